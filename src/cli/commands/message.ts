import { noCache } from "../../cache/cache.js";
import { CLEANUP_MODES } from "../../git/cleanup.js";
import { headCommit } from "../../git/revisions.js";
import { runStage } from "../../runner/run-stage.js";
import { messageView, readMessageFile } from "../../view/message-view.js";
import type { Command } from "../invocation.js";
import { openRepository } from "../open-repository.js";
import { atMost, COMMON_OPTIONS, directoryOf, oneOf, readOptions } from "../options.js";
import { defaultFormat, FORMATS, printReport } from "../print-report.js";

const OPTIONS = { ...COMMON_OPTIONS, cleanup: { type: "string" }, strict: { type: "boolean" } } as const;

/** Judges one message as commit-msg would. */
export const message: Command = async (args, world) => {
  const { values, positionals } = readOptions(args, OPTIONS);
  atMost(1, positionals, "tollgate message [FILE|-]");
  const [file = "-"] = positionals;
  const cwd = directoryOf(values, world);
  const bytes = file === "-" ? await readAll(process.stdin) : readMessageFile(cwd, file);
  const cleanup = values.cleanup ? oneOf(values.cleanup, CLEANUP_MODES, "cleanup mode") : undefined;
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
    capture: async () => [
      messageView(repo, objects, { bytes, cleanup, edited: world.env.GIT_EDITOR !== ":" }),
    ],
  });
  const format = values.format ? oneOf(values.format, FORMATS, "format") : defaultFormat(world.env);
  const color = oneOf(values.color ?? "auto", ["auto", "always", "never"], "colour mode");
  await printReport(
    report,
    { format, color, verbose: !values.quiet && format === "human", file: null, to: "out" },
    world,
  );
  return report.exitCode;
};

async function readAll(stream: NodeJS.ReadableStream): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
