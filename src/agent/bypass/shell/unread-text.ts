import { expandWord, plainText, printedBy, textGiven } from "../../../content/shell/expand-word.js";
import type { Command, Word } from "../../../content/shell/script.js";
import { onlyPipe, withSources } from "../found/guarded-name.js";
import { programOf } from "../program-name.js";
import { ask, WAYS } from "../verdict.js";
import { runScriptFile } from "./script-files.js";
import type { Feed, Shell } from "./shell.js";
import { SKIPPING } from "./skipping.js";

/** Programs that make readable text of what is not; nobody keeps a script that way for plain work. */
const DECODERS = /^(base64|base32|basenc|xxd|rev|uudecode|openssl)$/;
/** What git keeps and an agent may have written there before: messages, notes, settings, blobs. */
const KEPT = /^(log|show|cat-file|config|notes|stash|whatchanged|reflog|blame|archive)$/;
const INTERPRETERS = /^(python[\d.]*|node|deno|bun|perl|ruby|php|lua)$/;
/** Programs that print some of the files that they are given, or all of it changed. */
const READERS = /^(cat|head|tail|tac|[gmn]?awk|g?sed|[efg]?grep|tr|cut|sort|dd|pv|jq|yq)$/;
const RUNS_TEXT = /^(eval|source|\.|(ba|z|da|k|a|mk|fi)?sh)$/;
const MAX_FILES = 4;

/**
 * A shell is given a text that cannot be worked out, by the commands of a pipe. What a person does every day goes
 * on: scripts that are downloaded, files (which are read), the output of tools that print settings. What only hides
 * a text that the agent had at hand is asked about.
 */
function judgeUnread(shell: Shell, pipe: readonly Command[], depth: number): void {
  const { variables } = shell.state;
  const [first] = pipe;
  if (!first) return;
  const lines = pipe.map(({ words }) => words.flatMap((word) => expandWord(word, variables)));
  const given = pipe.length > 1 ? printedBy(first, variables) : null;
  const hidden = hiding(lines, (given ?? textGiven(first, variables)) !== null);
  if (hidden !== null) {
    shell.object(ask(`what the shell is to run ${hidden}, and cannot be told`, WAYS.plain));
    return;
  }
  const [name = "", ...args] = lines[0]!;
  if (!READERS.test(programOf(name))) return;
  for (const path of [...args, ...inputOf(first, variables)].slice(0, MAX_FILES))
    runScriptFile(shell, path, [], depth);
}

/** The same for what a command reads. */
export function judgeUnreadInput(shell: Shell, { command, pipe }: Feed, depth: number): void {
  const isGiven = command.redirections.some(({ operator }) => operator === "<");
  judgeUnread(shell, isGiven ? withSources([{ ...command, words: [] }]) : pipe, depth);
}

/** How the text comes to be, as the end of "what it is to run …"; null where plain work does the same. */
function hiding(lines: readonly (readonly string[])[], isGiven: boolean): string | null {
  const names = lines.map(([name = ""]) => programOf(name));
  if (names.some((name) => DECODERS.test(name))) return "is decoded first";
  if (names[0] === "exec") return "is what later commands print";
  if (names[0] === "git" && lines[0]!.some((word) => KEPT.test(word))) return "comes out of git";
  const isCode = lines.at(-1)!.some((word) => /^(-[a-z]*[cepr]|--eval|--print)$/.test(word));
  if (INTERPRETERS.test(names.at(-1)!) && isCode) return "is put together by code";
  if (isGiven) return "is changed on its way";
  return lines.some((words) => SKIPPING.test(words.map(plainText).join(" ")))
    ? "is put together on its way"
    : null;
}

const inputOf = ({ redirections }: Command, variables: Parameters<typeof expandWord>[1]): readonly string[] =>
  redirections.flatMap(({ operator, target }) => (operator === "<" ? expandWord(target, variables) : []));

/** Words that are run, or given to what runs its words, and that are a substitution and nothing else. */
export function judgeSubstituted(shell: Shell, program: string, words: readonly Word[], depth: number): void {
  const runs = RUNS_TEXT.test(program) ? words.slice(1) : words.slice(0, 1);
  for (const word of runs) {
    if (word.some((part) => typeof part === "string" && part !== "")) continue;
    for (const part of word) {
      if (typeof part === "string" || !("script" in part)) continue;
      const pipe = onlyPipe(part.script);
      const [only] = pipe;
      const isTold = pipe.length === 1 && only && printedBy(only, shell.state.variables) !== null;
      if (!isTold) judgeUnread(shell, pipe, depth);
    }
  }
}
