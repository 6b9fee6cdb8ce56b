import type { RunFacts } from "../gate/contract.js";

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
  render: () => Promise.reject(new Error("nothing renders here")),
};
