import { access, constants } from "node:fs/promises";
import { join, resolve } from "node:path";
import { run, type Spawned } from "../process/spawn.js";
import { gitError, SAFE_FLAGS, startError } from "./git.js";

/** What `git rev-parse --local-env-vars` names: set inside a hook, they would lead to that hook's repository. */
const LOCAL =
  /^GIT_(DIR|WORK_TREE|INDEX_FILE|COMMON_DIR|PREFIX|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES)$/;

export const withoutLocal = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(env).filter(([name]) => !LOCAL.test(name)));

/** The file that git would start for an event in the work tree at `root`; whether it is there is not asked. */
export async function hookPath(root: string, event: string, env: NodeJS.ProcessEnv): Promise<string> {
  const asked = await run("git", [...SAFE_FLAGS, "rev-parse", "--git-path", `hooks/${event}`], {
    cwd: root,
    env: withoutLocal(env),
  }).catch((error) => {
    throw startError(error);
  });
  if (asked.code !== 0) throw gitError("rev-parse", asked);
  return resolve(root, asked.stdout.toString("utf8").replace(/\n$/, ""));
}

export interface HookRun {
  readonly event: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  /** Milliseconds. */
  readonly timeout: number;
}

/** Lets git itself call a hook (git-hook(1), since 2.36): by whatever path it would take at the event. */
export async function runHook(root: string, { event, args, env, timeout }: HookRun): Promise<Spawned> {
  const words = ["hook", "run", "--ignore-missing", event, ...(args.length > 0 ? ["--", ...args] : [])];
  return run(await gitProgram(root, env), words, { cwd: root, env: withoutLocal(env), timeout }).catch(
    (error) => {
      throw startError(error);
    },
  );
}

/** git by its own folder, because the PATH that a hook is tried with may not hold it. */
async function gitProgram(root: string, env: NodeJS.ProcessEnv): Promise<string> {
  if (env.PATH === process.env.PATH) return "git";
  const asked = await run("git", ["--exec-path"], { cwd: root });
  const program = join(asked.stdout.toString("utf8").trim(), "git");
  return access(program, constants.X_OK).then(
    () => program,
    () => "git",
  );
}
