import { plainText, wordOf } from "../../../content/shell/expand-word.js";
import type { Shell } from "./shell.js";

/** What runs a file as a shell's script when it is called by its path. */
const SHELLS = /^#!\s?\S{0,99}\b(ba|z|da|k|a)?sh\b|^#!\s?\S{0,99}\benv (-S )?(ba|z|da|k|a)?sh\b/;

/**
 * A script that stood on disk before the command. It may be the project's own, written for reasons that it does not
 * tell: what would be refused in a command is asked about, and the rest is let through.
 */
export function runScriptFile(shell: Shell, path: string, values: readonly string[], depth: number): void {
  const text = textOnDisk(shell, path);
  if (text === null) return;
  const head = values.length > 0 ? `set -- ${values.map(wordOf).join(" ")}\n` : "";
  shell.file(plainText(path), head + text, depth + 1);
}

/** A file that is called by its path, where a shell runs it. */
export function runCalledFile(shell: Shell, words: readonly string[], depth: number): void {
  const [path = "", ...values] = words;
  const text = path.includes("node_modules") ? null : textOnDisk(shell, path);
  if (text === null || !(SHELLS.test(text) || (/\.(ba|z)?sh$/.test(path) && !text.startsWith("#!")))) return;
  runScriptFile(shell, path, values, depth);
}

/** null for a file that the command itself wrote: what it holds now is another text. */
export function textOnDisk(shell: Shell, path: string): string | null {
  const at = shell.state.folder(path);
  return at === null || shell.state.files.has(at) ? null : shell.disk(at);
}
