import { expandWord } from "../../../content/shell/expand-word.js";
import type { Script } from "../../../content/shell/script.js";
import { programOf } from "../program-name.js";
import { ask, type Objection } from "../verdict.js";

const TYPED_INTO = /^(ba|z|da|k|fi)?sh$/;
/** Run what stands behind them as it is. */
const BEFORE = /^(exec|env|command|sudo)$/;
/** Of an interactive or login shell; others (`-c`, `-n`, `--version`) need nobody who types. */
const INTERACTIVE = /^(-[eilsux]+|--(login|norc|noprofile|rcfile|posix|interactive|no-config))$/;

/**
 * A plain command that opens a shell to be typed into. Codex types into a program that it left running without asking
 * a hook (0.169.0, its tool write_stdin). Elsewhere such a shell reads nothing and ends, so nothing is lost.
 */
export function judgeTypedShell({ steps }: Script): Objection | null {
  const isOpened = steps.some((step) => {
    if (
      step.kind !== "command" ||
      step.piped ||
      step.redirections.some(({ operator }) => operator[0] === "<")
    )
      return false;
    const words = step.words.flatMap((word) => expandWord(word, new Map()));
    const [name = "", ...options] = words.slice(words.findIndex((word) => !BEFORE.test(word)));
    return TYPED_INTO.test(programOf(name)) && options.every((option) => INTERACTIVE.test(option));
  });
  // In brackets, loops and functions something may be given it to read.
  return isOpened && steps.every(({ kind }) => kind === "command")
    ? ask("it opens a shell, and what is typed into that is not seen", "Run each command by itself.")
    : null;
}
