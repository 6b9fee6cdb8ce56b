// `prepare`: this repository guards itself with what it builds. Outside a clone (a tarball, CI without
// hooks to arm) there is nothing to do.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";

if (existsSync(".git") && !process.env.CI) {
  execFileSync(process.execPath, ["scripts/generate.mjs"], { stdio: "inherit" });
  execFileSync(process.execPath, ["scripts/build.mjs"], { stdio: "inherit" });
  execFileSync(process.execPath, ["dist/tollgate.js", "init", "--hooks-only"], { stdio: "inherit" });
}
