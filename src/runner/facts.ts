import type { RunFacts } from "../gate/contract.js";
import { pathWords } from "../git/path-words.js";

/** A run that started nothing, inside nothing. */
export const NO_FACTS: RunFacts = {
  fenced: [],
  otherIndex: false,
  nested: [],
  tooDeep: null,
  repeated: null,
  push: null,
  loosened: async () => [],
  turnedOff: false,
  unstaged: async () => [],
  words: pathWords(false),
  render: () => Promise.reject(new Error("nothing renders here")),
};
