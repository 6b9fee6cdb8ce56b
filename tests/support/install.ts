import { cpSync, mkdirSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import { createRepository, type TestRepository } from "./repository.js";

/** Types are not run, and the vocabulary is large. */
const LEFT_OUT = /dist\/(types|o200k\.bin)$/;

/** What users get, without the registry: the built package, beside the husky that it needs. */
export function linkPackage(root: string): void {
  const home = join(root, "node_modules/tollgate");
  mkdirSync(home, { recursive: true });
  for (const part of ["action.yml", "ci", "dist", "hooks", "schemas", "templates", "package.json"])
    cpSync(resolve(part), join(home, part), { recursive: true, filter: (path) => !LEFT_OUT.test(path) });
  symlinkSync(resolve("dist/o200k.bin"), join(home, "dist/o200k.bin"));
  symlinkSync(resolve("node_modules/husky"), join(root, "node_modules/husky"));
}

/** A repository with a first commit in which `tollgate init --yes` ran. */
export function guardedRepository(...initArgs: string[]): TestRepository {
  const repository = createRepository(...initArgs);
  linkPackage(repository.root);
  repository
    .write(".gitignore", "node_modules\n")
    .write("package.json", '{\n  "devDependencies": {\n    "tollgate": "*"\n  }\n}\n');
  repository.commit();
  const ended = repository.exec(process.execPath, [
    "node_modules/tollgate/dist/tollgate.js",
    "init",
    "--yes",
  ]);
  if (ended.code !== 0) throw new Error(`init: ${ended.output}`);
  repository.commit(GOOD_MESSAGE);
  return repository;
}

/** A message that every gate lets pass. */
export const GOOD_MESSAGE = `feat(agents): describe the reviewer

Context: Reviews differed from one person to the next.
Solution: One agent file names what a review looks at.
Learning: A list of questions beats a list of rules.
Impact: Reviews take 10 minutes instead of 40.
`;
