import { readOptions } from "../../../content/read-options.js";
import { expandWord, plainText, printedBy, wordOf } from "../../../content/shell/expand-word.js";
import { type Command, MARK } from "../../../content/shell/script.js";
import { shellWord } from "../../../content/shell-word.js";
import { replacementsIn } from "../../patch/codex-patch.js";
import { boundPut } from "../budget.js";
import { isLeftOut } from "../found/asked-for.js";
import { judgeGit } from "../git/judge-git.js";
import { PARALLEL, readParallel } from "../parallel.js";
import { programOf } from "../program-name.js";
import { SHELLS, scriptFile } from "../shell-scripts.js";
import { judgeStartFile } from "../start-files.js";
import { ask, deny, WAYS } from "../verdict.js";
import { WRAPPERS } from "../wrapper-table.js";
import { unwrap } from "../wrappers.js";
import { filledFolder, PATCH, writtenPaths } from "../written-paths.js";
import { judgeArming } from "./arming.js";
import { BUILTINS, scriptIn } from "./builtins.js";
import { runWritten } from "./command-lines.js";
import { judgeCode } from "./foreign-code.js";
import { editsInPlace, runFd, runFind } from "./found-files.js";
import { runGit } from "./git-program.js";
import { runMake } from "./make-recipes.js";
import { runPackageScripts } from "./package-scripts.js";
import { judgePassedOn } from "./passed-on.js";
import { judgeForeignRepository, judgeServer } from "./past-the-hooks.js";
import { judgePatch, type PatchUse } from "./patches.js";
import { runCalledFile, runScriptFile } from "./script-files.js";
import { runSed } from "./sed.js";
import type { Feed, Shell } from "./shell.js";
import { judgeVariable } from "./switches.js";
import { inputOf, judgeMade, judgeUnreadInput, keepCopy } from "./unread-text.js";

/** What a command does that is no function: unwrapped, as long as it only runs another one. */
export function runProgram(shell: Shell, words: readonly string[], feed: Feed, depth: number): void {
  const name = programOf(words[0]!);
  const unwrapped = unwrap(words);
  const args = words.slice(1);
  if (unwrapped) {
    for (const assignment of unwrapped.assignments) {
      const [variable = "", ...value] = assignment.split("=");
      judgeVariable(shell, variable, [value.join("=")], programOf(unwrapped.words[0] ?? ""), depth);
    }
    const guarded = unwrapped.appended || PARALLEL.test(name) ? listedFor(shell, name, args, feed) : null;
    const given = unwrapped.appended
      ? [...printedWords(shell, feed), ...(guarded === null ? [] : [guarded])]
      : [];
    const { replaced } = unwrapped;
    if (unwrapped.appended && takesScript(unwrapped.words, replaced ?? null))
      judgeUnreadInput(shell, feed, depth);
    const file = scriptFile(words);
    const restore = unwrapped.folder ? shell.state.save() : null;
    if (unwrapped.folder) shell.state.cwd = shell.state.folder(unwrapped.folder);
    const source = unwrapped.reads ? sourceOf(shell, feed) : null;
    if (unwrapped.script !== null) shell.text(filled(unwrapped.script, guarded), depth + 1, source);
    else if (unwrapped.words.length > 0) {
      const all = replaced
        ? putIn(unwrapped.words, replaced, given.join(" "))
        : [...unwrapped.words, ...given];
      shell.words(all, feed, depth + 1, name !== "time");
    } else if (file !== null) runFile(shell, file, feed, depth);
    restore?.();
    return;
  }
  BUILTINS.get(name)?.(shell, args, feed, depth);
  // hub is git with more commands; `git-commit` and its like are what git itself starts.
  const own = /^git-(.+)$/.exec(name)?.[1];
  if (name === "git" || name === "hub") runGit(shell, args, feed, depth);
  else if (own !== undefined) runGit(shell, [own, ...args], feed, depth);
  else if (name === "find") runFind(shell, args, feed, depth);
  else if (/^fd(find)?$/.test(name)) runFd(shell, args, feed, depth);
  else if (name === "tollgate") tollgate(shell, args);
  else other(shell, name, words, feed, depth);
}

