import { parseHeader } from "../../../src/content/message/header.js";
import type { Commit, FileEntry } from "../../../src/gate/contract.js";
import type { Context } from "../check.js";
import { FixSpirals } from "./fix-spirals.js";

/**
 * The staged files of a commit that is being made; the commits themselves, oldest first, everywhere else. A commit
 * that holds nothing but logs is about them: that is how it declares its purpose.
 */
export async function judgeCommits(context: Context): Promise<void> {
  const { view, options, judged } = context;
  const isLog = await logMatcher(options.logs);
  if (view.stage === "pre-commit") {
    if (options.logs.length === 0) return;
    const files = await view.files();
    judged(files.length);
    if (!files.every(({ path }) => isLog(path))) reportLogs(context, files, isLog, null);
    return;
  }
  const spirals = new FixSpirals(context.report, context.run.words);
  for await (const commit of view.commits()) {
    judged(1);
    const isFix = commit.parents.length < 2 && parseHeader(commit.message.split("\n", 1)[0]!)?.type === "fix";
    const changes = isFix || options.logs.length > 0 ? await commit.changes() : [];
    // What a merge changes by itself is nobody's declared purpose.
    if (commit.parents.length > 1 || !changes.every(({ path }) => isLog(path)))
      reportLogs(context, changes, isLog, commit);
    // A merge neither mends nor interrupts.
    if (commit.parents.length < 2) spirals.take(commit.oid, isFix ? changes.map(({ path }) => path) : []);
  }
  spirals.end();
}

function reportLogs(
  { report, run }: Context,
  changes: readonly FileEntry[],
  isLog: (path: string) => boolean,
  commit: Commit | null,
): void {
  for (const { path, status } of changes) {
    if (status === "D" || !isLog(path)) continue;
    const quoted = run.words.forGit(path);
    const mend = commit === null ? unstage(quoted) : takeOut(quoted, commit.parents.length);
    report("log-committed", { where: { path, commit: commit?.oid ?? null }, data: { mend } });
  }
}

const unstage = (path: string): string =>
  `Unstage it (git reset -q -- ${path}) and commit again; the file itself stays.`;

/** A commit with one parent is made again without the file; for a first commit or a merge that is the file's removal. */
function takeOut(path: string, parents: number): string {
  const last =
    parents === 1
      ? `git reset -q --soft HEAD^ && git reset -q -- ${path} && git commit -C ORIG_HEAD`
      : `git rm --cached -- ${path} && git commit --amend --no-edit`;
  return `Take it out of that commit; for the last one: ${last}. For an older one: git rebase -i`;
}

async function logMatcher(logs: readonly string[]): Promise<(path: string) => boolean> {
  return logs.length === 0 ? () => false : (await import("../../../src/content/patterns.js")).matcher(logs);
}
