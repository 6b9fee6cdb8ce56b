import { resolve } from "node:path";
import { gates } from "../../../gates/registry.js";
import type { Options } from "../../../gates/token-budget/meta.js";
import { openCache } from "../../cache/cache.js";
import { recall } from "../../cache/recall.js";
import { readPartly } from "../../config/read.js";
import type { GateContext } from "../../gate/contract.js";
import { Objects } from "../../git/objects.js";
import { displayPath } from "../../git/path-bytes.js";
import { findRepository } from "../../git/repository.js";
import { headCommit } from "../../git/revisions.js";
import { workTreeView } from "../../view/capture.js";
import { onlyFiles } from "../../view/only-files.js";
import type { Command } from "../invocation.js";
import { atMost, COMMON_OPTIONS, directoryOf, formatAmong, readOptions, TEXT_FORMATS } from "../options.js";

/** Files that are shown without --all. */
const SHOWN = 20;

/** What the work tree's files cost: those that are named, else all with a budget, and loads and profiles. */
export const tokens: Command = async (args, world) => {
  const { values, positionals } = readOptions(args, {
    ...COMMON_OPTIONS,
    all: { type: "boolean" },
    tree: { type: "boolean" },
    calibrate: { type: "string" },
  });
  const format = formatAmong(values.format ?? "human", [...TEXT_FORMATS, "json"]);
  const cwd = directoryOf(values, world);
  if (values.calibrate !== undefined) {
    atMost(0, positionals, "tollgate tokens --calibrate FILE");
    const { calibrateTokens } = await import("../calibrate-tokens.js");
    world.output.out(await calibrateTokens(values.calibrate, cwd));
    return 0;
  }
  const repo = await findRepository(cwd);
  const explicit = values.config === undefined ? null : resolve(cwd, values.config);
  // What a plugin adds costs no tokens.
  const { config } = await readPartly(repo, gates, explicit, { plugins: false });
  const objects = new Objects(repo);
  try {
    const options = config.gates["token-budget"]!.options as Options;
    const { costsOf } = await import("../../../gates/token-budget/costs.js");
    const { calibrationFor } = await import("../../../gates/token-budget/measure.js");
    const named = positionals.length > 0 ? positionals : null;
    const cache = openCache(repo, world.env);
    const view = onlyFiles(workTreeView(repo, objects, await headCommit(repo), cache), named, repo, cwd);
    const remembered: GateContext["recall"] = (what, content, compute) =>
      recall(cache, what, content, compute);
    const costs = await costsOf(view, options, named !== null, remembered);
    await cache.save();
    const { model, method, window, share } = options;
    const { factor, band, source } = calibrationFor(options);
    const frame = { model, method, factor, band, source, window };
    if (format === "json") {
      const report = { schemaVersion: 1, ...frame, share, ...costs };
      world.output.out(`${JSON.stringify(report, displayed, 2)}\n`);
      return 0;
    }
    const { tokensReport } = await import("../../report/tokens.js");
    const all = values.all === true || named !== null;
    const columns = world.output.columns("out");
    const look = { files: all ? null : SHOWN, tree: values.tree === true, columns, display: displayPath };
    world.output.out(tokensReport(costs, frame, look));
    return 0;
  } finally {
    objects.close();
  }
};

/** Paths as reports write them. */
function displayed(key: string, value: unknown): unknown {
  if (key === "path" && typeof value === "string") return displayPath(value);
  return ["chain", "largest", "atStart"].includes(key) && Array.isArray(value)
    ? value.map(displayPath)
    : value;
}
