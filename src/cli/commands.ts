import { hook } from "./commands/hook.js";
import type { Command } from "./invocation.js";

export interface CommandEntry {
  readonly name: string;
  readonly usage: string;
  readonly summary: string;
  /** A line an option: name, what it does. */
  readonly options: readonly (readonly [string, string])[];
  readonly load: () => Promise<Command>;
}

const WHERE = [
  ["--cwd DIR", "work there instead of here"],
  ["--config FILE", "instead of tollgate.yaml"],
] as const;
const COMMON = [
  ...WHERE,
  ["--format FORMAT", "human, agent, json, ndjson, sarif, github, junit, gitlab"],
  ["--output FILE", "write it there instead; FORMAT:FILE: there too; repeatable"],
  ["--color WHEN", "auto, always or never"],
  ["--verbose", "show all findings, what passed, why the rest did not run"],
  ["--quiet", "print findings only when the gate is shut"],
] as const;

/** Every command, in the order of the help. What a command needs is loaded when it is called. */
export const COMMANDS: readonly CommandEntry[] = [
  {
    name: "init",
    usage: "tollgate init [--yes] [options]",
    summary: "set this repository up: hooks, config, make, CI, agent harness",
    options: [
      ["--yes", "ask nothing and do it"],
      ["--dry-run", "show the plan only; so it is off a terminal without --yes"],
      ["--preset NAME", "recommended (default) or strict"],
      ["--ci NAME", "github, gitlab or none; without it what is found decides"],
      ["--no-baseline", "judge the commits and files that are there too"],
      ["--hooks-only", "arm the hooks of this clone, nothing else"],
      ["--cwd DIR", "work there instead of here"],
    ],
    load: async () => (await import("./commands/init.js")).init,
  },
  {
    name: "uninstall",
    usage: "tollgate uninstall",
    summary: "take back exactly what init wrote",
    options: [["--cwd DIR", "work there instead of here"]],
    load: async () => (await import("./commands/uninstall.js")).uninstall,
  },
  {
    name: "doctor",
    usage: "tollgate doctor [--format human|json]",
    summary: "prove that the hooks guard this work tree, or say what to mend",
    options: [
      ["--format FORMAT", "human or json"],
      ["--cwd DIR", "look there instead of here"],
    ],
    load: async () => (await import("./commands/doctor.js")).doctor,
  },
  {
    name: "hook",
    usage: "tollgate hook <event> [args…]",
    summary: "what the git hooks call",
    options: [],
    load: async () => hook,
  },
  {
    name: "run",
    usage: "tollgate run <stage> [options]",
    summary: "judge a stage: quick, ci-all, pre-commit or pre-push",
    options: [
      ["--gate ID", "only this gate or command; repeatable"],
      ["--files PATH…", "judge these files and folders instead of the changed ones"],
      ["--all", "judge every file"],
      ["--from REV", "ci-all, pre-push: commits after REV"],
      ["--to REV", "ci-all, pre-push: up to REV (default HEAD)"],
      ["--shard I/N", "judge one part of N; `tollgate merge` joins their reports"],
      ["--strict", "warnings shut the gate too"],
      ["--no-cache", "judge every file anew"],
      ["--config-from REV", "config, schemas, plugins as REV has them"],
      ...COMMON,
    ],
    load: async () => (await import("./commands/run.js")).run,
  },
  {
    name: "merge",
    usage: "tollgate merge REPORT… [options]",
    summary: "join the JSON reports of all shards into one verdict",
    options: COMMON.filter(([name]) => !name.startsWith("--config")),
    load: async () => (await import("./commands/merge.js")).merge,
  },
  {
    name: "message",
    usage: "tollgate message [FILE|-] [--cleanup MODE]",
    summary: "judge one commit message",
    options: [
      ["--cleanup MODE", "strip, whitespace, verbatim, scissors or default"],
      ["--strict", "warnings shut the gate too"],
      ...COMMON,
    ],
    load: async () => (await import("./commands/message.js")).message,
  },
  {
    name: "tokens",
    usage: "tollgate tokens [PATH…] [--all] [--tree] [--calibrate FILE]",
    summary: "what files, loads and profiles cost in tokens",
    options: [
      ["--all", "every file instead of the twenty that cost most"],
      ["--tree", "what each load is made of, below what pulled it in"],
      ["--calibrate FILE", "fit a model's factor to your own measurements"],
      ["--format FORMAT", "human or json"],
      ...WHERE,
    ],
    load: async () => (await import("./commands/tokens.js")).tokens,
  },
  {
    name: "fix",
    usage: "tollgate fix [PATH…] [--all] [--dry-run]",
    summary: "make the fixes that findings carry, showing each",
    options: [
      ["--all", "in every file instead of the changed ones"],
      ["--dry-run", "show them only"],
      ...WHERE,
    ],
    load: async () => (await import("./commands/fix.js")).fix,
  },
  {
    name: "plan",
    usage: "tollgate plan <stage>",
    summary: "which gates would run, and why not the others",
    options: [["--format FORMAT", "human or json"], ...WHERE],
    load: async () => (await import("./commands/plan.js")).plan,
  },
  {
    name: "baseline",
    usage: "tollgate baseline [--grow] [--force]",
    summary: "let what is there be: only new findings shut the gate",
    options: [
      ["--grow", "take new findings of files in; without it, only out"],
      ["--force", "judge commits from HEAD on, where that was decided before"],
      ...WHERE,
    ],
    load: async () => (await import("./commands/baseline.js")).baseline,
  },
  {
    name: "accept",
    usage: "tollgate accept PATH…",
    summary: "what a fixer or hook changed in these files is right",
    options: [["--cwd DIR", "work there instead of here"]],
    load: async () => (await import("./commands/accept.js")).accept,
  },
  {
    name: "after-push",
    usage: "tollgate after-push [options]",
    summary: "after a push: was it judged, and did a hook change anything",
    options: COMMON.filter(([name]) => !name.startsWith("--output")),
    load: async () => (await import("./commands/after-push.js")).afterPush,
  },
  {
    name: "agent",
    usage: "tollgate agent <harness> <event>",
    summary: "answer a hook of an agent's harness (its JSON on stdin)",
    options: [
      ["claude, codex", "pre-tool-use, post-tool-use, stop, session-start"],
      ["cursor", "pre-tool-use (its beforeShellExecution), stop"],
    ],
    load: async () => (await import("./commands/agent.js")).agent,
  },
  {
    name: "explain",
    usage: "tollgate explain <gate|rule>",
    summary: "what a gate or rule checks, why, with examples",
    options: WHERE,
    load: async () => (await import("./commands/explain.js")).explain,
  },
  {
    name: "new",
    usage: "tollgate new gate NAME [--folder DIR]",
    summary: "start a gate of your own: its module, cases and test",
    options: [["--folder DIR", "put it there; gates/NAME without"], ...WHERE],
    load: async () => (await import("./commands/new.js")).newGate,
  },
  {
    name: "list",
    usage: "tollgate list [--format human|json]",
    summary: "every gate and its rules, those of plugins too",
    options: [["--format FORMAT", "human or json"], ...WHERE],
    load: async () => (await import("./commands/list.js")).list,
  },
  {
    name: "completion",
    usage: "tollgate completion bash|zsh|fish [--plugins]",
    summary: "print what completes commands and options in a shell",
    options: [
      ["bash", "in ~/.bashrc: source <(tollgate completion bash)"],
      ["zsh", "in ~/.zshrc, after compinit: source <(tollgate completion zsh)"],
      ["fish", "in config.fish: tollgate completion fish | source"],
      ["--plugins", "offer this repository's own gates too: loads their code"],
      ...WHERE,
    ],
    load: async () => (await import("./commands/completion.js")).completion(COMMANDS),
  },
];
