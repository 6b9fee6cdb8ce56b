import { defineGate, type Generated } from "../../src/gate/contract.js";

export interface Options {
  /** What happens when a program of the config changed files. */
  readonly onModify: "stop" | "restage" | "allow-listed";
  /** Patterns of files that programs may change under `onModify: allow-listed`. */
  readonly allow: readonly string[];
  /** Patterns of files that hooks and tools append to. */
  readonly logs: readonly string[];
  readonly generated: readonly Generated[];
}

export const meta = defineGate<Options>()({
  id: "hook-loop",
  title: "Nothing rewrites, loops or commits its own traces in silence.",
  law: "Law 4, prevent hook loops: what a hook modified is never committed on the way; report it and stop.",
  reads: "repository",
  stages: ["pre-commit", "commit-msg", "pre-push", "quick", "ci-all"],
  options: {
    onModify: {
      enum: ["stop", "restage", "allow-listed"],
      default: "stop",
      description:
        "stop: a fixer or command that changes files stops the commit. restage: what a fixer changed is staged again where it was wholly staged. allow-listed: files under `allow` may change, any other stops.",
    },
    allow: {
      type: "array",
      items: { type: "string", minLength: 1 },
      default: [],
      description: "With `onModify: allow-listed`, the files that fixers and commands may change.",
    },
    logs: {
      type: "array",
      items: { type: "string", minLength: 1 },
      default: [],
      description:
        "Files that hooks and tools append to; they are committed only by themselves, in a commit that holds nothing else.",
    },
    generated: {
      type: "array",
      default: [],
      description: "Files that must equal what their sources give.",
      items: {
        type: "object",
        additionalProperties: false,
        required: ["path", "from", "run"],
        properties: {
          path: {
            type: "string",
            pattern: "^(?!/)(?!(.*/)?\\.\\.?(/|$))[^\\\\]+$",
            description: "The generated file, relative to the top of the repository.",
          },
          from: {
            type: "array",
            minItems: 1,
            items: { type: "string", minLength: 1 },
            description: "Every file that `run` reads, its own script included; patterns are taken.",
          },
          run: {
            type: "string",
            minLength: 1,
            description:
              "Writes `path`. It runs in a folder that holds the files of `from` and nothing else.",
          },
        },
      },
    },
  },
  looser: {
    onModify: ["stop", "allow-listed", "restage"],
    allow: "more",
    logs: "less",
    generated: "less",
  },
  rules: {
    "fixer-modified": {
      severity: "error",
      message: "{who} {what}{detail}.",
      help: "{mend}",
    },
    "log-committed": {
      severity: "error",
      message:
        "This is a log that hooks and tools append to; it does not belong in a commit of other things.",
      help: "{mend}",
    },
    "generated-stale": {
      severity: "error",
      message: "This file is generated, and is not what its sources give: {detail}.",
      help: "{mend}",
    },
    recursion: {
      severity: "error",
      message: "{what}: a hook's own child commits or pushes.",
      help: "Take the git command out of the fixer, command or hook script that runs it. Chain: {chain}.",
    },
    "repeated-failure": {
      severity: "info",
      message: "{what}",
      help: "{mend}",
    },
    "fix-spiral": {
      severity: "warning",
      message: "{count} fix commits in a row change this file{others}.",
      help: "A cause is not found yet. Look at all of them at once (git diff {first}^ {last} -- {path}), write a test that fails, and mend that.",
    },
    "gates-loosened": {
      severity: "warning",
      message: "{what} can let more through than before: {from} -> {to}.",
      help: "Have a person agree to it: whoever proposes a change does not choose what judges it.",
    },
    "pushed-not-judged": {
      severity: "error",
      message: "{ref} was pushed to {oid}, which {why}.",
      help: "{mend}",
    },
    "changed-after-push": {
      severity: "error",
      message: "{who} {what}{detail}.",
      help: "{mend}",
    },
  },
  presets: { recommended: { logs: ["session-log.md", "**/session-log.md"] } },
});
