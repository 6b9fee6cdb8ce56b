import {
  copyFileSync,
  cpSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { initRepository, TestRepository, temporaryFolder } from "./repository.js";
import { madeOnce } from "./run.js";

/** Types are not run, and the vocabularies are large. */
const LEFT_OUT = /dist\/(types|o200k(-common)?\.bin)$/;

/** What users get, without the registry: the built package, beside the husky that it needs. */
export function linkPackage(root: string): void {
  const made = madeOnce("package", (folder) => {
    const home = join(folder, "tollgate");
    mkdirSync(home);
    for (const part of ["action.yml", "ci", "dist", "hooks", "schemas", "templates", "package.json"])
      cpSync(resolve(part), join(home, part), { recursive: true, filter: (path) => !LEFT_OUT.test(path) });
    for (const name of ["o200k.bin", "o200k-common.bin"])
      symlinkSync(resolve("dist", name), join(home, "dist", name));
    symlinkSync(resolve("node_modules/husky"), join(folder, "husky"));
    mkdirSync(join(folder, ".bin"));
    symlinkSync("../tollgate/dist/tollgate.js", join(folder, ".bin/tollgate"));
  });
  linkFolder(made, join(root, "node_modules"));
}

/** Written anew by tests. Whatever else is in the package has one copy for all, which nobody may write into. */
const OWN = /\/tollgate\/(dist\/tollgate\.js|package\.json)$/;

function linkFolder(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) linkFolder(source, target);
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else if (OWN.test(source)) copyFileSync(source, target);
    else linkSync(source, target);
  }
}

/** A repository with a first commit in which `tollgate init --yes` ran, and what it wrote is committed. */
export function guardedRepository(): TestRepository {
  const made = madeOnce("guarded", guard);
  const repository = new TestRepository(temporaryFolder());
  cpSync(made, repository.root, { recursive: true });
  // The one file that holds the repository's path.
  const linked = join(repository.root, ".git/tollgate/linked.gitconfig");
  const here = readFileSync(linked, "utf8").replace(
    /".*(?=\/\.git\/tollgate\/hooks")/,
    `"${repository.root}`,
  );
  writeFileSync(linked, here);
  linkPackage(repository.root);
  // The index knows the files that were copied, not these.
  repository.must("update-index", "-q", "--refresh");
  return repository;
}

function guard(folder: string): void {
  const repository = initRepository(folder);
  linkPackage(folder);
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
  rmSync(join(folder, "node_modules"), { recursive: true });
}

/** A message that every gate lets pass. */
export const GOOD_MESSAGE = `feat(agents): describe the reviewer

Context: Reviews differed from one person to the next.
Solution: One agent file names what a review looks at.
Learning: A list of questions beats a list of rules.
Impact: Reviews take 10 minutes instead of 40.
`;
