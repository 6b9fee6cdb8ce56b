import { EXIT, exitCodeOf } from "../gate/result.js";
import { buildReport, type RunReport } from "../report/report.js";
import { join } from "./join.js";
import { judgeStage, type StageRequest } from "./run-stage.js";
import { withAttempt } from "./with-attempt.js";

export interface CommitJudged {
  readonly report: RunReport;
  /** Whether what was asked of the message let it through, be the files refused or not. */
  readonly isMessageOpen: boolean;
}

/** The files of a commit, then its message: one report, and one refusal to be counted. */
export async function runCommit(files: StageRequest, message: StageRequest): Promise<CommitJudged> {
  const first = await judgeStage(files);
  const { stage, repo, head } = message;
  // Whoever interrupts it wants neither.
  if (first.interruptedCode !== null)
    return { report: buildReport({ stage: "commit", head, ...first }), isMessageOpen: true };
  const second = await judgeStage(message);
  const both = join(first, second);
  const results = await withAttempt(both, { stage, repo });
  return {
    report: buildReport({ stage: "commit", head, ...both, results }),
    isMessageOpen: exitCodeOf(second.results) === EXIT.open,
  };
}
