import { existsSync, realpathSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { messageOf, UserError } from "../errors.js";
import { run } from "../process/spawn.js";
import { gitError, startError } from "./git.js";
import { readPlain } from "./plain-file.js";

export interface Repository {
  /** Top of the work tree. */
  readonly root: string;
  /** This work tree's own git directory. */
  readonly gitDir: string;
  /** What all work trees share; the same as gitDir outside linked ones. */
  readonly commonDir: string;
  /** Aborted, it ends every git that was asked about this repository. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Finds the repository that `cwd` is in. The usual layouts (gitrepository-layout(5): `.git` a directory,
 * or a file with `gitdir: PATH`) are read directly, which saves a process at every commit; anything
 * unusual is left to git.
 */
export async function findRepository(cwd: string): Promise<Repository> {
  if (!existsSync(cwd))
    throw new UserError(`there is no folder ${cwd}.`, "Name one that exists with --cwd DIR.");
  if (!process.env.GIT_WORK_TREE && !process.env.GIT_COMMON_DIR && !process.env.GIT_CEILING_DIRECTORIES) {
    const found = process.env.GIT_DIR
      ? fromHookEnvironment(cwd, resolve(cwd, process.env.GIT_DIR))
      : fromLayout(cwd);
    if (found) return found;
  }
  return askGit(cwd);
}

/** git starts hooks at the top of the work tree and names the git directory in GIT_DIR. */
function fromHookEnvironment(cwd: string, gitDir: string): Repository | null {
  const own = fromLayout(cwd);
  return own && own.root === realpathSync(cwd) && own.gitDir === safeRealpath(gitDir) ? own : null;
}

function fromLayout(cwd: string): Repository | null {
  for (let folder = realpathSync(cwd); ; folder = dirname(folder)) {
    const gitDir = readGitLink(join(folder, ".git"));
    if (gitDir && existsSync(join(gitDir, "HEAD"))) {
      // A configured core.worktree moves the top elsewhere; submodules have one, so git is asked.
      if (configMoves(gitDir)) return null;
      const common = join(gitDir, "commondir");
      return {
        root: folder,
        gitDir,
        commonDir: existsSync(common) ? resolve(gitDir, plain(common).trim()) : gitDir,
      };
    }
    if (gitDir !== null || folder === dirname(folder)) return null;
  }
}

/** What `tollgate init` adds for linked work trees; it moves nothing. */
export const OUR_INCLUDE = /\[includeIf "gitdir:\.\/worktrees\/"\]\s+path = tollgate\/linked\.gitconfig/;

function configMoves(gitDir: string): boolean {
  // A linked work tree has no config of its own.
  const config = existsSync(join(gitDir, "config")) ? plain(join(gitDir, "config")) : "";
  return /worktree|bare\s*=\s*true|\[include/i.test(config.replace(OUR_INCLUDE, ""));
}

/** git itself would wait for ever on a pipe in the place of such a file. Throws UserError. */
function plain(path: string): string {
  try {
    return readPlain(path);
  } catch (error) {
    throw new UserError(
      `${path} cannot be read as a file of git's: ${messageOf(error)}`,
      "Mend or clone the repository anew: no git works in it as it is.",
    );
  }
}

function readGitLink(path: string): string | null {
  try {
    if (statSync(path).isDirectory()) return realpathSync(path);
    const target = /^gitdir: (.*)$/m.exec(readPlain(path))?.[1];
    return target ? safeRealpath(resolve(dirname(path), target)) : null;
  } catch {
    return null;
  }
}

function safeRealpath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

async function askGit(cwd: string): Promise<Repository> {
  // --absolute-git-dir is older than --path-format (git 2.31) and needs no second form.
  const args = ["rev-parse", "--absolute-git-dir", "--git-common-dir", "--show-toplevel"];
  const asked = await run("git", args, { cwd }).catch((error) => {
    throw startError(error);
  });
  const [gitDir, commonDir, root] = asked.stdout.toString("utf8").split("\n");
  // What is relative is so to where git was, not to a link that led there.
  if (asked.code === 0 && gitDir && commonDir && root)
    return { root, gitDir, commonDir: resolve(realpathSync(cwd), commonDir) };
  if (/must be run in a work tree|not a work tree/.test(asked.stderr)) {
    throw new UserError(
      `${cwd} is a bare repository: it has no work tree to guard.`,
      "Run tollgate in a work tree of it.",
    );
  }
  if (/dubious ownership/.test(asked.stderr)) {
    throw new UserError(
      `git refuses to read this repository: ${firstLine(asked.stderr)}`,
      "Do what git advises: git config --global --add safe.directory <path>",
    );
  }
  if (!/not a git repository|does not exist/i.test(asked.stderr)) throw gitError("rev-parse", asked);
  throw new UserError(
    `${cwd} is not in a git repository.`,
    "Run tollgate inside a work tree, name one with --cwd DIR, or start one with `git init`.",
  );
}

const firstLine = (text: string): string => text.trim().split("\n")[0] ?? "";
