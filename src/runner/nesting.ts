import type { Stage } from "../gate/contract.js";
import type { Repository } from "../git/repository.js";

const VARIABLE = "TOLLGATE_NESTED";

/** One entry for each run that this one was started by: `<stage>@<git directory>`, a line each. */
function entriesOf(env: NodeJS.ProcessEnv): string[] {
  return (env[VARIABLE] ?? "").split("\n").filter(Boolean);
}

/** The stages of this repository that the present run was started from, outermost first. */
export function nestedIn(repo: Repository, env: NodeJS.ProcessEnv): string[] {
  return entriesOf(env)
    .filter((entry) => entry.endsWith(`@${repo.gitDir}`))
    .map((entry) => entry.slice(0, entry.indexOf("@")));
}

/** The environment for a program that a run starts; other repositories that it works in are not counted as nested. */
export function childEnvironment(stage: Stage, repo: Repository, env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return { ...env, [VARIABLE]: [...entriesOf(env), `${stage}@${repo.gitDir}`].join("\n") };
}
