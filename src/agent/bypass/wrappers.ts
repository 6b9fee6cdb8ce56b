import { plainText, wordOf } from "../../content/shell/expand-word.js";
import { MARK } from "../../content/shell/script.js";
import { type OptionShape, readOptions } from "./options.js";

/** What a program that runs another one makes of its words. */
export interface Unwrapped {
  /** The words of the command that is run; empty when there is none. */
  readonly words: readonly string[];
  /** `NAME=value` that are set for it. */
  readonly assignments: readonly string[];
  /** A script that a shell runs instead. */
  readonly script: string | null;
  /** More words come from what is piped in. */
  readonly appended: boolean;
  /** What stands for those words, where they are not put behind; null where they are. */
  readonly replaced?: string | null;
}

interface Wrapper extends OptionShape {
  /** Operands before the command, such as a duration. */
  readonly skip?: number;
  readonly takesAssignments?: boolean;
  readonly appended?: boolean;
  /** Options whose value is a script. */
  readonly script?: readonly string[];
  /** Options may stand behind operands. */
  readonly anywhere?: boolean;
  /** Its words are joined into a script. */
  readonly joins?: boolean;
}

const PLAIN: Wrapper = { short: "", long: [] };
const WRAPPERS: Readonly<Record<string, Wrapper>> = {
  env: {
    short: "uCS",
    long: ["--unset", "--chdir", "--split-string"],
    takesAssignments: true,
    script: ["-S", "--split-string"],
  },
  "cross-env": { short: "", long: [], takesAssignments: true },
  command: PLAIN,
  builtin: PLAIN,
  exec: { short: "a", long: [] },
  nohup: PLAIN,
  setsid: PLAIN,
  unbuffer: PLAIN,
  busybox: PLAIN,
  sudo: {
    short: "aCcDghpRrTtUu",
    long: ["--user", "--group", "--host", "--prompt", "--chdir", "--chroot", "--close-from"],
    takesAssignments: true,
  },
  doas: { short: "aCu", long: [] },
  time: { short: "fo", long: ["--format", "--output"] },
  nice: { short: "n", long: ["--adjustment"] },
  ionice: { short: "cnpPu", long: ["--class", "--classdata"] },
  chrt: { short: "", long: [], skip: 1 },
  taskset: { short: "", long: [], skip: 1 },
  timeout: { short: "ks", long: ["--kill-after", "--signal"], skip: 1 },
  stdbuf: { short: "ioe", long: ["--input", "--output", "--error"] },
  watch: { short: "n", long: ["--interval"], joins: true },
  flock: {
    short: "wEc",
    long: ["--wait", "--timeout", "--command"],
    skip: 1,
    script: ["-c", "--command"],
  },
  xargs: {
    short: "EILnPsda",
    attached: "ile",
    long: [
      "--max-args",
      "--max-procs",
      "--max-lines",
      "--replace",
      "--delimiter",
      "--arg-file",
      "--max-chars",
    ],
    appended: true,
  },
  parallel: {
    short: "jNnLIaSd",
    long: [
      "--jobs",
      "--max-args",
      "--arg-file",
      "--colsep",
      "--delay",
      "--joblog",
      "--timeout",
      "--sshlogin",
    ],
    appended: true,
    joins: true,
  },
  npx: { short: "pcw", long: ["--package", "--call", "--workspace"], script: ["-c", "--call"] },
  bunx: { short: "p", long: ["--package"] },
  pnpx: PLAIN,
  at: { short: "fqt", long: [], skip: 99 },
  batch: { short: "", long: [], skip: 99 },
  su: {
    short: "cgsw",
    long: ["--command", "--shell", "--group"],
    skip: 99,
    anywhere: true,
    script: ["-c", "--command"],
  },
  runuser: {
    short: "cgsuw",
    long: ["--command", "--shell", "--group", "--user"],
    skip: 99,
    anywhere: true,
    script: ["-c", "--command"],
  },
  script: { short: "cEIOBTmo", long: ["--command"], skip: 1, script: ["-c", "--command"] },
};

/** Programs with too many options of their own: the command is looked for among their words. */
const RUNNERS = new Set([
  "asdf",
  "caffeinate",
  "chronic",
  "conda",
  "direnv",
  "doppler",
  "dotenv",
  "dotenvx",
  "env-cmd",
  "faketime",
  "gdb",
  "guix",
  "ltrace",
  "mise",
  "nix",
  "pipenv",
  "perf",
  "poetry",
  "proxychains4",
  "rtk",
  "strace",
  "tox",
  "uv",
  "valgrind",
]);
const RUN_BY_THEM = /^(git|sh|bash|zsh|env|rm|mv|python[\d.]*|node|perl|ruby|make|npx)$/;

const SHELLS = new Set("sh bash rbash zsh dash ksh ash mksh fish tcsh csh nu elvish xonsh".split(" "));

/** The last part of a path, without Windows' ending and the version that npx takes behind a name. */
export const programOf = (word: string): string =>
  plainText(word)
    .replaceAll("\\", "/")
    .replace(/^.*\//, "")
    .replace(/\.exe$/i, "")
    .replace(/(\w)@[\w.^~-]+$/, "$1");

/** One layer less; null for a program that runs no other. */
export function unwrap(words: readonly string[]): Unwrapped | null {
  const name = programOf(words[0] ?? "");
  const args = words.slice(1);
  const none = { words: [], assignments: [], script: null, appended: false };
  if (SHELLS.has(name)) return { ...none, script: shellScript(args) };
  if (name === "eval") return { ...none, script: args.map(plainText).join(" ") };
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
    return at < 0 ? null : { ...none, words: args.slice(at) };
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
  if (wrapper.joins) return { words: [], assignments, script: joined(operands, wrapper), appended: false };
  return {
    words: operands.slice(at),
    assignments,
    script: script === null ? null : [plainText(script), ...operands.slice(at).map(wordOf)].join(" "),
    appended: wrapper.appended ?? false,
    replaced: options.find(({ name }) => name === "-I" || name === "--replace")?.value ?? null,
  };
}

/** parallel takes what stands behind `:::` as values for its command, and as commands without one. */
function joined(operands: readonly string[], { appended }: Wrapper): string | null {
  const end = operands.findIndex((word) => /^:{3,4}\+?$/.test(word));
  const own = end < 0 ? operands : operands.slice(0, end);
  const values = end < 0 ? [] : operands.slice(end + 1).filter((word) => !/^:{3,4}\+?$/.test(word));
  if (own.length === 0) return values.length === 0 ? null : values.map(plainText).join("\n");
  const command = own.map(plainText).join(" ");
  const given = (end < 0 && appended ? [MARK.unknown] : values).map(wordOf).join(" ");
  return command.includes("{}") ? command.replaceAll("{}", given) : `${command} ${given}`;
}

/** The script of a shell with `-c`: its first operand, after all options; null for a file, or what is piped in. */
function shellScript(args: readonly string[]): string | null {
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
