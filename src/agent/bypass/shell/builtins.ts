import { readOptions } from "../../../content/read-options.js";
import { arithmeticAssignments } from "../../../content/shell/arithmetic.js";
import { expandText, formatted, plainText } from "../../../content/shell/expand-word.js";
import { readScript } from "../../../content/shell/read-script.js";
import { MARK } from "../../../content/shell/script.js";
import { ask, WAYS } from "../verdict.js";
import { runScriptFile } from "./script-files.js";
import type { Feed, Shell } from "./shell.js";
import { EXPORTED, judgeVariable } from "./switches.js";
import { inputOf, judgeMade, judgeUnreadInput } from "./unread-text.js";

type Builtin = (shell: Shell, args: readonly string[], feed: Feed, depth: number) => unknown;

const declare: Builtin = (shell, args, { command }, depth) => {
  const { operands, options } = readOptions(args, { short: "", long: [] });
  for (const { name, values } of command.assignments)
    shell.state.setList(
      name,
      values.flatMap((word) => expandText(word, shell.state.variables)),
    );
  for (const arg of operands) {
    const [name = "", ...value] = arg.split("=");
    const text = value.join("=");
    // A name for another variable: what it is set to later cannot be told.
    if (options.some((option) => option.name === "-n") && value.length > 0)
      judgeVariable(shell, text, [MARK.unknown], null, depth);
    const values = value.length > 0 ? [text] : (shell.state.variables.get(name) ?? null);
    if (value.length > 0) shell.state.set(name, values!);
    if (values) judgeVariable(shell, name, values, EXPORTED, depth);
  }
};

const cd: Builtin = ({ state }, args) => {
  state.cwd = state.folder(args.filter((arg) => !/^-[LPe@]+$/.test(arg))[0] ?? MARK.home);
};

const set: Builtin = ({ state }, args) => {
  if (args[0] === "--") state.setPositional(args.slice(1));
};

/** Words of what is read go to the names in turn; the last gets the rest. */
const read: Builtin = (shell, args, feed, depth) => {
  const { options, operands } = readOptions(args, { short: "adinNptu", long: [] });
  const text = shell.given(feed);
  const list = options.find(({ name }) => name === "-a")?.value;
  const words =
    text
      ?.split("\n", 1)[0]
      ?.split(/[ \t]+/)
      .filter(Boolean) ?? null;
  if (list && words) shell.state.setList(list, words);
  const guarded = text === null || text.includes(MARK.unknown) ? shell.named(feed) : null;
  const names = list ? [list] : operands.length > 0 ? operands : ["REPLY"];
  const source = text === null ? inputOf(feed) : [];
  for (const [at, name] of names.entries()) {
    shell.state.setSource(name, source);
    const value = words && (at === names.length - 1 ? words.slice(at).join(" ") : (words[at] ?? ""));
    if (!list && value !== null) shell.state.set(name, [value]);
    if (value === null) shell.state.forget(name);
    if (guarded !== null) shell.state.set(name, [MARK.unknown, guarded]);
    judgeVariable(shell, name, [value ?? MARK.unknown], null, depth);
  }
};

const mapfile: Builtin = (shell, args, feed) => {
  const [name = "MAPFILE"] = readOptions(args, { short: "dnOsuCc", long: [] }).operands;
  const text = shell.given(feed);
  const guarded = text === null || text.includes(MARK.unknown) ? shell.named(feed) : null;
  shell.state.setSource(name, text === null ? inputOf(feed) : []);
  if (guarded !== null) shell.state.setList(name, [MARK.unknown, guarded]);
  else if (text === null) shell.state.forget(name);
  else shell.state.setList(name, text.split("\n"));
};

const arithmetic: Builtin = (shell, args, _feed, depth) => {
  for (const { name, values } of args.flatMap((arg) => arithmeticAssignments(plainText(arg)))) {
    const [value] = values.flatMap((word) => expandText(word, shell.state.variables));
    shell.state.set(name, [value ?? MARK.unknown]);
    judgeVariable(shell, name, [value ?? MARK.unknown], EXPORTED, depth);
  }
};

const printf: Builtin = (shell, args, _feed, depth) => {
  const at = args.indexOf("-v");
  const name = args[at + 1];
  if (at !== 0 || name === undefined) return;
  const said = args.slice(2).map(plainText);
  const value = formatted(said);
  shell.state.set(name, [value]);
  judgeVariable(shell, name, [value], null, depth);
};

/** A script of another file, in this shell. */
const source: Builtin = (shell, args, feed, depth) => {
  const [path, ...values] = args;
  if (path === undefined) return;
  const text = scriptIn(shell, path, feed);
  if (text === null && path === "/dev/stdin") return judgeUnreadInput(shell, feed, depth);
  if (text === null && judgeMade(shell, path, depth)) return;
  if (text === null) return runScriptFile(shell, path, values, depth);
  const restore = values.length > 0 ? shell.state.setPositional(values) : null;
  shell.text(text, depth + 1);
  restore?.();
};

/** The text of a file that the script wrote, or that stands for what it reads; null when it cannot be told. */
export function scriptIn(shell: Shell, path: string, feed: Feed): string | null {
  if (/^(-|\/dev\/(stdin|fd\/0))$/.test(path)) return shell.given(feed);
  const at = shell.state.folder(path);
  return at === null ? null : (shell.state.files.get(at) ?? null);
}

const trap: Builtin = (shell, args, _feed, depth) => {
  if (args.length > 1) shell.text(plainText(args[0]!), depth + 1);
};

const alias: Builtin = (shell, args, _feed, depth) => {
  for (const arg of args) {
    if (!arg.includes("=")) continue;
    const name = plainText(arg.slice(0, arg.indexOf("=")));
    const value = plainText(arg.slice(arg.indexOf("=") + 1));
    shell.text(value, depth + 1);
    // Of the same name it means the program, with words of its own.
    if (value.split(/\s/, 1)[0] !== name)
      shell.state.functions = new Map([...shell.state.functions, [name, readScript(`${value} "$@"`)]]);
  }
};

/** `enable -f FILE` brings another program for a builtin. */
const enable: Builtin = (shell, args) => {
  if (args.includes("-f")) shell.object(ask("it loads a builtin from a file", WAYS.plain));
};

/** What the shell does itself (Bash manual, chapter 4), as far as it matters for what follows. */
export const BUILTINS: ReadonlyMap<string, Builtin> = new Map<string, Builtin>([
  ["cd", cd],
  ["pushd", cd],
  ["popd", ({ state }) => (state.cwd = null)],
  ["set", set],
  ["shift", ({ state }, args) => state.setPositional(state.positional.slice(Number(args[0] ?? 1)))],
  ["export", declare],
  ["declare", declare],
  ["typeset", declare],
  ["readonly", declare],
  ["local", declare],
  ["read", read],
  ["mapfile", mapfile],
  ["readarray", mapfile],
  ["let", arithmetic],
  ["printf", printf],
  ["source", source],
  [".", source],
  ["trap", trap],
  ["alias", alias],
  ["enable", enable],
]);
