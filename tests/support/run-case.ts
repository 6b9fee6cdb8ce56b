import type { Case, Gate } from "../../src/gate/contract.js";
import type { Finding, Severities } from "../../src/gate/finding.js";
import { judgeCase } from "../../src/testing/judge-case.js";

export { optionsOf } from "../../src/testing/options-of.js";

/** Findings of one case, judged as `tollgate/testing` judges those of a plugin. */
export async function runCase(
  { meta, load }: Gate,
  example: Case,
  severity: Severities = {},
): Promise<readonly Finding[]> {
  const { check } = await load();
  return (await judgeCase({ meta, check }, example, severity)).findings;
}
