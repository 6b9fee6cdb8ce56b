import type { Case } from "../../src/gate/contract.js";

const fixer = { name: "format", command: "lint-staged", exitCode: 0, timedOut: false, output: "" };

export const cases: readonly Case[] = [
  {
    name: "passes when nothing was changed on the way",
    expect: [],
    files: { "src/a.ts": "a" },
    run: { fixers: [{ ...fixer, changed: [] }] },
  },
  {
    name: "stops when a fixer rewrote a file",
    expect: ["fixer-modified"],
    files: { "src/a.ts": "a" },
    run: { fixers: [{ ...fixer, changed: [{ path: "src/a.ts", what: "modified", restaged: false }] }] },
  },
  {
    name: "only tells of a file that was staged again as config allows",
    expect: ["fixer-modified"],
    files: { "src/a.ts": "a" },
    options: { onModify: "restage" },
    run: { fixers: [{ ...fixer, changed: [{ path: "src/a.ts", what: "modified", restaged: true }] }] },
  },
  {
    name: "keeps a session log out of a commit",
    expect: ["log-committed"],
    files: { "session-log.md": "- did things" },
  },
  {
    name: "finds a log in a commit that is already made",
    expect: ["log-committed"],
    options: { logs: ["*.log"] },
    stage: "ci-all",
    commit: { oid: "1".repeat(40), message: "chore: run", changes: ["run.log"] },
  },
  { name: "lets other files pass", expect: [], files: { "notes.md": "x" } },
  {
    name: "ends a hook that runs inside itself",
    expect: ["recursion"],
    files: {},
    run: { nested: ["pre-commit"] },
  },
  { name: "lets a push hook commit", expect: [], files: {}, run: { nested: ["pre-push"] } },
];
