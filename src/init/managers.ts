import { existsSync } from "node:fs";
import { join } from "node:path";
import { readPlain } from "../git/plain-file.js";

export interface Manager {
  readonly name: string;
  /** By which it was known. */
  readonly file: string;
  /** What a script that calls it holds. */
  readonly command: string;
  /** What runs its pre-commit hooks. */
  readonly run: string;
}

const LEFTHOOK = ["lefthook", ".lefthook"].flatMap((stem) =>
  ["yml", "yaml", "toml", "json"].map((kind) => `${stem}.${kind}`),
);

const KNOWN: readonly (Omit<Manager, "file"> & { readonly files: readonly string[] })[] = [
  { name: "lefthook", command: "lefthook", run: "lefthook run pre-commit", files: LEFTHOOK },
  {
    name: "pre-commit",
    command: "pre-commit run",
    run: "pre-commit run",
    files: [".pre-commit-config.yaml", "prek.toml"],
  },
  {
    name: "simple-git-hooks",
    command: "simple-git-hooks",
    run: "the command that simple-git-hooks names for pre-commit",
    files: ["js", "cjs", "mjs", "json"].flatMap((kind) => [
      `.simple-git-hooks.${kind}`,
      `simple-git-hooks.${kind}`,
    ]),
  },
  { name: "overcommit", command: "overcommit", run: "overcommit --run", files: [".overcommit.yml"] },
];

/** Hook managers that the repository has a config of; husky is ours. */
export function managersIn(root: string): Manager[] {
  const found = KNOWN.flatMap(({ files, ...manager }) => {
    const file = files.find((path) => existsSync(join(root, path)));
    return file === undefined ? [] : [{ ...manager, file }];
  });
  const inManifest = KNOWN.find(({ name }) => name === "simple-git-hooks")!;
  if (found.some(({ name }) => name === inManifest.name) || !manifestHas(root, inManifest.name)) return found;
  return [...found, { ...inManifest, file: "package.json" }];
}

function manifestHas(root: string, key: string): boolean {
  try {
    const manifest = JSON.parse(readPlain(join(root, "package.json"))) as unknown;
    return typeof manifest === "object" && manifest !== null && Object.hasOwn(manifest, key);
  } catch {
    return false; // None, or one that npm will tell of.
  }
}
