import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Repository } from "../git/repository.js";
import { settingsOf } from "../git/settings.js";
import { textOf } from "./changes.js";
import { type CiSystem, GITLAB } from "./ci.js";
import { callsCiAll, ciFiles, ciTargets } from "./ci-files.js";
import { joinedFolder, ownHooks } from "./foreign-hooks.js";
import { type Manager, managersIn } from "./managers.js";
import { isMonorepo, type PackageManager, packageManagerOf } from "./package-manager.js";
import { dependsOnTollgate } from "./package-script.js";
import { manifestOf } from "./plan.js";

/** What a repository has that init goes by. */
export interface Detected {
  readonly packageManager: PackageManager | null;
  readonly isDependency: boolean;
  readonly isMonorepo: boolean;
  /** Yarn's: there is no node_modules. */
  readonly isPlugAndPlay: boolean;
  /** Which CI to write a step for, unless told otherwise; whether files of it are there, and call ci-all already. */
  readonly ci: { readonly system: CiSystem; readonly isFound: boolean; readonly isCalled: boolean };
  /** The file of a CI system that init writes nothing for. */
  readonly otherCi: string | null;
  /** Events for which this clone has a hook in git's own folder. */
  readonly ownHooks: readonly string[];
  /** The folder of the repository that has its hooks already (core.hooksPath), and is not husky's. */
  readonly joined: string | null;
  readonly hasHusky: boolean;
  readonly managers: readonly Manager[];
}

/** Files by which other CI systems are known. */
const OTHER_CI = [".circleci", "azure-pipelines.yml", "bitbucket-pipelines.yml", "Jenkinsfile", ".buildkite"];

/** Looks, and changes nothing. Throws UserError for hooks that init would silence. */
export async function detect(repo: Repository, home: string): Promise<Detected> {
  const { root } = repo;
  const has = (path: string) => existsSync(join(root, path));
  const manifest = textOf(root, manifestOf(home));
  const project = { manifest, has: (path: string) => has(home === "." ? path : `${home}/${path}`) };
  const otherCi = OTHER_CI.find(has) ?? null;
  const targets = ciTargets(root);
  const isCalled = ciFiles(root).some(({ text }) => callsCiAll(text, targets));
  return {
    packageManager: packageManagerOf(project),
    isDependency: dependsOnTollgate(manifest),
    isMonorepo: isMonorepo(project),
    isPlugAndPlay: project.has(".pnp.cjs"),
    ci: {
      isCalled,
      isFound: has(".github/workflows") || has(GITLAB),
      system: isCalled ? "none" : await ciSystem(repo, has, otherCi),
    },
    otherCi,
    ownHooks: await ownHooks(repo),
    joined: await joinedFolder(repo),
    hasHusky: has(".husky"),
    managers: managersIn(root),
  };
}

async function ciSystem(
  repo: Repository,
  has: (path: string) => boolean,
  otherCi: string | null,
): Promise<CiSystem> {
  if (has(".github")) return "github";
  if (has(GITLAB)) return "gitlab";
  if (otherCi !== null) return "none";
  const origin = (await settingsOf(repo, "remote.origin.url")).at(-1)?.value ?? "";
  return /^(\w+:\/\/)?([^/@]*@)?[^/:]*gitlab/i.test(origin) ? "gitlab" : "github";
}