/** Programs that only say, look at or search their words. */
const SAYING =
  /^(echo|printf|grep|egrep|fgrep|rg|ag|ack|man|which|whereis|type|hash|test|\[|\[\[|:|awk|gawk|sed|jq|ls|cat|head|tail|less|more|wc|diff|sort|say|tldr|help|info|export|declare|local|read|set|gh|glab|apt|apt-get|brew|dnf|yum|apk|pip|npm|yarn|pnpm)$/;
const INSIDE = /^(git|sh|bash|zsh|dash|env)$/;

function other(shell: Shell, name: string, words: readonly string[], feed: Feed, depth: number): void {
  const args = words.slice(1);
  const kept = args.map((arg) => shell.state.nameIn(arg)).find((one) => one !== null) ?? null;
  for (const { path, reach } of writtenPaths(words)) {
    if (path.includes(MARK.listed) && editsInPlace(words)) continue;
    shell.path(path, reach);
    const isMoved = name === "mv" && path === args.at(-2);
    if (!/^ch(mod|own|grp)$/.test(name) && !isMoved) shell.state.write(path, null, kept);
  }
  if (/^(cp|mv|ln|install)$/.test(name) && args.length > 1) keepCopy(shell, args.at(-2)!, args.at(-1)!);
  const filled = filledFolder(words);
  if (filled !== null && shell.state.folder(filled) === shell.around.root)
    shell.object(ask("it may bring other hooks or another config along", WAYS.plain));
  if (
    name.endsWith("tar") &&
    feed.piped &&
    isArchive(feed.piped) &&
    !args.some((arg) => /^(-\w*C|--dir)/.test(arg))
  )
    shell.object(ask("it may bring older hooks or another config back", WAYS.older));
  if (name === "tee") writeTee(shell, args, feed);
  if (name === "sed" || name === "gsed") runSed(shell, args, feed, depth);
  if (name === "patch") judgePatch(shell, patchOf(args), feed);
  judgeArming(shell, name, args);
  judgeServer(shell, name, args);
  judgeForeignRepository(shell, name, args);
  runWritten(shell, name, args, feed, depth);
  if (name === "apply_patch") {
    const patch = shell.given(feed) ?? "";
    for (const path of replacementsIn(patch).keys()) shell.path(path, "path");
  }
  if (/(^|\/)tollgate\.js$/.test(plainText(args[0] ?? ""))) tollgate(shell, args.slice(1));
  judgeCode(shell, name, args, feed);
  judgePassedOn(shell, name, args, depth);
  runPackageScripts(shell, name, args, depth);
  if (/^g?make$/.test(name)) runMake(shell, args, depth);
  const written = words[0]!.includes("/") ? scriptIn(shell, words[0]!, feed) : null;
  if (written !== null) shell.text(written, depth + 1);
  else if (words[0]!.includes("/") && !judgeMade(shell, words[0]!, depth)) runCalledFile(shell, words, depth);
  if (SAYING.test(name)) return;
  // A program that cannot be told may be git, and one that nobody knows may run it: only what would be refused then is refused now.
  if (name.startsWith(MARK.unknown)) refuseOnly(shell, args);
  const at = args.findIndex((arg) => INSIDE.test(programOf(arg)));
  if (at < 0) return;
  if (args.slice(0, at).some((arg) => /^(-e|--env=)?(HUSKY|TOLLGATE)=0$/.test(plainText(arg))))
    shell.object(deny("it switches hooks off for the git that it runs", WAYS.variable));
  const inner = unwrap(args.slice(at))?.script;
  refuseOnly(shell, inner ? inner.split(/\s+/).slice(1) : args.slice(at + 1));
}

function refuseOnly(shell: Shell, args: readonly string[]): void {
  for (const objection of judgeGit(args, shell.around.aliases).objections)
    if (objection?.decision === "deny") shell.object(objection);
}

/** A shell's script in a file, or on what it reads. */
function runFile(
  shell: Shell,
  file: { path: string; values: readonly string[] },
  feed: Feed,
  depth: number,
): void {
  const text = scriptIn(shell, file.path, feed);
  if (text === null) {
    if (file.path === "/dev/stdin") judgeUnreadInput(shell, feed, depth);
    else if (!judgeMade(shell, file.path, depth)) runScriptFile(shell, file.path, file.values, depth);
    return;
  }
  const values = file.values.length > 0 ? `set -- ${file.values.map(wordOf).join(" ")}\n` : "";
  shell.text(values + text, depth + 1);
}

/** `git archive`, which packs files as another commit had them. */
const isArchive = ({ words }: Command): boolean =>
  words[0]?.[0] === "git" && words.some((word) => word[0] === "archive");

function writeTee(shell: Shell, args: readonly string[], feed: Feed): void {
  const text = printedBy(feed.command, shell.state.variables, feed.input);
  for (const path of args) {
    if (path.startsWith("-")) continue;
    shell.state.write(path, text, text === null ? shell.named(feed) : null);
    const at = shell.state.folder(path);
    if (text === null && at !== null) shell.state.made.set(at, inputOf(feed));
    shell.object(judgeStartFile(path, text));
  }
}

function patchOf(args: readonly string[]): PatchUse | null {
  const { options, operands } = readOptions(args, PATCH);
  if (options.some(({ name }) => name === "--dry-run")) return null;
  const given = (names: RegExp) => options.find(({ name }) => names.test(name))?.value ?? null;
  const file = given(/^(-i|--input)$/) ?? operands[1] ?? null;
  const strip = Number(given(/^(-p|--strip)$/) ?? 0);
  return { files: file === null ? [] : [file], strip, folder: given(/^(-d|--directory)$/) ?? "" };
}

function tollgate(shell: Shell, args: readonly string[]): void {
  const [verb] = args.filter((arg) => !arg.startsWith("-"));
  if (args.includes("--dry-run") || args.includes("--help")) return;
  if (verb === "uninstall") shell.object(ask("it takes the gates out", WAYS.person));
  if (verb === "baseline") shell.object(ask("it leaves what is there unjudged", WAYS.person));
}

/** A shell whose script is what `xargs` puts in: `xargs -I{} sh -c '{}'`. */
const takesScript = ([name = "", ...args]: readonly string[], replaced: string | null): boolean => {
  const last = args.at(-1) ?? "";
  return SHELLS.has(programOf(name)) && (replaced === null ? /^-\w*c$/.test(last) : last === replaced);
};

const argumentFiles = (args: readonly string[]): readonly string[] =>
  readOptions(args, WRAPPERS.xargs!, true).options.flatMap(({ name, value }) =>
    /^(-a|--arg-file)$/.test(name) ? (value ?? []) : [],
  );

/** A guarded name among those that `xargs` and its like read, from a pipe or from a file. */
function listedFor(shell: Shell, name: string, args: readonly string[], feed: Feed): string | null {
  const [file] = PARALLEL.test(name) ? readParallel(args).files : argumentFiles(args);
  if (!file) return shell.named(feed);
  const own = feed.command.words.find(
    ([part]) => typeof part === "object" && "script" in part && part.file === file,
  );
  const from = { operator: "<", target: own ?? [file] };
  return shell.named({ ...feed, pipe: [{ ...feed.command, words: [], redirections: [from] }] });
}

const filled = (script: string, name: string | null): string =>
  name === null ? script : script.replaceAll(wordOf(MARK.unknown), () => shellWord(name));

function putIn(words: readonly string[], place: string, text: string): readonly string[] {
  const places = words.reduce((sum, word) => sum + word.split(place).length - 1, 0);
  boundPut(places * text.length);
  return words.map((word) => word.replaceAll(place, () => text));
}

/** What writes the text that a command reads, for a script that it hands it on to; null where nothing does. */
function sourceOf(shell: Shell, feed: Feed): Feed | null {
  const { command, piped, pipe } = feed;
  // What it prints for its own output is that again, as it only passes on what it reads, if it reads anything.
  if (piped) return { ...feed, command: piped, pipe: pipe.slice(0, -1) };
  if (command.redirections.length === 0) return null;
  return { ...feed, command: { ...command, words: [["cat"]] }, input: shell.given(feed) };
}

/** The words that a command in a pipe may print: its own, for it is most often `echo`, `find` or `ls`. */
function printedWords(shell: Shell, feed: Feed): string[] {
  const { state } = shell;
  const { piped } = feed;
  const text = shell.given(feed) ?? (piped && printedBy(piped, state.variables));
  if (text !== null) return text.split(/[\s\0]+/).filter(Boolean);
  if (piped === null) return [MARK.unknown];
  const own = piped.words.slice(1).flatMap((word) => expandWord(word, state.variables));
  // What is looked for in a folder is printed with it, and seldom the folder itself.
  const isSaid = (word: string) => !word.startsWith("-") && !/^[./]+$/.test(word);
  return [...own.filter((word, at) => isSaid(word) && !isLeftOut(own, at)), MARK.unknown];
}
