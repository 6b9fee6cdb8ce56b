import { execFileSync } from "node:child_process";

/** What the end-to-end tests run is what ships: the bundle, made once before all of them. */
export function setup(): void {
  execFileSync(process.execPath, ["scripts/build.mjs"], { stdio: "inherit" });
}
