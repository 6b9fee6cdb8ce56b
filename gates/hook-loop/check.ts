import type { Check } from "../../src/gate/contract.js";
import type { meta, Options } from "./meta.js";
import { judgeAttempt } from "./rules/attempts.js";
import { judgeCommits } from "./rules/commits.js";
import { judgeFenced } from "./rules/fenced.js";
import { judgeGenerated } from "./rules/generated.js";
import { judgeLoosened } from "./rules/loosened.js";
import { judgePush } from "./rules/push.js";

export type Context = Parameters<Check<Options, typeof meta>>[0];

export const check: Check<Options, typeof meta> = async (context) => {
  const { run, view, report } = context;
  // What is known only afterwards is judged by itself: the rest was judged before.
  if (run.push) return judgePush(context, run.push);
  if (run.repeated) return judgeAttempt(context, run.repeated);
  await judgeLoosened(context);
  if (run.turnedOff) return;
  const inside = run.nested.includes(view.stage);
  if (inside || run.tooDeep !== null) {
    const what = inside
      ? `${view.stage} started inside ${view.stage} of the same repository`
      : `${view.stage} started inside ${run.tooDeep} other runs`;
    report("recursion", { data: { what, chain: [...run.nested, view.stage].join(" -> ") } });
  }
  await judgeFenced(context);
  // commit-msg comes after pre-commit, which has judged the same files.
  if (view.stage === "commit-msg") return;
  await judgeGenerated(context);
  await judgeCommits(context);
};
