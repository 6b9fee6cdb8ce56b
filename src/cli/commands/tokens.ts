import type { Cost } from "../../../gates/token-budget/costs.js";
import type { Options } from "../../../gates/token-budget/meta.js";
import { grouped } from "../../gate/finding.js";
import { displayPath } from "../../git/path-bytes.js";
import { headCommit } from "../../git/revisions.js";
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
    const costs = (await costsOf(view, options, named !== null)).map((cost) => ({
      ...cost,
      name: displayPath(cost.name),
    }));
    const { model, window, method } = options;
    world.output.out(
      format === "json"
        ? `${JSON.stringify({ schemaVersion: 1, model, window, method, costs }, null, 2)}\n`
        : table(costs, options),
    );
    return 0;
  } finally {
    objects.close();
  }
};

function table(costs: readonly Cost[], { model, window }: Options): string {
  const head = ["", "tokens", "from", "to", "allowed", "of window", "zone"];
  const rows = costs.map(({ kind, name, tokens, low, high, allowed, zone }) => [
    kind === "file" ? name : `${kind} ${name}`,
    grouped(tokens),
    grouped(low),
    grouped(high),
    allowed === null ? "-" : `${grouped(allowed)}${high > allowed ? " over" : ""}`,
    `${((tokens / window) * 100).toFixed(1)}%`,
    zone,
  ]);
  const widths = head.map((title, at) => Math.max(title.length, ...rows.map((row) => row[at]!.length)));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, at) => (at === 0 || at === 6 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!)))
      .join("  ")
      .trimEnd();
  const title = `Tokens for ${model}, in a window of ${grouped(window)}`;
  return `${[title, "", ...[head, ...rows].map(line)].join("\n")}\n`;
}
