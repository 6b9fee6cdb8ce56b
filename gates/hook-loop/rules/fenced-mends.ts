import { shellWord } from "../../../src/content/shell-word.js";
import type { Fenced, FencedChange, PathWords, Stage } from "../../../src/gate/contract.js";

interface Told {
  readonly path: string;
  readonly words: PathWords;
  readonly change: FencedChange;
}

type Mend = (told: Told) => string;

const AGAIN = "and commit again";
/** Digits of an id. */
const SHORT = 12;
const accept = ({ path, words }: Told): string => `\`tollgate accept -- ${words.forTollgate(path)}\``;

/** Shows a change that is not staged. git has nothing to compare an untracked file with, so it shows none. */
export const look = (path: string, untracked: boolean | undefined, words: PathWords): string =>
  untracked ? `cat ${words.forShell(path)}` : `git diff -- ${words.forGit(path)}`;

const looked: Mend = ({ path, words, change }) => look(path, change.untracked, words);
const git = ({ path, words }: Told): string => words.forGit(path);

const lookAtStaged: Mend = (told) => `Look at what is staged (git diff --cached -- ${git(told)}).`;

/** For what is in the index only because a program put it there. `git restore --staged` needs a commit, which may be yet to come. */
const staged: Mend = (told) =>
  `${lookAtStaged(told)} Confirm it if it is right (${accept(told)}), else undo it (git reset -q -- ${git(told)}), ${AGAIN}.`;

/** What to do next, by what happened and by what is staged of it; each names a command after which the commit passes. */
const MENDS = {
  committed: (told) =>
    `A fixer must not commit, nor a command. See what it did (git log -p -1). Confirm it (${accept(told)}) ${undoing(told)}.`,
  staged,
  /** What was staged is gone with git's own index, and would come again with the next one. */
  elsewhere: (told) =>
    `git committed from an index of its own. Look at the file, stage it if it is right (git add -- ${git(told)}), and commit what is staged: without -a, without paths.`,
  created: (told) => `Add it (git add -- ${git(told)}), ignore it or remove it, ${AGAIN}.`,
  deleted: (told) =>
    `Bring it back (git restore -- ${git(told)}) or stage its removal (git rm -- ${git(told)}), ${AGAIN}.`,
  whole: (told) => `Look at it (${looked(told)}), stage it (git add -- ${git(told)}), ${AGAIN}.`,
  part: (told) =>
    `Look at it (${looked(told)}). Stage what belongs in the commit (git add -p -- ${git(told)}), or keep what is staged (${accept(told)}), ${AGAIN}.`,
  none: (told) =>
    `Look at it (${looked(told)}). Stage it (git add -- ${git(told)}), or leave it out (${accept(told)}), ${AGAIN}.`,
  gone: (told) => `git cannot bring it back. If that is right, confirm it (${accept(told)}), ${AGAIN}.`,
} as const satisfies Record<string, Mend>;

/** `otherIndex`: as RunFacts has it. */
export function mendOf(
  { kind }: Fenced,
  change: FencedChange,
  stage: Stage,
  words: PathWords,
  otherIndex: boolean,
): string {
  const told: Told = { path: change.path, words, change };
  if (kind === "hook") return mendOfHook(told, otherIndex);
  if (kind === "command" && stage !== "pre-commit" && stage !== "commit-msg" && change.what !== "committed") {
    const back = change.untracked ? "ignore it or remove it" : `bring it back (git restore -- ${git(told)})`;
    return `A command judges and writes nothing. Look at it (${looked(told)}), then commit it or ${back}.`;
  }
  const found = situation(change);
  const mend = MENDS[found === "staged" && otherIndex ? "elsewhere" : found](told);
  switch (change.note) {
    case "restaged":
      return "It was wholly staged before, so it was staged again (onModify: restage).";
    case "partly-staged":
      return `It is staged in part, so it was not staged again. ${mend}`;
    case "filtered":
      return `Whether all of it was staged only a filter of git's config could tell, which is not run here; so it was not staged again. ${mend}`;
    case "not-staged":
      return `It was not staged, so it was not staged again. ${mend}`;
    case "other-index":
      return `git commits from an index of its own here, so it was not staged again. ${mend}`;
    default:
      return mend;
  }
}

/** Whatever is undone, that hook does again: only a word of consent helps, and it holds for what comes at the next attempt. */
function mendOfHook(told: Told, otherIndex: boolean): string {
  if (told.change.note === "accepted")
    return "It was accepted (`tollgate accept`), which holds for one commit. What that hook staged is judged at the push.";
  const first = otherIndex ? "Look at the file." : lookAtStaged(told);
  const { among } = told.change;
  const all =
    among === undefined
      ? ""
      : `, or all that is staged in its folder where the name is another one each time (${accept({ ...told, path: among })})`;
  return `${first} Confirm it if that hook may stage it (${accept(told)})${all}, ${AGAIN}. Better: let that hook run before tollgate, or stage nothing.`;
}

/**
 * Back to the commit that was there, which is not the parent of one that was amended; the index stays. Where there was
 * none, there is none to go back to.
 */
const undoing = ({ change: { was } }: Told): string =>
  was
    ? `or undo it (git reset --soft ${shellWord(was.slice(0, SHORT))}), ${AGAIN}`
    : "and make yours of it, for no commit was before it (git commit --amend)";

function situation({ what, staging }: FencedChange): keyof typeof MENDS {
  if (what === "committed" || what === "staged") return what;
  if (staging === "program") return "staged";
  if (staging === "gone") return "gone";
  return what === "modified" ? staging : what;
}
