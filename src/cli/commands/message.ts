import { noCache } from "../../cache/cache.js";
import { CLEANUP_MODES } from "../../git/cleanup.js";
import { headCommit } from "../../git/revisions.js";
import { runStage } from "../../runner/run-stage.js";
import { readMessageFile, readMessageStream } from "../../view/message-file.js";
import { messageView } from "../../view/message-view.js";
import type { Command } from "../invocation.js";
import { openRepository } from "../open-repository.js";
import { atMost, directoryOf, oneOf, REPORT_OPTIONS, readOptions } from "../options.js";
import { printReport } from "../print-report.js";
import { reportOptions } from "../report-options.js";

const OPTIONS = { ...REPORT_OPTIONS, cleanup: { type: "string" }, strict: { type: "boolean" } } as const;

/** Judges one message as commit-msg would. */
export const message: Command = async (args, world) => {
  const { values, positionals } = readOptions(args, OPTIONS);
  atMost(1, positionals, "tollgate message [FILE|-]");
  const [file = "-"] = positionals;
  const cwd = directoryOf(values, world);
  const options = reportOptions(values, world.env);
  const cleanup = values.cleanup ? oneOf(values.cleanup, CLEANUP_MODES, "cleanup mode") : undefined;
  const edited = world.env.GIT_EDITOR !== ":";
  const bytes =
    file === "-" ? await readMessageStream(process.stdin, edited) : readMessageFile(cwd, file, edited);
  const { repo, loaded, objects } = await openRepository(cwd, values.config ?? null);
  const only = loaded.gates.filter(({ meta }) => meta.reads === "commits").map(({ meta }) => meta.id);
  const report = await runStage({
    stage: "commit-msg",
    repo,
    loaded,
    env: world.env,
    only,
    cache: noCache(),
    strict: values.strict ?? false,
    head: await headCommit(repo),
    capture: async () => [messageView(repo, objects, { bytes, cleanup, edited })],
  });
  return printReport(report, options, { ...world, cwd }, { to: "out", root: repo.root, judged: null });
};
