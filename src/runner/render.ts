import { lstatSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { matcher } from "../content/patterns.js";
import { messageOf, UserError } from "../errors.js";
import type { Generated, Rendered, Snapshot, View } from "../gate/contract.js";
import { withoutRepository } from "../git/environment.js";
import { displayPath, encodePath } from "../git/path-bytes.js";
import type { Repository } from "../git/repository.js";
import { ownFolder } from "../git/write-whole.js";
import { runShell } from "../process/shell.js";
import { isRegular } from "../view/view.js";

/** All sources of one file together; more is not what a text is rendered from. */
const SOURCES_LIMIT = 256 * 1024 * 1024;
const OUTPUT_LIMIT = 64 * 1024 * 1024;
/** The gate's own time-out ends the program; this one is only the longest that a timer takes. */
const FOREVER = 2 ** 31 - 1;

/**
 * Runs `run` in a folder of its own under the git directory, which holds the view's sources and nothing else,
 * and gives what it wrote to `path`. The work tree is neither read nor written. Throws UserError when nothing comes of it.
 */
export async function render(
  repo: Repository,
  env: NodeJS.ProcessEnv,
  { path, from, run }: Generated,
  view: View,
  signal: AbortSignal,
): Promise<Rendered> {
  const parent = join(repo.gitDir, "tollgate");
  const folder = ownFolder(parent, "render");
  try {
    await writeSources(folder, view.snapshot, matcher(from));
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    const ended = await runShell(run, {
      cwd: folder,
      localDir: repo.root,
      // A git in it finds no repository: what it would tell of is not the view.
      env: { ...withoutRepository(env), GIT_DIR: join(folder, ".git"), GIT_CEILING_DIRECTORIES: parent },
      timeout: FOREVER,
      signal,
    });
    signal.throwIfAborted();
    if (ended.exitCode !== 0)
      throw cannot(path, `\`${run}\` ended with exit code ${ended.exitCode}`, ended.output);
    return readOutput(join(folder, path), path, run);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function writeSources(
  folder: string,
  snapshot: Snapshot,
  isSource: (path: string) => boolean,
): Promise<void> {
  let left = SOURCES_LIMIT;
  for (const entry of await snapshot.list()) {
    if (!isRegular(entry) || !isSource(entry.path)) continue;
    const content = await snapshot.read(entry.path);
    left -= content?.size ?? 0;
    if (!content?.bytes || left < 0)
      throw new UserError(
        `${displayPath(entry.path)} is too large to be a source of a generated file.`,
        "Name the sources under `from` more narrowly.",
      );
    const at = Buffer.concat([Buffer.from(`${folder}/`), encodePath(entry.path)]);
    mkdirSync(at.subarray(0, at.lastIndexOf(0x2f)), { recursive: true });
    writeFileSync(at, content.bytes, { mode: entry.mode === "100755" ? 0o755 : 0o644 });
  }
}

function readOutput(at: string, path: string, run: string): Rendered {
  try {
    const stat = lstatSync(at);
    if (stat.isFile() && stat.size <= OUTPUT_LIMIT) {
      const mode = (stat.mode & 0o100) === 0 ? "100644" : "100755";
      return { bytes: readFileSync(at), mode: process.platform === "win32" ? null : mode };
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const said = code === "ENOENT" || code === "ENOTDIR" ? "" : messageOf(error);
    throw cannot(path, `\`${run}\` did not write it`, said);
  }
  throw cannot(path, `\`${run}\` wrote something else than a file of at most 64 MiB`, "");
}

const cannot = (path: string, why: string, said: string): UserError =>
  new UserError(
    `${displayPath(path)} could not be rendered: ${why}.${said ? `\n${said.split("\n").slice(-5).join("\n")}` : ""}`,
    'It ran in a folder that holds only what "from" names. Name every file there that it reads, its script too.',
  );
