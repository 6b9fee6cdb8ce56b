#!/usr/bin/env node
import { Bundles } from "./bundles.js";

const args = process.argv.slice(2);
const bundles = Bundles.forCommand(args, process.cwd(), process.env);
const { main, terminal } = bundles.load("./core.js") as typeof import("./hot.js");
const output = terminal();
void main(args, { output, cwd: process.cwd(), env: process.env }).then(async (code) => {
  await output.flush();
  bundles.keep();
  // A gate that was given up may still hold timers or sockets; git must not wait for them.
  process.exit(code);
});
