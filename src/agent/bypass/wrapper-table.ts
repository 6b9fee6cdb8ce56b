import type { OptionShape } from "../../content/read-options.js";

/** How a program that runs another one takes its words. */
export interface Wrapper extends OptionShape {
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
  /** Options whose value is the folder that the command runs in. */
  readonly chdir?: readonly string[];
}

const PLAIN: Wrapper = { short: "", long: [] };
/** By the program's name. */
export const WRAPPERS: Readonly<Record<string, Wrapper>> = {
  env: {
    short: "uCS",
    long: ["--unset", "--chdir", "--split-string"],
    takesAssignments: true,
    script: ["-S", "--split-string"],
    chdir: ["-C", "--chdir"],
  },
  "cross-env": { short: "", long: [], takesAssignments: true },
  command: PLAIN,
  builtin: PLAIN,
  exec: { short: "a", long: [] },
  nohup: PLAIN,
  setsid: PLAIN,
  unbuffer: PLAIN,
  busybox: PLAIN,
  shx: PLAIN,
  sudo: {
    short: "aCcDghpRrTtUu",
    long: ["--user", "--group", "--host", "--prompt", "--chdir", "--chroot", "--close-from"],
    takesAssignments: true,
    chdir: ["-D", "--chdir"],
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
export const RUNNERS = new Set([
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
  "uvx",
  "valgrind",
]);
