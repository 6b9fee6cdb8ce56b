import { defineGate } from "../../src/gate/contract.js";

export interface Options {
  /** What happens when a fixer changed files: stop the commit, or stage again what was wholly staged. */
  readonly onModify: "stop" | "restage";
  /** Patterns of files that hooks and tools append to. */
  readonly logs: readonly string[];
}

export const meta = defineGate<Options>()({
  id: "hook-loop",
  title: "Nothing rewrites, loops or commits its own traces in silence.",
  law: "Law 4, prevent hook loops: what a hook modified is never committed on the way; report it and stop.",
  reads: "repository",
  stages: ["pre-commit", "commit-msg", "pre-push", "quick", "ci-all"],
  options: {
    onModify: {
      enum: ["stop", "restage"],
      default: "stop",
      description:
        "stop: a fixer that changes files stops the commit. restage: files that were wholly staged are staged again.",
    },
    logs: {
      type: "array",
      items: { type: "string", minLength: 1 },
      default: [],
      description: "Files that hooks and tools append to; they are never committed.",
    },
  },
  rules: {
    "fixer-modified": {
      severity: "error",
      message: 'The fixer "{fixer}" {what} this file while the commit was under way.',
      help: "{mend}",
    },
    "log-committed": {
      severity: "error",
      message: "This is a log that hooks and tools append to; it does not belong in a commit.",
      help: "{mend}",
    },
    recursion: {
      severity: "error",
      message:
        "{stage} started inside {stage} of the same repository: a hook's own child commits or pushes here.",
      help: "Take the git command out of the fixer, command or hook script that runs it. Chain: {chain}.",
    },
  },
  presets: { recommended: { logs: ["session-log.md", "**/session-log.md"] } },
});
