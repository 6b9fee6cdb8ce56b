import { mayMention } from "./mentioning.js";
import type { Fields } from "./read-block.js";
import { type Asked, referencesOf } from "./references.js";

/** An agent, and where the name stands that it goes by. */
export interface Agent {
  readonly path: string;
  readonly name: string;
  readonly line: number;
  readonly column: number;
}

/** What a file says that only makes sense beside other files. Plain data: it is kept with the verdict. */
export interface Mentions {
  readonly agents: readonly Agent[];
  readonly references: readonly Asked[];
}

/** `kind`: what the file was judged as. */
export function mentionsOf(path: string, kind: string, fields: Fields): Mentions {
  if (!mayMention(kind)) return { agents: [], references: [] };
  const { name } = fields.value;
  const isAgent = kind === "claude-agent" && typeof name === "string";
  return {
    agents: isAgent ? [{ path, name, ...fields.placeOf(["name"], "value") }] : [],
    references: referencesOf(path, kind, fields),
  };
}
