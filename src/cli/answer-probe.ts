import { PROBE, PROBE_LINE, type ProbeAnswer } from "../../hooks/probe.js";
import { version } from "../build-id.js";
import { noCache } from "../cache/cache.js";
import { EXIT } from "../gate/result.js";
import { makePlan } from "../plan/plan.js";
import { runStage } from "../runner/run-stage.js";
import { readMessageFile } from "../view/message-file.js";
import { messageView } from "../view/message-view.js";
import type { World } from "./invocation.js";
import type { Opened } from "./open-repository.js";
import { openStaged } from "./open-staged.js";
import { runtimeName } from "./runtime-name.js";

const GATE = "commit-message";

/**
 * Answers doctor: it was reached, the config holds and every planned gate can be loaded. commit-msg judges the
 * message it was given, too. No fixer and no command runs, nothing is kept, and the hook is shut in any case.
 */
export async function answerProbe(event: string, args: readonly string[], world: World): Promise<number> {
  const opened = await openStaged(world);
  try {
    const { config, gates } = opened.loaded;
    if (event === "pre-commit" || event === "commit-msg" || event === "pre-push")
      for (const { gate, skipped } of makePlan(event, config, gates).gates)
        if (skipped === null) await gate.load();
    const answer: ProbeAnswer = {
      word: world.env[PROBE]!,
      event,
      version,
      runtime: runtimeName(),
      refusedBy: event === "commit-msg" && args[0] ? await refusedBy(opened, args[0], world) : [],
    };
    world.output.err(`${PROBE_LINE}${JSON.stringify(answer)}\n`);
    return EXIT.shut;
  } finally {
    opened.dispose();
  }
}

async function refusedBy({ repo, loaded, objects }: Opened, file: string, world: World): Promise<string[]> {
  const report = await runStage({
    stage: "commit-msg",
    repo,
    loaded,
    env: world.env,
    only: [GATE],
    cache: noCache(),
    head: null,
    capture: async () => [
      messageView(repo, objects, { bytes: readMessageFile(world.cwd, file, false), edited: false }),
    ],
  });
  return report.results.flatMap(({ findings }) =>
    findings.flatMap(({ severity, rule }) => (severity === "error" ? [rule] : [])),
  );
}
