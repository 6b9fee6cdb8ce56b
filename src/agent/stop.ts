import { createHash } from "node:crypto";
import { advised } from "../cli/called-as.js";
import { findRepository } from "../git/repository.js";
import type { RunReport } from "../report/report.js";
import type { Answer } from "./answer.js";
import type { AgentCall } from "./call.js";
import { judgeChanges } from "./judge-quick.js";
import { forgetRounds, readBegin, readRounds, writeRounds } from "./rounds.js";
import { tell } from "./tell.js";

/** More than this fills the window that is to mend it, in UTF-16 units. */
const MAX_REASON = 8_000;

/** Where the findings are that had no room. */
const SEE_ALL = "`tollgate run quick`";

/** So often one turn is sent back; then a person has to look. */
const MAX_ROUNDS = 3;

/**
 * Hands the findings back while that helps. The harness's own flag says that the agent goes on already: from
 * then on it is sent back only when the findings are others than before, at most MAX_ROUNDS times, and never
 * when the rounds cannot be remembered. What the agent cannot mend (config, a gate that broke) sends nobody back.
 */
export async function stop(call: AgentCall, cwd: string, env: NodeJS.ProcessEnv): Promise<Answer> {
  if (!call.completed) return { kind: "nothing" };
  const repo = await findRepository(cwd);
  const report = await judgeChanges(cwd, env, readBegin(repo, call.session));
  if (report.verdict !== "shut") {
    forgetRounds(repo, call.session);
    return report.verdict === "open"
      ? { kind: "nothing" }
      : { kind: "notice", text: `tollgate could not judge what changed.\n${await tell(report, cwd, env)}` };
  }
  const findings = identityOf(report);
  const before = (call.continued ? readRounds(repo, call.session) : null) ?? { rounds: 0, findings: "" };
  const helps = before.findings !== findings && before.rounds < MAX_ROUNDS;
  const remembered = helps && writeRounds(repo, call.session, { rounds: before.rounds + 1, findings });
  if (!helps || (call.continued && !remembered)) {
    forgetRounds(repo, call.session);
    return {
      kind: "notice",
      text: advised(`tollgate: ${errors(report)} stayed; a person has to look: ${SEE_ALL}`, { cwd, env }),
    };
  }
  return { kind: "go-on", reason: shortened(await tell(report, cwd, env), advised(SEE_ALL, { cwd, env })) };
}

/** The first findings, whole lines of them, and where the others are. */
function shortened(text: string, seeAll: string): string {
  if (text.length <= MAX_REASON) return text;
  const shown = text.slice(0, text.lastIndexOf("\n", MAX_REASON));
  const left = text.slice(shown.length).trim().split("\n").length;
  return `${shown}\n… and ${left} lines more: ${seeAll}`;
}

const findingsOf = (report: RunReport) =>
  report.results.flatMap((result) => result.findings.filter(({ severity }) => severity === "error"));

const errors = (report: RunReport): string => {
  const count = findingsOf(report).length;
  return `${count} finding${count === 1 ? "" : "s"}`;
};

const identityOf = (report: RunReport): string =>
  createHash("sha256")
    .update(
      findingsOf(report)
        .map(({ fingerprint, line }) => `${fingerprint}:${line}`)
        .join("\n"),
    )
    .digest("hex");
