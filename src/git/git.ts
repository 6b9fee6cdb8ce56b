import { UserError } from "../errors.js";
import { run, type Spawned } from "../process/spawn.js";
import type { Repository } from "./repository.js";

/** What every question to git starts with: nothing configured in the repository may run, and nothing is locked. */
export const SAFE_FLAGS = [
  "-c",
  "core.fsmonitor=false",
  "--no-optional-locks",
  "--literal-pathspecs",
] as const;

/**
 * An object that a partial clone lacks is not fetched: its remote, and the programs that reach it, are whatever the
 * repository's config names. GIT_NO_LAZY_FETCH is git 2.45's (and 2.39.4's), the list of no protocols is older.
 */
export const safeEnvironment = (env: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv => ({
  ...env,
  GIT_NO_LAZY_FETCH: "1",
  // What is committed and pushed are the objects themselves, and those are read here without asking git, too.
  GIT_NO_REPLACE_OBJECTS: "1",
  GIT_ALLOW_PROTOCOL: "none",
});

/** Asks git something in our repository; GIT_INDEX_FILE and its like are inherited on purpose, where no `env` is given. */
export function ask(
  repo: Repository,
  args: readonly string[],
  input?: string | Buffer,
  env?: NodeJS.ProcessEnv,
): Promise<Spawned> {
  const options = { cwd: repo.root, env: safeEnvironment(env), input, signal: repo.signal };
  return run("git", [...SAFE_FLAGS, ...args], options).catch((error) => {
    throw startError(error);
  });
}

/** For a git that could not even be started. */
export function startError(error: NodeJS.ErrnoException): UserError {
  return new UserError(
    error.code === "ENOENT" ? "git was not found on PATH." : `git could not be started: ${error.message}`,
    "Install git, or start tollgate where PATH has it.",
  );
}

/** The same, where anything but success is an error of the environment. */
export async function must(
  repo: Repository,
  args: readonly string[],
  input?: string | Buffer,
): Promise<Buffer> {
  const answer = await ask(repo, args, input);
  if (answer.code === 0) return answer.stdout;
  // Options of git itself stand before what it is asked.
  throw gitError(args.find((word) => /^[a-z-]+$/.test(word) && !word.startsWith("-")) ?? "", answer);
}

export const REBUILD_INDEX = "Rebuild the index; the work tree stays as it is: rm .git/index && git reset";

const MENDS: readonly (readonly [RegExp, string])[] = [
  [/index file (corrupt|smaller)|bad index|bad signature|unknown index entry/i, REBUILD_INDEX],
  [/index\.lock|Unable to create .*\.lock/i, "Another git process is at work. Wait for it, then try again."],
  [
    /unable to stream|loose object|inflate|is corrupt/i,
    "An object is damaged. `git fsck` names all that are; fetch them, or stage the files again.",
  ],
  [
    /shallow|missing (blob|tree|commit)|unable to read|bad object|not a valid object|Could not read/i,
    "An object is missing. Check with `git fsck`; in a shallow clone: git fetch --unshallow",
  ],
  [
    /unknown revision|bad revision|ambiguous argument|Needed a single revision/i,
    "Name a commit that this clone has; in CI, fetch the whole history (fetch-depth: 0).",
  ],
];

export function gitError(what: string, answer: Pick<Spawned, "code" | "signal" | "stderr">): UserError {
  const said =
    answer.stderr.trim().split("\n").slice(0, 3).join(" ") ||
    (answer.signal ? `ended by ${answer.signal}` : `exit code ${answer.code}`);
  const mend =
    MENDS.find(([pattern]) => pattern.test(said))?.[1] ??
    "Nothing was judged, so the gate stays shut. Mend what git names and try again.";
  return new UserError(`git ${what} failed: ${said}`, mend);
}
