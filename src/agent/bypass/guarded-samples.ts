import { posix } from "node:path";
import { GUARDED_FILES, type Place } from "./guarded-paths.js";

/** A file or folder that a search may come upon. */
export interface Sample {
  /** Absolute. */
  readonly path: string;
  readonly isFolder: boolean;
}

const HUSKY = [
  "pre-commit",
  "commit-msg",
  "pre-push",
  "prepare-commit-msg",
  "tollgate.sh",
  "_/pre-commit",
  "_/h",
];
const IN_GIT = [
  "config",
  "HEAD",
  "packed-refs",
  "hooks/pre-commit",
  "objects/pack",
  "refs/heads",
  "tollgate/state",
];

/** What is guarded here, by examples, with the folders that hold it: the top and below. Files are not looked for. */
export function guardedSamples({ root, gitDirs, named, hooks }: Place): readonly Sample[] {
  if (root === null) return [];
  const files = [
    ...HUSKY.map((name) => `${root}/.husky/${name}`),
    ...(hooks ? ["pre-commit", "commit-msg", "pre-push"].map((name) => `${hooks}/${name}`) : []),
    ...GUARDED_FILES.map((name) => `${root}/${name}`),
    ...gitDirs.flatMap((dir) => IN_GIT.map((name) => `${dir}/${name}`)),
    ...named,
  ];
  const folders = new Set([root]);
  for (const file of files)
    for (let at = posix.dirname(file); at.startsWith(`${root}/`); at = posix.dirname(at)) folders.add(at);
  return [
    ...files.map((path) => ({ path, isFolder: false })),
    ...[...folders].map((path) => ({ path, isFolder: true })),
  ];
}
