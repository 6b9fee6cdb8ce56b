import type { Context } from "../check.js";

/** What a change lets through that was refused before it. commit-msg comes after pre-commit, which has told it. */
export async function judgeLoosened({ view, run, report }: Context): Promise<void> {
  if (view.stage === "commit-msg") return;
  for (const { what, where, from, to } of await run.loosened(view))
    report("gates-loosened", { where, data: { what, from, to } });
}
