import { noCache } from "../cache/cache.js";
import type { Stage } from "../gate/contract.js";
import { EXIT, exitCodeOf, type Result } from "../gate/result.js";
import type { Repository } from "../git/repository.js";
import { hasState } from "../git/state.js";
import { attemptsOf } from "./attempts-name.js";
import { Cancellation } from "./cancellation.js";
import { NO_FACTS } from "./facts.js";
import { runGate } from "./run-gate.js";
import type { Outcome } from "./run-stage.js";

interface Asked {
  readonly stage: Stage;
  readonly repo: Repository;
}

/** The same results, and for a refusal that is not the first of its kind a word about that. */
export async function withAttempt(outcome: Outcome, { stage, repo }: Asked): Promise<readonly Result[]> {
  const { results, gates, views, interruptedCode } = outcome;
  const code = exitCodeOf(results);
  if (code === EXIT.open && hasState(repo.gitDir, attemptsOf(stage)))
    (await import("./attempts.js")).forgetAttempts(repo, stage);
  const [first] = views;
  if (code !== EXIT.shut || !first || interruptedCode !== null) return results;
  const { noteAttempt } = await import("./attempts.js");
  const repeated = await noteAttempt(repo, stage, results, views);
  if (repeated === null) return results;
  const judges = gates.filter(({ gate, skipped }) => gate.meta.reads === "repository" && skipped === null);
  const facts = { ...NO_FACTS, repeated };
  const never = new Cancellation();
  const told = await Promise.all(judges.map((one) => runGate(one, [first], facts, never, noCache())));
  return results.map((result) => {
    const more = told.find(({ gate }) => gate === result.gate)?.findings ?? [];
    return { ...result, findings: [...result.findings, ...more] };
  });
}
