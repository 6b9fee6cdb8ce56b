#!/usr/bin/env node
import { EXIT } from "../gate/result.js";
import { Bundles } from "./bundles.js";

/** Hooks that judge nothing hold nobody up: what they have to say may be lost, as on a full disk. */
const isSpared = ([command, event]: readonly string[], { TOLLGATE }: NodeJS.ProcessEnv): boolean =>
  command === "hook" && (TOLLGATE === "0" || event === "prepare-commit-msg");

const args = process.argv.slice(2);
const bundles = Bundles.forCommand(args, process.cwd(), process.env);
const { main, terminal } = bundles.load("./core.js") as typeof import("./hot.js");
const output = terminal();
// Whoever waits for an answer that never comes leaves Node with nothing to do, and Node would end with 0.
process.once("beforeExit", () => {
  output.err(
    "tollgate: this is a bug in tollgate, not in your change: it came to no verdict. The gate stays shut.\n",
  );
  process.exitCode = EXIT.unfinished;
});
void main(args, { output, cwd: process.cwd(), env: process.env }).then(async (code) => {
  const untold = await output.close();
  bundles.keep();
  // A gate that was given up may still hold timers or sockets; git must not wait for them.
  process.exit(untold && !isSpared(args, process.env) ? Math.max(code, EXIT.usage) : code);
});
