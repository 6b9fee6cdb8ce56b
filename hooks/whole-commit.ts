import { UserError } from "../src/errors.js";
import { type HookCall, WHOLE_COMMIT } from "./call.js";

/** Its name: git's process, and the author date of the commit as git tells it to hooks. */
const MARK = /^deferred-\d+-@?\d+ [+-]\d{4}$/;

/** What the shim adds where the mark may be that of another commit, which was killed. */
export const OTHER = "other";

/** The message file, and the mark that pre-commit left: what the shim gives. */
export function wholeCommit(args: readonly string[]): HookCall {
  const [, mark = "", ...more] = args;
  if (!MARK.test(mark) || more.some((word) => word !== OTHER))
    throw new UserError(
      "commit is what tollgate's own hooks call when pre-commit left the files to commit-msg.",
      'To judge by hand: `tollgate hook pre-commit` and `tollgate hook commit-msg "$1"`',
    );
  return { event: WHOLE_COMMIT, args, refs: [] };
}
