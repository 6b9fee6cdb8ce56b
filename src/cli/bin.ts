#!/usr/bin/env node
import { main } from "./main.js";
import { terminal } from "./output.js";

const output = terminal();
void main(process.argv.slice(2), { output, cwd: process.cwd(), env: process.env }).then(async (code) => {
  await output.flush();
  // A gate that was given up may still hold timers or sockets; git must not wait for them.
  process.exit(code);
});
