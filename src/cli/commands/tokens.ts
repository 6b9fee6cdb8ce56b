import type { Options } from "../../../gates/token-budget/meta.js";
import { openCache } from "../../cache/cache.js";
import { recall } from "../../cache/recall.js";
import type { GateContext } from "../../gate/contract.js";
import { displayPath } from "../../git/path-bytes.js";
import { headCommit } from "../../git/revisions.js";
import { tokensTable } from "../../report/tokens-table.js";
import { workTreeView } from "../../view/capture.js";
import { onlyFiles } from "../../view/only-files.js";
import type { Command } from "../invocation.js";
import { openRepository } from "../open-repository.js";
import { directoryOf, oneOf, readOptions } from "../options.js";

/** What the work tree's files cost: those that are named, else all with a budget, and loads and profiles. */
export const tokens: Command = async (args, world) => {
  const { values, positionals } = readOptions(args, {
    cwd: { type: "string" },
    config: { type: "string" },
    format: { type: "string" },
  });
  const format = oneOf(values.format ?? "human", ["human", "json"], "format");
  const cwd = directoryOf(values, world);
  const { repo, loaded, objects } = await openRepository(cwd, values.config ?? null);
  try {
    const options = loaded.config.gates["token-budget"]!.options as Options;
    const named = positionals.length > 0 ? positionals : null;
    const view = onlyFiles(workTreeView(repo, objects, await headCommit(repo)), named, repo, cwd);
    const { costsOf } = await import("../../../gates/token-budget/costs.js");
    const cache = openCache(repo, world.env);
    const remembered: GateContext["recall"] = (what, content, compute) =>
      recall(cache, what, content, compute);
    const costs = (await costsOf(view, options, named !== null, remembered)).map((cost) => ({
      ...cost,
      name: displayPath(cost.name),
    }));
    await cache.save();
    const { model, window, method } = options;
    world.output.out(
      format === "json"
        ? `${JSON.stringify({ schemaVersion: 1, model, window, method, costs }, null, 2)}\n`
        : tokensTable(costs, model, window),
    );
    return 0;
  } finally {
    objects.close();
  }
};
