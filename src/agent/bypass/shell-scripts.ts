import { plainText, wordOf } from "../../content/shell/expand-word.js";
import { PARALLEL, readParallel } from "./parallel.js";
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
  const [script = "", self, ...values] = args.slice(at);
  // `$0`, `$1` and its like in the script are the words behind it.
  const given = [
    ...(self === undefined || !/\$\{?0/.test(script) ? [] : [`BASH_ARGV0=${wordOf(self)}`]),
    ...(values.length === 0 ? [] : [`set -- ${values.map(wordOf).join(" ")}`]),
  ];
  return [...given, plainText(script)].join("\n");
}

/** With `-n` a shell only looks whether it could read its script; not where `-i` or `+n` stands beside it. */
function onlyReads(name: string, options: readonly string[]): boolean {
  return (
    /^(ba|rba|z|da|k|a|mk)?sh$/.test(name) &&
    options.every((option) => /^-[efnuvx]+$/.test(option)) &&
    options.some((option) => option.includes("n"))
  );
}

/** The file that a shell takes its script from, `/dev/stdin` where it reads it; null with `-c`, or when none is run. */
export function scriptFile(words: readonly string[]): { path: string; values: readonly string[] } | null {
  const name = programOf(words[0] ?? "");
  if (/^(at|batch)$/.test(name)) return { path: "/dev/stdin", values: [] };
  if (PARALLEL.test(name)) return { path: readParallel(words.slice(1)).files[0] ?? "/dev/stdin", values: [] };
  if (!SHELLS.has(name) || shellScript(words.slice(1)) !== null) return null;
  const at = words.findIndex((word, index) => index > 0 && !/^[-+]./.test(word));
  const options = words.slice(1, at < 0 ? undefined : at);
  if (onlyReads(name, options)) return null;
  const reads = options.some((word) => /^-[A-Za-z]*s$/.test(word));
  if (at < 0 || reads) return { path: "/dev/stdin", values: at < 0 ? [] : words.slice(at) };
  return { path: words[at]!, values: words.slice(at + 1) };
}
