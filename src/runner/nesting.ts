import type { Stage } from "../gate/contract.js";
import type { Repository } from "../git/repository.js";

const VARIABLE = "TOLLGATE_NESTED";
/** More runs inside each other, in whichever repositories, than anybody means: five stages in three repositories. */
const DEEPEST = 15;

/** One entry for each run that this one was started by: `<stage>@<git directory>`, a line each, the directory URI-escaped. */
function entriesOf(env: NodeJS.ProcessEnv): string[] {
  return (env[VARIABLE] ?? "").split("\n").filter(Boolean);
}

const entryOf = (stage: string, { gitDir }: Repository): string => `${stage}@${encodeURIComponent(gitDir)}`;

export interface Nesting {
  /** The stages of this repository that the present run was started from, outermost first. */
  readonly nested: readonly string[];
  /** How deep this run is, where that is too deep; else null. */
  readonly tooDeep: number | null;
}

export function nestingOf(repo: Repository, env: NodeJS.ProcessEnv): Nesting {
  const entries = entriesOf(env);
  const own = entryOf("", repo);
  return {
    nested: entries.filter((entry) => entry.endsWith(own)).map((entry) => entry.slice(0, -own.length)),
    tooDeep: entries.length > DEEPEST ? entries.length : null,
  };
}

/** The environment for a program that a run starts; other repositories that it works in are not counted as nested. */
export function childEnvironment(stage: Stage, repo: Repository, env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return { ...env, [VARIABLE]: [...entriesOf(env).slice(-2 * DEEPEST), entryOf(stage, repo)].join("\n") };
}
