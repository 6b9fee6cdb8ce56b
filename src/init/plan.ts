import { existsSync, readdirSync, realpathSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { CONFIG_NAMES, holdsConfig } from "../config/files.js";
import type { Repository } from "../git/repository.js";
import { headCommit } from "../git/revisions.js";
import { type Change, textOf } from "./changes.js";
import { hookChanges } from "./hook-files.js";
import { MAKEFILES, makefileText } from "./makefile.js";
import { dependsOnTollgate, withPrepare } from "./package-script.js";
import { ciCommands, configText, ignoreText, workflowText } from "./project-files.js";

export interface InitPlan {
  /** Only what differs from what is there. */
  readonly changes: readonly Change[];
  /** What is left for the person to do. */
  readonly next: readonly string[];
}

const WORKFLOW = ".github/workflows/tollgate.yml";
/** Files by which other CI systems are known. */
const OTHER_CI = [
  ".gitlab-ci.yml",
  ".circleci",
  "azure-pipelines.yml",
  "bitbucket-pipelines.yml",
  "Jenkinsfile",
  ".buildkite",
];

/** What init would write; nothing is written here. */
export async function planInit(repo: Repository, home: string, preset: string): Promise<InitPlan> {
  const { root } = repo;
  const has = (path: string) => existsSync(join(root, path));
  const manifestPath = home === "." ? "package.json" : `${home}/package.json`;
  const manifest = textOf(root, manifestPath);
  const isDependency = dependsOnTollgate(manifest);
  const ci = ciCommands((path) => has(home === "." ? path : `${home}/${path}`), isDependency);
  const otherCi = has(".github") ? undefined : OTHER_CI.find(has);
  const edit = (path: string, what: string, after: (before: string | null) => string | null): Change => {
    const before = textOf(root, path);
    return { path, before, after: after(before), what };
  };
  const keep = (text: string) => (before: string | null) => before ?? text;
  const changes = [
    ...(hasConfig(root)
      ? []
      : [edit("tollgate.yaml", "what is judged", keep(configText(preset, await headCommit(repo), home)))]),
    ...hookChanges(root, home),
    edit(makefileOf(root), "make targets quick and ci-all", (text) => makefileText(text, home)),
    edit(".gitignore", "keeps tollgate.local.yaml out", ignoreText),
    ...(isDependency
      ? [
          edit(manifestPath, "arms every clone at its install (scripts.prepare)", (text) =>
            withPrepare(text!),
          ),
        ]
      : []),
    ...(otherCi ? [] : [edit(WORKFLOW, "CI judges again", keep(workflowText(ci, home)))]),
  ];
  return {
    changes: changes.filter(({ before, after }) => before !== after),
    next: [
      ...(manifest !== null && !isDependency
        ? ["Add tollgate to the project, so that every clone has it: npm install --save-dev tollgate"]
        : []),
      ...(otherCi ? [`Add to ${otherCi}: ${ci.join(" && ")}`] : []),
      "Commit these files; the hooks judge that commit already.",
    ],
  };
}

function hasConfig(root: string): boolean {
  const manifest = textOf(root, "package.json");
  return (
    CONFIG_NAMES.some((name) => existsSync(join(root, name))) || (manifest !== null && holdsConfig(manifest))
  );
}

/** By its listed name: where case does not count, `makefile` would seem to be there beside `Makefile`. */
function makefileOf(root: string): string {
  const names = readdirSync(root);
  return MAKEFILES.find((name) => names.includes(name)) ?? "Makefile";
}

/** The folder, between `cwd` and the top, whose node_modules holds tollgate; "." when none does. */
export function findHome(root: string, cwd: string): string {
  for (let at = realpathSync(cwd); at.startsWith(root); at = dirname(at)) {
    if (existsSync(join(at, "node_modules/tollgate/package.json")))
      return relative(root, at).replaceAll("\\", "/") || ".";
    if (at === root) break;
  }
  return ".";
}
