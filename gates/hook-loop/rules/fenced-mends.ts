import { shellWord } from "../../../src/content/shell-word.js";
import type { Fenced, FencedChange, Stage } from "../../../src/gate/contract.js";

type Mend = (path: string) => string;

const AGAIN = "and commit again";
const accept: Mend = (path) => `tollgate accept -- ${path}`;

const lookAtStaged: Mend = (path) => `Look at what is staged (git diff --cached -- ${path}).`;

/** For what is in the index only because a program put it there. */
const staged: Mend = (path) =>
  `${lookAtStaged(path)} Confirm it if it is right (${accept(path)}), else undo it (git restore --staged -- ${path}), ${AGAIN}.`;

/** What to do next, by what happened and by what is staged of it; each names a command after which the commit passes. */
const MENDS = {
  committed: () =>
    `A fixer must not commit, nor a command. See what it did (git log -p -1). Confirm it (${accept("HEAD")}) or undo it (git reset --soft HEAD^), ${AGAIN}.`,
  staged,
  /** What was staged is gone with git's own index, and would come again with the next one. */
  elsewhere: (path) =>
    `git committed from an index of its own. Look at the file, stage it if it is right (git add -- ${path}), and commit what is staged: without -a, without paths.`,
  created: (path) => `Add it (git add -- ${path}), ignore it or remove it, ${AGAIN}.`,
  deleted: (path) =>
    `Bring it back (git restore -- ${path}) or stage its removal (git rm -- ${path}), ${AGAIN}.`,
  whole: (path) => `Look at it (git diff -- ${path}), stage it (git add -- ${path}), ${AGAIN}.`,
  part: (path) =>
    `Look at it (git diff -- ${path}). Stage what belongs in the commit (git add -p -- ${path}), or keep what is staged (${accept(path)}), ${AGAIN}.`,
  none: (path) =>
    `Look at it (git diff -- ${path}). Stage it (git add -- ${path}), or leave it out (${accept(path)}), ${AGAIN}.`,
  gone: (path) => `git cannot bring it back. If that is right, confirm it (${accept(path)}), ${AGAIN}.`,
} as const satisfies Record<string, Mend>;

/** `otherIndex`: as RunFacts has it. */
export function mendOf({ kind }: Fenced, change: FencedChange, stage: Stage, otherIndex: boolean): string {
  const quoted = shellWord(change.path);
  if (kind === "hook") return mendOfHook(quoted, change, otherIndex);
  if (kind === "command" && stage !== "pre-commit" && stage !== "commit-msg" && change.what !== "committed")
    return `A command judges and writes nothing. Look at it (git diff -- ${quoted}), then commit it or bring it back (git restore -- ${quoted}).`;
  const found = situation(change);
  const mend = MENDS[found === "staged" && otherIndex ? "elsewhere" : found](quoted);
  switch (change.note) {
    case "restaged":
      return "It was wholly staged before, so it was staged again (onModify: restage).";
    case "partly-staged":
      return `It is staged in part, so it was not staged again. ${mend}`;
    case "not-staged":
      return `It was not staged, so it was not staged again. ${mend}`;
    case "other-index":
      return `git commits from an index of its own here, so it was not staged again. ${mend}`;
    default:
      return mend;
  }
}

/** Whatever is undone, that hook does again: only a word of consent helps, and it holds for what comes at the next attempt. */
function mendOfHook(quoted: string, { note }: FencedChange, otherIndex: boolean): string {
  if (note === "accepted")
    return "It was accepted (tollgate accept), which holds for one commit. What that hook staged is judged at the push.";
  const look = otherIndex ? "Look at the file." : lookAtStaged(quoted);
  return `${look} Confirm it if that hook may stage it (${accept(quoted)}), ${AGAIN}. Better: let that hook run before tollgate, or stage nothing.`;
}

function situation({ what, staging }: FencedChange): keyof typeof MENDS {
  if (what === "committed" || what === "staged") return what;
  if (staging === "program") return "staged";
  if (staging === "gone") return "gone";
  return what === "modified" ? staging : what;
}
