import { plainText, wordOf } from "../../content/shell/expand-word.js";
import { programOf } from "./program-name.js";

export const SHELLS = new Set("sh bash rbash zsh dash ksh ash mksh fish tcsh csh nu elvish xonsh".split(" "));

/** The script of a shell with `-c`: its first operand, after all options; null for a file, or what is piped in. */
export function shellScript(args: readonly string[]): string | null {
  let isScript = false;
  let at = 0;
  for (; at < args.length && /^[-+]/.test(args[at]!); at++) {
    const arg = args[at]!;
    if (arg === "--" || arg === "-") {
      at++;
      break;
    }
    // fish's name for -c.
    if (/^--command(=|$)/.test(arg)) return plainText(arg.slice("--command=".length) || (args[at + 1] ?? ""));
    if (arg === "--rcfile" || arg === "--init-file") at++;
    if (arg.startsWith("--")) continue;
    isScript ||= /^-[A-Za-z]*c/.test(arg);
    if (/[oO]$/.test(arg)) at++;
  }
  if (!isScript) return null;
  const [script = "", , ...values] = args.slice(at);
  // `$1` and its like in the script are the words behind it.
  return values.length === 0
    ? plainText(script)
    : `set -- ${values.map(wordOf).join(" ")}\n${plainText(script)}`;
}

/** The file that a shell takes its script from, `/dev/stdin` where it reads it; null with `-c`, or when it is no shell. */
export function scriptFile(words: readonly string[]): { path: string; values: readonly string[] } | null {
  const name = programOf(words[0] ?? "");
  if (/^(at|batch|parallel)$/.test(name)) return { path: "/dev/stdin", values: [] };
  if (!SHELLS.has(name) || shellScript(words.slice(1)) !== null) return null;
  const at = words.findIndex((word, index) => index > 0 && !/^[-+]./.test(word));
  const reads = words.slice(1, at < 0 ? undefined : at).some((word) => /^-[A-Za-z]*s$/.test(word));
  if (at < 0 || reads) return { path: "/dev/stdin", values: at < 0 ? [] : words.slice(at) };
  return { path: words[at]!, values: words.slice(at + 1) };
}
