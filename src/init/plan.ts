import { existsSync, readdirSync, realpathSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import type { Entry } from "../baseline/entry.js";
import { baselineText, schemaUri } from "../baseline/text.js";
import { holdsConfig } from "../config/files.js";
import { BASELINE, CONFIG_NAMES } from "../config/names.js";
import type { Repository } from "../git/repository.js";
import { headCommit } from "../git/revisions.js";
import { type Change, textOf } from "./changes.js";
import { type CiSystem, ciCommands, GITLAB, gitlabText, WORKFLOW, workflowText } from "./ci.js";
import type { Detected } from "./detect.js";
import { withHooks } from "./harness/hooks-file.js";
import { harnessesIn } from "./harness/in-use.js";
import { hookChanges, shimChange } from "./hook-files.js";
import { joinedChanges } from "./joined-hooks.js";
import { MAKEFILES, makefileText } from "./makefile.js";
import { withPrepare } from "./package-script.js";
import { configText, ignoreText } from "./project-files.js";

export interface InitPlan {
  /** Only what differs from what is there. */
  readonly changes: readonly Change[];
  /** What is left for the person to do. */
  readonly next: readonly string[];
}

/** What a person chooses, or the defaults do. */
export interface Choices {
  readonly preset: string;
  readonly ci: CiSystem;
  /** Leave the history that is there unjudged, and record what its files are found to have. */
  readonly baseline: boolean;
}

/** What init would write; nothing is written here. `today`: the findings of the files that are there. */
export async function planInit(
  repo: Repository,
  home: string,
  found: Detected,
  { preset, ci, baseline }: Choices,
  today: readonly Entry[],
): Promise<InitPlan> {
  const { root } = repo;
  const edit = (path: string, what: string, after: (before: string | null) => string | null): Change => {
    const before = textOf(root, path);
    return { path, before, after: after(before), what };
  };
  const keep = (text: string) => (before: string | null) => before ?? text;
  const harnesses = harnessesIn(root);
  const since = baseline ? await headCommit(repo) : null;
  const changes = [
    ...(hasConfig(root)
      ? []
      : [
          edit("tollgate.yaml", "what is judged", keep(configText(preset, since, home))),
          ...(baseline && today.length > 0
            ? [edit(BASELINE, "lets today's findings be", keep(baselineText(today, schemaUri(home))))]
            : []),
        ]),
    ...(found.joined === null
      ? hookChanges(root, home, found.ownHooks)
      : [shimChange(root, home), ...joinedChanges(root, found.joined)]),
    edit(makefileOf(root), "make targets quick and ci-all", (text) => makefileText(text, home)),
    edit(".gitignore", "keeps tollgate.local.yaml out", (text) => ignoreText(text, found.isDependency)),
    ...(found.isDependency && found.joined === null
      ? [edit(manifestOf(home), "arms each clone at its install", (text) => withPrepare(text!))]
      : []),
    ...harnesses.map((file) =>
      edit(file.path, `${file.title} asks tollgate too`, (text) => withHooks(file, text)),
    ),
  ];
  const commands = ciCommands(found.isDependency ? found.packageManager : null);
  const step = stepOf(root, home, ci, commands);
  const differing = [...changes, ...(step ? [step] : [])].filter(({ before, after }) => before !== after);
  const trust = harnesses.flatMap(({ path, next }) =>
    next !== null && differing.some((change) => change.path === path) ? [next] : [],
  );
  return {
    changes: differing,
    next: [...nextOf(found), ...trust, ...ciNext(found, ci, step, commands), LAST],
  };
}

const LAST = "Commit these files; the hooks judge that commit already.";

/** The change that lets CI judge; null where there is none to make, or none that can be made. */
function stepOf(root: string, home: string, ci: CiSystem, commands: readonly string[]): Change | null {
  if (ci === "none") return null;
  const path = ci === "github" ? WORKFLOW : GITLAB;
  const before = textOf(root, path);
  const after =
    ci === "github" ? (before ?? workflowText(commands, home)) : gitlabText(before, commands, home);
  return after === null ? null : { path, before, after, what: "CI judges again" };
}

function ciNext(
  { ci, otherCi }: Detected,
  chosen: CiSystem,
  step: Change | null,
  commands: readonly string[],
): string[] {
  if (ci.isCalled || (step !== null && chosen !== "none")) return [];
  return [`Add to ${chosen === "none" ? (otherCi ?? "your CI") : GITLAB}: ${commands.join(" && ")}`];
}

function nextOf(found: Detected): string[] {
  const { packageManager, isDependency, isPlugAndPlay, managers, ownHooks, joined } = found;
  return [
    ...(joined === null
      ? []
      : [
          `Every clone takes its hooks from ${joined} by its own core.hooksPath, as before; \`tollgate doctor\` tells where one does not`,
        ]),
    ...(packageManager && !isDependency
      ? [`Add tollgate to the project, so that every clone has it: ${packageManager.add}`]
      : []),
    ...(isPlugAndPlay
      ? [
          "Yarn keeps packages in archives here, where hooks cannot find them: set nodeLinker: node-modules in .yarnrc.yml",
        ]
      : []),
    // One that has its hooks in this clone is called from ours.
    ...(ownHooks.length > 0
      ? []
      : managers.map(
          ({ name, run }) =>
            `For ${name} to run beside tollgate, let ${joined ?? ".husky"}/pre-commit end with: ${run}`,
        )),
  ];
}

export const manifestOf = (home: string): string => (home === "." ? "package.json" : `${home}/package.json`);

export function hasConfig(root: string): boolean {
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
