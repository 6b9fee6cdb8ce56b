import { type BigIntStats, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { CLEANUP_MODES, type MessageConfig } from "./cleanup.js";
import { ask, gitError } from "./git.js";
import type { Repository } from "./repository.js";
import { forgetState, readState, writeState } from "./state.js";

/*
 * What git is configured to do with a message. Asking git costs a commit-msg hook more than everything that it does
 * itself, and the answer changes a few times in a repository's life. So it is kept with the state of every file that
 * git reads its configuration from, those that are not there included, and git is asked again when one has changed.
 */

const STATE = "message-config.json";

/** The places where git may look for a system-wide file (git-config(1), FILES): its prefix is not known to us. */
const SYSTEM_FILES = [
  "/etc/gitconfig",
  "/usr/etc/gitconfig",
  "/usr/local/etc/gitconfig",
  "/opt/homebrew/etc/gitconfig",
  "/opt/local/etc/gitconfig",
  "/Library/Developer/CommandLineTools/usr/share/git-core/gitconfig",
  "/Applications/Xcode.app/Contents/Developer/usr/share/git-core/gitconfig",
];

/** What decides which files git reads (git(1), ENVIRONMENT VARIABLES). */
const DECIDING = [
  "HOME",
  "XDG_CONFIG_HOME",
  "GIT_CONFIG_GLOBAL",
  "GIT_CONFIG_SYSTEM",
  "GIT_CONFIG_NOSYSTEM",
  "GIT_EXEC_PATH",
];

/**
 * Milliseconds. Two writes within one tick of the file system's clock look like one; a file that lay still so long is
 * settled. Ticks are a few milliseconds where stamps have a part of a second, and up to 2 s where they have none.
 */
const SETTLED = { fine: 100, coarse: 2000 };

interface Kept {
  readonly deciding: readonly (string | null)[];
  /** Path and stamp. */
  readonly files: readonly (readonly [string, string])[];
  readonly config: MessageConfig;
}

/** `env`: the environment that git itself inherits. `now`: milliseconds since the epoch. */
export async function readMessageConfig(
  repo: Repository,
  env = process.env,
  now = Date.now(),
): Promise<MessageConfig> {
  // `git -c` and its like: settings of one command.
  if (env.GIT_CONFIG_PARAMETERS || env.GIT_CONFIG_COUNT || env.GIT_CONFIG) return (await list(repo)).config;
  return recall(repo, env) ?? askAndKeep(repo, env, now);
}

function recall(repo: Repository, env: NodeJS.ProcessEnv): MessageConfig | null {
  const kept = readState(repo.gitDir, STATE) as Kept | null;
  try {
    return kept !== null &&
      JSON.stringify(kept.deciding) === JSON.stringify(decidingIn(repo, env)) &&
      kept.files.length > 0 &&
      kept.files.every(([path, stamp]) => settledStamp(path).text === stamp) &&
      isWhole(kept.config)
      ? kept.config
      : null;
  } catch {
    return null; // Not what we wrote.
  }
}

async function askAndKeep(repo: Repository, env: NodeJS.ProcessEnv, now: number): Promise<MessageConfig> {
  // Before git is asked: what is written after this is another stamp.
  const candidates = candidatesOf(repo, env).map((path) => [path, settledStamp(path)] as const);
  const { config, origins, conditional } = await list(repo);
  const known = new Set(candidates.map(([path]) => path));
  const settled = candidates.every(([, stamp]) => stamp.settledAt < now);
  const all = origins.every((origin) => known.has(origin));
  if (settled && all && !conditional) {
    const files = candidates.map(([path, { text }]) => [path, text] as const);
    writeState(repo.gitDir, STATE, { deciding: decidingIn(repo, env), files, config } satisfies Kept);
  } else forgetState(repo.gitDir, STATE);
  return config;
}

/** A copy of the repository brings along what is kept, and git reads other files there. */
const decidingIn = ({ gitDir, commonDir }: Repository, env: NodeJS.ProcessEnv) => [
  gitDir,
  commonDir,
  ...DECIDING.map((name) => env[name] ?? null),
];

const isWhole = ({ cleanup, comment, encoding }: MessageConfig): boolean =>
  CLEANUP_MODES.includes(cleanup) && typeof comment === "string" && typeof encoding === "string";

/** Every file that git may read its configuration from here (git-config(1), FILES), without what those include. */
function candidatesOf({ gitDir, commonDir, root }: Repository, env: NodeJS.ProcessEnv): string[] {
  const home = env.HOME;
  const xdg = env.XDG_CONFIG_HOME || (home && join(home, ".config"));
  const given = [env.GIT_CONFIG_GLOBAL, env.GIT_CONFIG_SYSTEM].filter((path) => path);
  return [
    join(commonDir, "config"),
    join(gitDir, "config.worktree"),
    join(commonDir, "tollgate", "linked.gitconfig"),
    ...(home ? [join(home, ".gitconfig")] : []),
    ...(xdg ? [join(xdg, "git/config")] : []),
    ...given.map((path) => resolve(root, path!)),
    ...(env.GIT_EXEC_PATH ? [resolve(env.GIT_EXEC_PATH, "../../../etc/gitconfig")] : []),
    ...SYSTEM_FILES,
  ];
}

/** From size, times and inode, as git's index tells whether a file is still the same. */
function settledStamp(path: string): { readonly text: string; readonly settledAt: number } {
  const stat = statAt(path);
  if (!stat) return { text: "", settledAt: 0 };
  const { dev, ino, size, mtimeNs, ctimeNs, ctimeMs } = stat;
  const tick = ctimeNs % 1_000_000_000n === 0n ? SETTLED.coarse : SETTLED.fine;
  return { text: [dev, ino, size, mtimeNs, ctimeNs].join(":"), settledAt: Number(ctimeMs) + tick };
}

/** null where git cannot read it either: not there, or below a file, as with HOME=/dev/null. */
function statAt(path: string): BigIntStats | null {
  try {
    return statSync(path, { bigint: true, throwIfNoEntry: false }) ?? null;
  } catch {
    return null;
  }
}

interface Listed {
  readonly config: MessageConfig;
  /** Files that say something. */
  readonly origins: readonly string[];
  /** Whether another file is read, or may be, depending on things that no stamp tells. */
  readonly conditional: boolean;
}

/** What `tollgate init` adds sets nothing but hooks. */
const OURS = "includeif.gitdir:./worktrees/.path\ntollgate/linked.gitconfig";

async function list(repo: Repository): Promise<Listed> {
  const answer = await ask(repo, ["config", "-z", "--show-origin", "--list"]);
  if (answer.code !== 0) throw gitError("config", answer);
  const words = answer.stdout.toString("utf8").split("\0");
  const values = new Map<string, string>();
  const origins = new Set<string>();
  let conditional = false;
  for (let at = 0; at + 1 < words.length; at += 2) {
    const origin = words[at]!;
    const entry = words[at + 1]!;
    // SAFE_FLAGS are ours.
    if (!origin.startsWith("command line:")) origins.add(resolve(repo.root, origin.replace(/^file:/, "")));
    conditional ||= /^include(if)?\./.test(entry) && entry !== OURS;
    const line = entry.indexOf("\n");
    if (line > 0) values.set(entry.slice(0, line), entry.slice(line + 1));
  }
  const cleanup = values.get("commit.cleanup");
  return {
    config: {
      cleanup: CLEANUP_MODES.find((mode) => mode === cleanup) ?? "default",
      comment: values.get("core.commentstring") ?? values.get("core.commentchar") ?? "#",
      encoding: values.get("i18n.commitencoding") ?? "utf-8",
    },
    origins: [...origins],
    conditional,
  };
}
