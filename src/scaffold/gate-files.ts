import { readFileSync } from "node:fs";

/** The test is no `*.test.mjs`: vitest and bun would take it for one of theirs. */
const FILES = ["index.mjs", "cases.mjs", "test.mjs"] as const;

/** A new gate's files, made from templates/gate: path within the repository to text. `folder`: with `/`, relative to the root. */
export function gateFiles(name: string, folder: string): { readonly path: string; readonly text: string }[] {
  return FILES.map((file) => {
    const template = readFileSync(new URL(`../templates/gate/${file}`, import.meta.url), "utf8");
    const text = template.replaceAll("gates/gate-name", folder).replaceAll("gate-name", name);
    return { path: `${folder}/${file}`, text };
  });
}
