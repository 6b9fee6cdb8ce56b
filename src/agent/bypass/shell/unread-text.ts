import { expandWord, plainText, printedBy, textGiven } from "../../../content/shell/expand-word.js";
import type { Command, Part, Word } from "../../../content/shell/script.js";
import { isAskedFor } from "../found/asked-for.js";
import { onlyPipe, withSources } from "../found/guarded-name.js";
import { programOf } from "../program-name.js";
import { ask, WAYS } from "../verdict.js";
import { runScriptFile } from "./script-files.js";
import type { Feed, Shell } from "./shell.js";
import type { ShellState } from "./shell-state.js";
import { SKIPPING } from "./skipping.js";

/** Programs that make readable text of what is not; nobody keeps a script that way for plain work. */
const DECODERS = /^(base64|base32|basenc|xxd|rev|uudecode|openssl)$/;
/** What git keeps and an agent may have written there before: messages, notes, settings, blobs. */
const KEPT = /^(log|show|cat-file|config|notes|stash|whatchanged|reflog|blame|archive)$/;
const INTERPRETERS = /^(python[\d.]*|node|deno|bun|perl|ruby|php|lua)$/;
/** Programs that print some of the files that they are given, or all of it changed. */
const READERS =
  /^(cat|bat|batcat|head|tail|tac|[gmn]?awk|g?sed|[efg]?grep|rg|tr|cut|sort|uniq|shuf|fold|fmt|paste|envsubst|xargs|tee|dd|pv|jq|yq)$/;
/** Words of a script that takes away or changes what is named behind them. */
const CHANGING = /\b(rm|mv|cp|ln|chmod|tee|truncate|unlink|shred|rmdir|sed -i|dd)\b|>/;
const LOCAL = /^file:\/\/(?:localhost)?(\/.*)$/s;
const GUARDED_PATH = /\.husky|\.git\/+(hooks|config)|tollgate\.(ya?ml|json|local)/i;
const RUNS_TEXT = /^(eval|source|\.|(ba|z|da|k|a|mk|fi)?sh)$/;
const MAX_FILES = 4;

/**
 * A shell is given a text that cannot be worked out, by the commands of a pipe. What a person does every day goes
 * on: scripts that are downloaded, files (which are read), the output of tools that print settings. What only hides
 * a text that the agent had at hand is asked about. `isName`: words stand behind it, so that it names a program.
 */
function judgeUnread(shell: Shell, given: readonly Command[], depth: number, isName = false): void {
  const pipe = withSources(given);
  const { variables } = shell.state;
  const [first] = pipe;
  if (!first) return;
  const lines = pipe.map(({ words }) => words.flatMap((word) => expandWord(word, variables)));
  const text = pipe.length > 1 ? printedBy(first, variables) : null;
  const told = pipe.length === 1 ? printedByFunction(shell, lines[0]![0] ?? "") : null;
  if (told !== null) {
    shell.text(told, depth + 1);
    return;
  }
  const hidden = hiding(lines, (text ?? textGiven(first, variables)) !== null, isName);
  if (hidden !== null) {
    shell.object(ask(`what the shell is to run ${hidden}, and cannot be told`, WAYS.plain));
    return;
  }
  if (changesGuarded(shell, pipe, lines)) {
    shell.object(ask("what the shell is to run changes hooks or config that are listed", WAYS.plain));
    return;
  }
  const [name = "", ...args] = lines[0]!;
  const local = /^(curl|wget)$/.test(programOf(name))
    ? args.flatMap((arg) => LOCAL.exec(plainText(arg))?.[1] ?? [])
    : [];
  for (const path of local) runScriptFile(shell, path, [], depth);
  if (!READERS.test(programOf(name))) return;
  for (const path of [...args, ...filesFor(first, variables)].slice(0, MAX_FILES))
    runScriptFile(shell, path, [], depth);
}

/** The same for what a command reads. */
export const judgeUnreadInput = (shell: Shell, feed: Feed, depth: number): void =>
  judgeUnread(shell, inputOf(feed), depth);

/** The same for a file that the script made of something; false for another one. */
export function judgeMade(shell: Shell, path: string, depth: number): boolean {
  const pipe = shell.state.made.get(shell.state.folder(path) ?? "");
  if (!pipe) return false;
  judgeUnread(shell, pipe, depth);
  return true;
}

/** A file is made of another one: `cp x.sh y.sh`. */
export function keepCopy({ state }: Shell, from: string, to: string): void {
  const at = state.folder(to);
  const copied: Command = {
    kind: "command",
    assignments: [],
    words: [["cat"], [from]],
    redirections: [],
    piped: false,
  };
  if (at !== null) state.made.set(at, [copied]);
}

