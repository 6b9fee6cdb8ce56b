import { readOptions } from "../../content/read-options.js";
import { plainText, wordOf } from "../../content/shell/expand-word.js";
import { PARALLEL, readParallel } from "./parallel.js";
import { parallelScript } from "./parallel-script.js";
import { programOf } from "./program-name.js";
import { SHELLS, shellScript } from "./shell-scripts.js";
import { RUNNERS, WRAPPERS, type Wrapper } from "./wrapper-table.js";

/** What a program that runs another one makes of its words. */
export interface Unwrapped {
  /** The words of the command that is run; empty when there is none. */
  readonly words: readonly string[];
  /** `NAME=value` that are set for it. */
  readonly assignments: readonly string[];
  /** A script that a shell runs instead. */
  readonly script: string | null;
  /** That script reads what is piped in. */
  readonly reads?: boolean;
  /** More words come from what is piped in. */
  readonly appended: boolean;
  /** What stands for those words, where they are not put behind; null where they are. */
  readonly replaced?: string | null;
  /** The folder that it runs in; null for this one. */
  readonly folder?: string | null;
}

const RUN_BY_THEM = /^(git|sh|bash|zsh|env|rm|mv|python[\d.]*|node|perl|ruby|make|npx)$/;

/** One layer less; null for a program that runs no other. */
export function unwrap(words: readonly string[]): Unwrapped | null {
  const name = programOf(words[0] ?? "");
  const args = words.slice(1);
  const none = { words: [], assignments: [], script: null, appended: false };
  if (SHELLS.has(name)) return { ...none, script: shellScript(args) };
  if (name === "eval") return { ...none, script: args.map(plainText).join(" ") };
  if (PARALLEL.test(name)) {
    const told = readParallel(args);
    return { ...none, script: parallelScript(told), reads: told.isPipe };
  }
  if (name === "source" || name === ".") return null;
  if (name === "nix-shell") {
    const at = args.findIndex((arg) => arg === "--run" || arg === "--command");
    return at < 0 ? null : { ...none, script: plainText(args[at + 1] ?? "") };
  }
  if (RUNNERS.has(name)) {
    // `guix shell git -- git …`, `nix run nixpkgs#git -- …`.
    const end = args.indexOf("--");
    if (end > 0 && args.slice(0, end).some((arg) => /#git$/.test(arg)))
      return { ...none, words: ["git", ...args.slice(end + 1)] };
    const at = args.findIndex((arg, index) => (end < 0 || index > end) && RUN_BY_THEM.test(programOf(arg)));
    const assignments = args.slice(0, Math.max(0, at)).filter((arg) => /^[A-Za-z_]\w*=/.test(arg));
    return at < 0 ? null : { ...none, words: args.slice(at), assignments };
  }
  const subcommand = ["exec", "dlx", "x"].includes(args[0] ?? "");
  if (["npm", "pnpm", "yarn", "bun"].includes(name) && subcommand)
    return runWrapper(args.slice(1), WRAPPERS.npx!);
  const git = /^(yarn|pnpm)$/.test(name) ? args.findIndex((arg) => programOf(arg) === "git") : -1;
  if (git >= 0 && args.slice(0, git).every((arg) => /^(-.*|exec|run)$/.test(arg)))
    return { ...none, words: args.slice(git) };
  if (/^(yarn|pnpm)$/.test(name) && /^(tollgate|husky)$/.test(args[0] ?? "")) return { ...none, words: args };
  // With -u its operands are the command, as sudo's are; else a script is, as su's is.
  if (name === "runuser" && args.some((arg) => /^(-u|--user)/.test(arg)))
    return runWrapper(args, WRAPPERS.sudo!);
  const wrapper = Object.hasOwn(WRAPPERS, name) ? WRAPPERS[name]! : null;
  return wrapper && runWrapper(args, wrapper);
}

function runWrapper(args: readonly string[], wrapper: Wrapper): Unwrapped {
  const { options, operands } = readOptions(args, wrapper, !wrapper.anywhere);
  let at = wrapper.skip ?? 0;
  const given = options.find(({ name }) => wrapper.script?.includes(name))?.value ?? null;
  // flock takes it behind the file, too; whatever else stands there is the command's.
  const script = given ?? (wrapper.script?.includes(operands[at] ?? "") ? (operands[at + 1] ?? "") : null);
  const assignments: string[] = [];
  if (wrapper.takesAssignments)
    while (/^[A-Za-z_]\w*=/.test(operands[at] ?? "")) assignments.push(operands[at++]!);
  // npx takes `--` also between itself and the command.
  if (operands[at] === "--") at++;
  if (wrapper.joins)
    return { words: [], assignments, script: operands.map(plainText).join(" "), appended: false };
  return {
    words: operands.slice(at),
    assignments,
    script: script === null ? null : [plainText(script), ...operands.slice(at).map(wordOf)].join(" "),
    appended: wrapper.appended ?? false,
    folder: options.findLast(({ name }) => wrapper.chdir?.includes(name))?.value ?? null,
    replaced: options.find(({ name }) => name === "-I" || name === "--replace")?.value ?? null,
  };
}
