import { readFileSync } from "node:fs";
import { runtimeName } from "../../cli/runtime-name.js";
import { type Check, ok, problem } from "../check.js";

/** Whether what runs this is new enough; the hooks' own lines tell what runs them. */
export const node: Check = {
  name: "node",
  look: async () => {
    const name = runtimeName();
    const wanted = minimum();
    if (process.versions.bun || reaches(process.versions.node, wanted))
      return ok(`${name}; ${wanted} or later is wanted`);
    return problem(`${name} is too old: ${wanted} or later is wanted.`, `Install Node ${wanted} or later.`);
  },
};

/** `engines.node` of our own package.json, which is always `>=` and a version. */
function minimum(): string {
  const manifest = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  return String(manifest.engines.node).replace(/^>=/, "");
}

/** Whether a version of dotted numbers is the wanted one or later. */
export function reaches(version: string, wanted: string): boolean {
  const [have, want] = [version, wanted].map((text) => text.split(".").map(Number)) as [number[], number[]];
  for (let at = 0; at < want.length; at++) if (have[at] !== want[at]) return (have[at] ?? 0) > want[at]!;
  return true;
}
