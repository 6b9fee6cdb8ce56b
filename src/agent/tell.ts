import { readerAt } from "../cli/called-as.js";
import { findRepository } from "../git/repository.js";
import { forReader } from "../report/advice.js";
import { agent } from "../report/agent.js";
import type { RunReport } from "../report/report.js";

/** The report in words for the agent that stands in `cwd`. */
export async function tell(report: RunReport, cwd: string, env: NodeJS.ProcessEnv): Promise<string> {
  const reader = readerAt({ cwd, env }, (await findRepository(cwd)).root);
  return agent(forReader(report, reader), reader).trimEnd();
}
