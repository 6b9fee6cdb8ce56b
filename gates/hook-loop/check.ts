import { shellWord } from "../../src/content/shell-word.js";
import type { Check, FileEntry, FixerOutcome } from "../../src/gate/contract.js";
import type { meta, Options } from "./meta.js";

const WORDS = {
  modified: "changed",
  created: "created",
  deleted: "deleted",
  staged: "staged",
  committed: "moved",
} as const;

/** What to do next, by what happened; the argument is the path as a shell takes it. */
const MENDS = {
  modified: (path: string) =>
    `Look at it (git diff -- ${path}), stage it (git add -- ${path}), and commit again.`,
  created: (path: string) => `Add it (git add -- ${path}), ignore it or remove it, and commit again.`,
  deleted: (path: string) =>
    `Bring it back (git restore -- ${path}) or stage its removal (git rm -- ${path}), and commit again.`,
  staged: (path: string) =>
    `Look at what is staged (git diff --cached -- ${path}), and commit again if it belongs there.`,
  committed: () => "A fixer must not commit. See what it did with `git log -p -1`.",
} as const;

type Context = Parameters<Check<Options, typeof meta>>[0];

export const check: Check<Options, typeof meta> = async (context) => {
  const { run, view, options } = context;
  if (run.nested.includes(view.stage)) {
    context.report("recursion", {
      data: { stage: view.stage, chain: [...run.nested, view.stage].join(" -> ") },
    });
  }
  for (const fixer of run.fixers) reportFixer(context, fixer);
  // commit-msg comes after pre-commit, which has judged the same files.
  if (options.logs.length === 0 || view.stage === "commit-msg") return;
  const { matcher } = await import("../../src/content/patterns.js");
  await judgeLogs(context, matcher(options.logs));
};

function reportFixer({ report }: Context, fixer: FixerOutcome): void {
  for (const { path, what, restaged } of fixer.changed) {
    const quoted = shellWord(path);
    report("fixer-modified", {
      where: { path },
      data: {
        fixer: fixer.name,
        what: WORDS[what],
        mend: restaged
          ? "It was wholly staged before, so it was staged again (onModify: restage)."
          : MENDS[what](quoted),
      },
      ...(restaged && { severity: "info" as const }),
    });
  }
}

/** The staged files of a commit that is being made; the commits themselves everywhere else. */
async function judgeLogs(context: Context, isLog: (path: string) => boolean): Promise<void> {
  const { view, report, judged } = context;
  const written = (entries: readonly FileEntry[]) =>
    entries.filter((entry) => entry.status !== "D" && isLog(entry.path));
  if (view.stage === "pre-commit") {
    const files = await view.files();
    judged(files.length);
    for (const { path } of written(files)) {
      report("log-committed", {
        where: { path },
        data: {
          mend: `Unstage it (git restore --staged -- ${shellWord(path)}) and commit again; the file itself stays.`,
        },
      });
    }
    return;
  }
  for await (const commit of view.commits()) {
    judged(1);
    for (const { path } of written(await commit.changes())) {
      report("log-committed", {
        where: { path, commit: commit.oid },
        data: {
          mend: "Take it out of that commit (git rebase -i, or git rm --cached and amend), and keep it out with .gitignore.",
        },
      });
    }
  }
}
