import { ask, type Objection, WAYS } from "./bypass/verdict.js";
import type { Replacement } from "./patch/codex-patch.js";

/**
 * Whether an edit of a package.json that holds the config leaves the config as it is. `before`: its text;
 * `edits`: what is replaced in it, or (a string) its new text, or null when neither can be told.
 */
export function judgeManifest(
  before: string | null,
  edits: readonly Replacement[] | string | null,
): Objection | null {
  const after =
    typeof edits === "string" ? edits : before !== null && edits !== null ? replaced(before, edits) : null;
  const same = before !== null && after !== null && keyOf(before) === keyOf(after) && keyOf(after) !== null;
  return same
    ? null
    : ask("it changes the key `tollgate` of package.json, which decides what is judged", WAYS.person);
}

/** null when something that is to be replaced is not there. */
function replaced(text: string, edits: readonly Replacement[]): string | null {
  let result = text;
  for (const { from, to, all } of edits) {
    if (from === "" || !result.includes(from)) return null;
    result = all ? result.split(from).join(to) : result.replace(from, () => to);
  }
  return result;
}

/** The config as one text; null when it cannot be told. Of equal keys JSON.parse takes the last, as tollgate does. */
function keyOf(text: string): string | null {
  try {
    return JSON.stringify((JSON.parse(text) as { tollgate?: unknown } | null)?.tollgate) ?? null;
  } catch {
    return null;
  }
}