/** The commands whose output a command reads: of a pipe, of a substitution, or `cat` for a file. */
export function inputOf({ command, pipe }: Feed): readonly Command[] {
  const isGiven = command.redirections.some(({ operator }) => operator === "<");
  return isGiven ? withSources([{ ...command, words: [] }]) : pipe;
}

/** How the text comes to be, as the end of "what it is to run …"; null where plain work does the same. */
function hiding(lines: readonly (readonly string[])[], isGiven: boolean, isName: boolean): string | null {
  const names = lines.map(([name = ""]) => programOf(name));
  if (names.some((name) => DECODERS.test(name))) return "is decoded first";
  if (names[0] === "exec") return "is what later commands print";
  // `$EDITOR` is looked up in git's settings.
  const isKept = (word: string) => KEPT.test(word) && !(isName && word === "config");
  if (names[0] === "git" && lines[0]!.some(isKept)) return "comes out of git";
  const isCode = lines.at(-1)!.some((word) => /^(-[a-z]*[cepr]|--eval|--print)$/.test(word));
  // What a program is called is everyday work for both: `$(uname | tr A-Z a-z)`, `$(node -p …)`.
  if (!isName && INTERPRETERS.test(names.at(-1)!) && isCode) return "is put together by code";
  if (isGiven && !isName) return "is changed on its way";
  return lines.some((words) => SKIPPING.test(words.map(plainText).join(" ")))
    ? "is put together on its way"
    : null;
}

/** Names of what is guarded are made into commands: `ls .husky/* | sed 's/^/rm /'`. */
function changesGuarded(
  shell: Shell,
  pipe: readonly Command[],
  lines: readonly (readonly string[])[],
): boolean {
  const words = lines.flat().map(plainText);
  if (!words.some((word) => CHANGING.test(word))) return false;
  if (isAskedFor(lines) && words.some((word) => GUARDED_PATH.test(word))) return true;
  const command: Command = { kind: "command", assignments: [], words: [], redirections: [], piped: true };
  return shell.named({ command, piped: null, pipe, input: null }) !== null;
}

/** What a function of the script says; null for one that says nothing plain. */
function printedByFunction({ state }: Shell, name: string): string | null {
  const said = (state.functions.get(name)?.steps ?? []).flatMap((step) =>
    step.kind === "command" ? (printedBy(step, state.variables) ?? []) : [],
  );
  return said.length === 0 ? null : said.join("\n");
}

const filesFor = (
  { redirections }: Command,
  variables: Parameters<typeof expandWord>[1],
): readonly string[] =>
  redirections.flatMap(({ operator, target }) => (operator === "<" ? expandWord(target, variables) : []));

/**
 * Words that are run, or given to what runs its words, and that are a substitution and nothing else, or a variable
 * that holds one.
 */
export function judgeSubstituted(shell: Shell, program: string, words: readonly Word[], depth: number): void {
  const isAlone = words.length === 1 || RUNS_TEXT.test(program);
  for (const word of runBy(program, words)) {
    if (word.some((part) => typeof part === "string" && part !== "")) continue;
    for (const part of word) {
      if (typeof part === "string") continue;
      const pipe = sourceOf(shell.state, part);
      const [only] = pipe;
      const isTold = pipe.length === 1 && only && printedBy(only, shell.state.variables) !== null;
      if (!isTold) judgeUnread(shell, pipe, depth, "variable" in part && !isAlone);
    }
  }
}

/** The commands whose output a part of a word stands for; none where it stands for something else. */
const sourceOf = ({ sources }: ShellState, part: Part): readonly Command[] => {
  if (typeof part === "string") return [];
  return "script" in part ? onlyPipe(part.script) : (sources.get(part.variable.replace(/\[.*$/, "")) ?? []);
};

/** A variable is given words; it is remembered whose output they are, where they are nothing else. */
export function keepSource(state: ShellState, name: string, words: readonly Word[]): void {
  const parts = words.flat().filter((part) => part !== "");
  state.setSource(name, parts.length === 1 ? sourceOf(state, parts[0]!) : []);
}

/** A shell runs its first operand, be it a script or a file; what stands behind is that script's. */
function runBy(program: string, words: readonly Word[]): readonly Word[] {
  if (program === "eval") return words.slice(1);
  if (!RUNS_TEXT.test(program)) return words.slice(0, 1);
  const first = words.slice(1).find(([part]) => typeof part !== "string" || !/^[-+]./.test(part));
  return first ? [first] : [];
}
