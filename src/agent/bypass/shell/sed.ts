import { readOptions } from "../../../content/read-options.js";
import { plainText } from "../../../content/shell/expand-word.js";
import { ask, WAYS } from "../verdict.js";
import { scriptIn } from "./builtins.js";
import { readSedScript } from "./sed-script.js";
import type { Feed, Shell } from "./shell.js";

/** What the scripts of a sed command write and run. */
export function runSed(shell: Shell, args: readonly string[], feed: Feed, depth: number): void {
  const { options, operands } = readOptions(args, {
    short: "efl",
    attached: "i",
    long: ["--expression", "--file", "--line-length"],
  });
  const given = options.filter(({ name }) => /^(-[ef]|--exp.*|--fil.*)$/.test(name));
  const scripts =
    given.length === 0
      ? operands.slice(0, 1)
      : given.map(({ name, value }) =>
          /f/.test(name.slice(0, 3)) ? (scriptIn(shell, value ?? "", feed) ?? "") : (value ?? ""),
        );
  const script = scripts.map(plainText).join("\n");
  if (options.some(({ name }) => name === "--sandbox")) return;
  const { written, scripts: run, runsInput } = readSedScript(script);
  for (const path of written) {
    shell.path(path, "path");
    shell.state.write(path, null);
  }
  for (const text of run) shell.text(text, depth + 1);
  if (runsInput) shell.object(ask("sed runs what it reads, which cannot be told", WAYS.plain));
}
