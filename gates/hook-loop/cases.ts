import type { Case, FencedChange, Generated } from "../../src/gate/contract.js";

const fenced = (change: FencedChange, kind: "fixer" | "command" = "fixer") => ({
  fenced: [{ kind, names: ["format"], changed: [change] }],
});
const modified: FencedChange = { path: "src/a.ts", what: "modified", note: null, staging: "whole" };
const claude: Generated = { path: "CLAUDE.md", from: ["parts/*.md"], run: "cat parts/*.md > CLAUDE.md" };
const renders = (text: string, mode: "100644" | "100755" = "100644") => ({
  render: async () => ({ bytes: Buffer.from(text), mode }),
});
const push = { notJudged: [], changed: [] };
const unjudged = { ref: "origin/main", oid: "1".repeat(40), from: "2".repeat(40) };

export const cases: readonly Case[] = [
  {
    name: "passes when nothing was changed on the way",
    expect: [],
    files: { "src/a.ts": "a" },
    run: { fenced: [{ kind: "fixer", names: ["format"], changed: [] }] },
  },
  {
    name: "stops when a fixer rewrote a file",
    expect: ["fixer-modified"],
    files: { "src/a.ts": "a" },
    run: fenced(modified),
  },
  {
    name: "stops when a command, which has nothing to write, rewrote a file",
    expect: ["fixer-modified"],
    run: fenced(modified, "command"),
  },
  {
    name: "only tells of a file that was staged again as config allows",
    expect: ["fixer-modified"],
    files: { "src/a.ts": "a" },
    options: { onModify: "restage" },
    run: fenced({ ...modified, note: "restaged" }),
  },
  {
    name: "only tells of a file that programs may change",
    expect: ["fixer-modified"],
    options: { onModify: "allow-listed", allow: ["src/*.ts"] },
    run: fenced(modified),
  },
  {
    name: "keeps a session log out of a commit of other things",
    expect: ["log-committed"],
    files: { "session-log.md": "- did things", "src/a.ts": "a" },
  },
  {
    name: "lets a commit that is about the log alone pass",
    expect: [],
    files: { "session-log.md": "- did things" },
  },
  {
    name: "finds a log in a commit that is already made",
    expect: ["log-committed"],
    options: { logs: ["*.log"] },
    stage: "ci-all",
    commit: { oid: "1".repeat(40), message: "chore: run", changes: ["run.log", "src/a.ts"] },
  },
  { name: "lets other files pass", expect: [], files: { "notes.md": "x" } },
  {
    name: "names the source when a generated file was edited without it",
    expect: ["generated-stale"],
    options: { generated: [claude] },
    files: { "CLAUDE.md": "edited by hand" },
    unchanged: { "parts/a.md": "rendered" },
    run: renders("rendered"),
  },
  {
    name: "lets a generated file pass that is what its sources give",
    expect: [],
    options: { generated: [claude] },
    files: { "CLAUDE.md": "rendered", "parts/a.md": "rendered" },
    run: renders("rendered"),
  },
  {
    name: "ends a hook that runs inside itself",
    expect: ["recursion"],
    files: {},
    run: { nested: ["pre-commit"] },
  },
  { name: "ends a chain of runs that has no end", expect: ["recursion"], run: { tooDeep: 16 } },
  { name: "lets a push hook commit", expect: [], files: {}, run: { nested: ["pre-push"] } },
  {
    name: "says that trying again unchanged gives the same",
    expect: ["repeated-failure"],
    run: { repeated: { attempt: 2, unchanged: true } },
  },
  {
    name: "sends whoever tried three times to a person",
    expect: ["repeated-failure"],
    run: { repeated: { attempt: 3, unchanged: false } },
  },
  {
    name: "sees a spiral of fixes over one file",
    expect: ["fix-spiral"],
    stage: "ci-all",
    commits: ["1", "2", "3", "4"].map((digit) => ({
      oid: digit.repeat(40),
      message: "fix(agents): try again",
      changes: ["src/a.ts"],
    })),
  },
  {
    name: "lets fixes pass that something else comes between",
    expect: [],
    stage: "ci-all",
    commits: ["fix: a", "fix: b", "test: show it", "fix: c", "fix: d"].map((message, at) => ({
      oid: String(at).repeat(40),
      message,
      changes: ["src/a.ts"],
    })),
  },
  {
    name: "tells of a change that lets more through",
    expect: [{ rule: "gates-loosened", line: 4 }],
    files: { "tollgate.yaml": "gates: {}" },
    run: {
      loosened: async () => [
        {
          what: "gates.token-budget.share",
          where: { path: "tollgate.yaml", line: 4 },
          from: "0.4",
          to: "0.9",
        },
      ],
    },
  },
  {
    name: "tells only of that where the change turned the gate off",
    expect: ["gates-loosened"],
    files: { "session-log.md": "- did things", "src/a.ts": "a" },
    run: {
      turnedOff: true,
      loosened: async () => [{ what: "gates.hook-loop.enabled", where: {}, from: "true", to: "false" }],
    },
  },
  {
    name: "lets a push pass that is what was judged",
    expect: [],
    run: { push },
  },
  {
    name: "stops after a push that went round the hook",
    expect: ["pushed-not-judged"],
    run: { push: { ...push, notJudged: [{ ...unjudged, why: "unseen" }] } },
  },
  {
    name: "tells of a push from before anything that is remembered",
    expect: ["pushed-not-judged"],
    run: { push: { ...push, notJudged: [{ ...unjudged, why: "forgotten" }] } },
  },
  {
    name: "stops after a push whose hooks changed a file",
    expect: ["changed-after-push"],
    run: {
      push: { ...push, changed: [{ path: "metrics.json", what: "modified", by: [], when: "during" }] },
    },
  },
  {
    name: "tells of a generated file whose mode is not what its sources give",
    expect: ["generated-stale"],
    options: { generated: [claude] },
    files: { "CLAUDE.md": "rendered", "parts/a.md": "rendered" },
    run: renders("rendered", "100755"),
  },
];
