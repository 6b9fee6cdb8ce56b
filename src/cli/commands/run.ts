import { noCache, openCache } from "../../cache/cache.js";
import { UserError } from "../../errors.js";
import { STAGES, type View } from "../../gate/contract.js";
import { EXIT } from "../../gate/result.js";
import { RUNNABLE } from "../../plan/runnable.js";
import { runStage } from "../../runner/run-stage.js";
import { type Asked, stageSource } from "../../runner/stage-source.js";
import type { Command, World } from "../invocation.js";
import { openRepository } from "../open-repository.js";
import { directoryOf, oneOf, REPORT_OPTIONS, readOptions } from "../options.js";
import { printReport } from "../print-report.js";
import { withProgress } from "../progress.js";
import { reportOptions } from "../report-options.js";
import { shardOf } from "../shard-option.js";
import { isBelow } from "../standing.js";

const OPTIONS = {
  ...REPORT_OPTIONS,
  gate: { type: "string", multiple: true },
  files: { type: "string", multiple: true },
  all: { type: "boolean" },
  from: { type: "string" },
  to: { type: "string" },
  strict: { type: "boolean" },
  shard: { type: "string" },
  "no-cache": { type: "boolean" },
  "config-from": { type: "string" },
} as const;

/** Judges a stage by hand, in CI, or for `make`. */
export const run: Command = async (args, world) => {
  const { values, positionals } = readOptions(args, OPTIONS);
  const [name, ...paths] = positionals;
  if (name === undefined) throw new UserError("which stage?", `Name one: ${RUNNABLE.join(", ")}.`);
  const stage = oneOf(name, STAGES, "stage");
  if (paths.length > 0 && !values.files)
    throw new UserError(`"${paths[0]}" is one word too many.`, "Files are named with --files PATH…");
  const cwd = directoryOf(values, world);
  const options = reportOptions(values, world.env);
  const shard = values.shard === undefined ? null : shardOf(values.shard);
  const opened = await open(cwd, values.config ?? null, values["config-from"], world);
  const cache = values["no-cache"] ? noCache() : openCache(opened.repo, world.env);
  const files: Asked["files"] = values.all ? "all" : values.files ? [...values.files, ...paths] : null;
  const asked = { stage, from: values.from ?? null, to: values.to ?? null, files };
  try {
    const { head, base, whole, capture } = await stageSource(asked, {
      ...opened,
      cache,
      cwd,
      env: world.env,
    });
    let judged: View | null = null;
    const request = {
      stage,
      repo: opened.repo,
      loaded: opened.loaded,
      env: world.env,
      only: values.gate ?? [],
      strict: values.strict ?? false,
      cache,
      head,
      shard,
      whole,
      below: isBelow({ cwd, env: world.env }, opened.repo.root),
      capture: async () => {
        judged = await capture();
        return [judged];
      },
    };
    const report = await withProgress(`${stage} is judged`, options, world, () => runStage(request));
    if (stage === "pre-push" && head !== null && report.exitCode === EXIT.open && isWhole(values)) {
      const { rememberJudged } = await import("../../runner/judged-by-hand.js");
      rememberJudged(opened.repo, { tip: head, base });
    }
    return await printReport(
      report,
      options,
      { ...world, cwd },
      { to: "out", root: opened.repo.root, judged },
    );
  } finally {
    opened.dispose();
  }
};

async function open(cwd: string, config: string | null, from: string | undefined, world: World) {
  if (from !== undefined) return (await import("../open-at-base.js")).openAtBase(cwd, config, from, world);
  const opened = await openRepository(cwd, config);
  return { ...opened, dispose: () => opened.objects.close() };
}

/** All that a push would be judged by, and with the same config: then `tollgate after-push` takes it for judged. */
const isWhole = (values: Readonly<Record<string, unknown>>): boolean =>
  ["gate", "files", "all", "shard", "config", "config-from"].every((name) => values[name] === undefined);
