import { basename, dirname, join } from "node:path";
import { version } from "../../build-id.js";
import { readText } from "../../config/source.js";
import type { Repository } from "../../git/repository.js";
import { dependsOnTollgate } from "../../init/package-script.js";
import { type Check, type Found, ok, problem, warning } from "../check.js";
import { LOCK_FILES, lockedVersion } from "../locked-version.js";

/** Whether the tollgate that is installed is the one that the lock file asks for, as in CI. */
export const tollgate: Check = {
  name: "tollgate",
  look: async ({ repo, home }) => {
    const read = (path: string) => readText(join(repo.root, home, path));
    const place = "node_modules/tollgate/package.json";
    const installed = versionIn(read(place) ?? ofMainWorkTree(repo, join(home, place)));
    if (installed === null)
      return dependsOnTollgate(read("package.json"))
        ? problem(
            "package.json asks for tollgate, which is not installed.",
            "Install: npm install, or what you use.",
          )
        : ok(`tollgate ${version}; package.json does not ask for it`);
    return compare(installed, read);
  },
};

/** A linked work tree without a copy of its own is judged by the main one's, as the shim finds it. */
const ofMainWorkTree = ({ gitDir, commonDir }: Repository, path: string): string | null =>
  gitDir !== commonDir && basename(commonDir) === ".git" ? readText(join(dirname(commonDir), path)) : null;

function compare(installed: string, read: (path: string) => string | null): Found {
  for (const name of Object.keys(LOCK_FILES)) {
    const text = read(name);
    if (text === null) continue;
    const locked = lockedVersion(name, text);
    if (locked === null) return ok(`tollgate ${installed}; ${name} names no version of it`);
    return locked === installed
      ? ok(`tollgate ${installed}, as ${name} has it`)
      : problem(
          `tollgate ${installed} is installed, and ${name} asks for ${locked}: CI may judge otherwise.`,
          "Install what is locked: npm ci, or what you use.",
        );
  }
  return warning(
    `tollgate ${installed} is installed, and no lock file names a version: CI may judge with another one.`,
    "Commit the lock file of your package manager.",
  );
}

function versionIn(manifest: string | null): string | null {
  try {
    const { version: text } = JSON.parse(manifest ?? "null") as { version?: unknown };
    return typeof text === "string" ? text : null;
  } catch {
    return null;
  }
}
