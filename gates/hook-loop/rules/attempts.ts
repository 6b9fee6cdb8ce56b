import type { Repeated } from "../../../src/gate/contract.js";
import type { Context } from "../check.js";

/** Tells whoever tries again what trying again brings. */
export function judgeAttempt({ report }: Context, { attempt, unchanged }: Repeated): void {
  const what = unchanged
    ? `Unchanged since the last attempt, and the findings are the same (attempt ${attempt}).`
    : `The findings are the same as at the last attempt, though what is judged is not (attempt ${attempt}).`;
  const mend =
    attempt > 2
      ? "Stop here and ask a person: it did not work three times. Leaving the hooks out only moves the findings to CI."
      : unchanged
        ? "Retrying gives the same. Do what the findings say first."
        : "Staging more does not mend it. Do what the findings say.";
  report("repeated-failure", { data: { what, mend, attempt } });
}
