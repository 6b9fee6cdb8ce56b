// `prepare`: this repository guards itself with what it builds. Outside a clone (a tarball, CI without
// hooks to arm) there is nothing to do.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";

const run = (args, env = process.env) => execFileSync(process.execPath, args, { stdio: "inherit", env });

// npm calls `prepare` after `prepack`, which built what is packed, types included: to build again would take them out.
const isPacking = ["pack", "publish"].includes(process.env.npm_command);

if (process.env.npm_config_global === "true") {
  // `npm install -g git+…`, as pre-commit has it: npm hands its --global on, so the clone that it packs lacks what
  // builds it.
  const env = { ...process.env, npm_config_global: "false" };
  run([process.env.npm_execpath, "ci", "--ignore-scripts", "--include=dev", "--no-audit", "--no-fund"], env);
  run(["scripts/build.mjs"]);
} else if (existsSync(".git") && !process.env.CI && !isPacking) {
  run(["scripts/generate.mjs"]);
  run(["scripts/build.mjs"]);
  run(["dist/tollgate.js", "init", "--hooks-only"]);
}
