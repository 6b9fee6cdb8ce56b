import { BASELINE } from "../config/names.js";
import { messageOf, UserError } from "../errors.js";
import { type Entry, keyOf } from "./entry.js";
import validate from "./generated/validate.js";

/** In bytes; a hundred thousand entries have a third of it. */
export const BASELINE_LIMIT = 64 * 1024 * 1024;

/** The entries of a baseline's text. Throws UserError for anything else: it is never taken for an empty one. */
export function parseBaseline(text: string): Entry[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw refused(messageOf(error));
  }
  const isValid = validate as Validate;
  if (!isValid(value)) {
    const [error] = isValid.errors!;
    throw refused(`${error!.instancePath || "it"} ${error!.message}`);
  }
  const { findings } = value as { findings: Entry[] };
  const keys = new Set<string>();
  for (const entry of findings) {
    if (keys.has(keyOf(entry))) throw refused(`${entry.path} has ${entry.gate}/${entry.rule} twice`);
    keys.add(keyOf(entry));
  }
  return findings;
}

/** As ajv compiles a schema. */
interface Validate {
  (value: unknown): boolean;
  readonly errors?: readonly { readonly instancePath: string; readonly message?: string }[] | null;
}

const refused = (why: string): UserError =>
  new UserError(
    `${BASELINE} cannot be read: ${JSON.stringify(why).slice(1, -1)}.`,
    "Restore it from the last commit (after a merge: take one side), then: `tollgate baseline`",
  );
