import { posix } from "node:path";
import { plainText, wordOf } from "../../../content/shell/expand-word.js";
import type { Shell } from "./shell.js";

/** Scripts that a package manager's own commands run (npm docs, "scripts") where they add no package, beside `pre…` and `post…`. */
const LIFECYCLE: ReadonlyMap<string, readonly string[]> = new Map([
  ["install", ["install", "prepare"]],
  ["i", ["install", "prepare"]],
  ["ci", ["install", "prepare"]],
  ["publish", ["prepublishOnly", "prepack", "prepare", "publish"]],
  ["pack", ["prepack", "prepare", "postpack"]],
]);
/** Short names of scripts that are commands. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ["t", "test"],
  ["tst", "test"],
]);
const FOLDER = /^(--prefix|-C|--dir|--cwd)$/;
/** Programs whose words are names of scripts. */
const SEVERAL = /^(npm-run-all2?|run-s|run-p)$/;
/** In characters; package.json files of people are far smaller. */
const MAX_MANIFEST = 512 * 1024;

/** The scripts of package.json that a command runs, with the words that it gives them. */
export function runPackageScripts(shell: Shell, name: string, args: readonly string[], depth: number): void {
  if (SEVERAL.test(name)) {
    for (const script of args)
      if (!script.startsWith("-")) runScript(shell, "", plainText(script), [], depth);
    return;
  }
  if (!/^(npm|pnpm|yarn|bun)$/.test(name)) return;
  let [at, folder] = [0, ""];
  for (; /^-/.test(args[at] ?? ""); at++) {
    const [option = "", value] = args[at]!.split("=");
    if (!FOLDER.test(option)) continue;
    folder = value ?? args[++at] ?? "";
  }
  const [verb = "", ...rest] = args.slice(at);
  const isRun = /^(run|run-script|rum|urn)$/.test(verb);
  const from = isRun ? rest.findIndex((word) => !word.startsWith("-")) : 0;
  if (from < 0) return;
  const script = plainText(isRun ? rest[from]! : verb);
  const words = isRun ? rest.slice(from + 1) : rest;
  // npm takes options for itself up to `--`; the others hand on what stands behind the name.
  const end = words.indexOf("--");
  const own = name === "npm" ? words.filter((word) => !word.startsWith("-")) : words;
  const given = end >= 0 ? words.slice(end + 1) : own;
  const installs = /^(install|i)$/.test(script) && own.some((word) => !word.startsWith("-"));
  const lifecycle = isRun || installs ? undefined : LIFECYCLE.get(script);
  if (lifecycle) for (const one of lifecycle) runScript(shell, folder, one, [], depth);
  else runScript(shell, folder, NAMES.get(script) ?? script, given, depth);
}

function runScript(
  shell: Shell,
  folder: string,
  name: string,
  given: readonly string[],
  depth: number,
): void {
  const { state } = shell;
  const cwd = folder === "" ? state.cwd : state.folder(folder);
  const found = cwd === null ? null : scriptsFrom(shell, cwd);
  if (!found) return;
  const before = state.cwd;
  state.cwd = found.folder;
  for (const [script, words] of [
    [`pre${name}`, []],
    [name, given],
    [`post${name}`, []],
  ] as const) {
    const text = Object.hasOwn(found.scripts, script) ? found.scripts[script] : undefined;
    if (typeof text === "string")
      shell.file(`the script ${script} of package.json`, [text, ...words.map(wordOf)].join(" "), depth + 1);
  }
  state.cwd = before;
}

/** Those of the nearest package.json, from a folder upward. */
function scriptsFrom(
  shell: Shell,
  cwd: string,
): { readonly folder: string; readonly scripts: Readonly<Record<string, unknown>> } | null {
  const { state, around } = shell;
  for (let folder = cwd; ; folder = posix.dirname(folder)) {
    const path = posix.join(folder, "package.json");
    const text = state.files.has(path) ? state.files.get(path) : shell.disk(path);
    if (text !== null && text !== undefined)
      return text.length > MAX_MANIFEST ? null : { folder, scripts: scriptsIn(text) };
    if (folder === around.root || folder === posix.dirname(folder)) return null;
  }
}

function scriptsIn(text: string): Readonly<Record<string, unknown>> {
  try {
    const scripts = (JSON.parse(text) as { scripts?: unknown } | null)?.scripts;
    return typeof scripts === "object" && scripts !== null ? (scripts as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
