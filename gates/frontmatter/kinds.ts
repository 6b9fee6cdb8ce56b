import type { Validate } from "../../src/content/json-schema/validate.js";
import type { Snapshot } from "../../src/gate/contract.js";
import { DIALECTS, type Dialect } from "./dialects.js";
import { validators } from "./generated/index.js";
import { ownKind } from "./own-schema.js";

/** What a schema becomes: a function, and what messages say about its fields. */
export interface Compiled {
  readonly default: Validate;
  readonly required: readonly string[];
  /** JSON pointer to a field -> description. */
  readonly about: ReadonlyMap<string, string>;
}

/** One thing that a file can be: a dialect that ships, or a schema of the repository's own. */
export interface Kind extends Compiled {
  readonly name: string;
  readonly dialect: Dialect;
  /** The repository's own schema: whatever it refuses is an error. */
  readonly own: boolean;
}

/** Gives kinds by the names that config has for them, each read once. */
export function kindLoader(snapshot: Snapshot): (name: string) => Promise<Kind> {
  const known = new Map<string, Promise<Kind>>();
  return (name) => {
    const loading = known.get(name) ?? (name.startsWith(".") ? ownKind(name, snapshot) : shipped(name));
    known.set(name, loading);
    return loading;
  };
}

const shipped = async (name: string): Promise<Kind> => ({
  ...(await validators.get(name)!()),
  name,
  dialect: DIALECTS.get(name)!,
  own: false,
});
