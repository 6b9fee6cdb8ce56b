import { execFileSync } from "node:child_process";
import { beginRun } from "./run.js";

/** What the end-to-end tests run is what ships: the bundle, made once before all of them. Gives what ends the run. */
export function setup(): () => void {
  execFileSync(process.execPath, ["scripts/build.mjs"], { stdio: "inherit" });
  return beginRun().end;
}
