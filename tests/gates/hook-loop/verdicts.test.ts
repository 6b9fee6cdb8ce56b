import { describe, expect, it } from "vitest";
import { gates } from "../../../gates/registry.js";
import type { Case, Fenced, FencedChange, PushChange, Rendered } from "../../../src/gate/contract.js";
import { runCase } from "../../support/run-case.js";

const gate = gates.find(({ meta }) => meta.id === "hook-loop")!;

/** `severity rule path` of everything that is found. */
const judge = async (example: Partial<Case>) =>
  (await runCase(gate, { name: "verdict", expect: [], ...example })).map(({ severity, rule, where }) =>
    [severity, rule, where.path].filter(Boolean).join(" "),
  );

const CHANGE: FencedChange = { path: "src/a.ts", what: "modified", note: null, staging: "whole" };
const ALLOW = { onModify: "allow-listed", allow: ["src/*.ts"] };

describe("what a program changed on the way", () => {
  const fenced = (
    change: Partial<FencedChange>,
    kind: Fenced["kind"] = "fixer",
    options: NonNullable<Case["options"]> = {},
  ) => judge({ options, run: { fenced: [{ kind, names: ["x"], changed: [{ ...CHANGE, ...change }] }] } });

  it.each([
    ["a fixer that rewrote a file", {}, "fixer", {}, "error"],
    ["a fixer that left a new file", { what: "created", staging: "none" }, "fixer", {}, "error"],
    ["a fixer that staged", { what: "staged" }, "fixer", {}, "error"],
    ["a fixer that committed", { what: "committed" }, "fixer", {}, "error"],
    ["a command that rewrote a file", {}, "command", {}, "error"],
    ["a command that left something beside", { what: "created", staging: "none" }, "command", {}, "warning"],
    ["another hook that created a file", { what: "created", staging: "none" }, "hook", {}, "error"],
    ["a fixer's work that was staged again", { note: "restaged" }, "fixer", {}, "info"],
    ["work that was staged in part", { note: "partly-staged", staging: "part" }, "fixer", {}, "error"],
    ["work of an earlier attempt", { note: "earlier" }, "fixer", {}, "error"],
    ["a file that was not handed over", { note: "not-handed" }, "fixer", {}, "error"],
    ["what came after the end", { note: "ended" }, "fixer", {}, "warning"],
    ["what somebody did meanwhile", { note: "meanwhile" }, "fixer", {}, "warning"],
    ["a file that may change", {}, "fixer", ALLOW, "info"],
    ["a file that may not", { path: "lib/a.ts" }, "fixer", ALLOW, "error"],
    ["a commit, whatever may change", { what: "committed" }, "fixer", ALLOW, "error"],
    ["a list that onModify does not name", {}, "fixer", { onModify: "stop", allow: ["src/*.ts"] }, "error"],
  ] as const)("%s", async (_what, change, kind, options, severity) => {
    expect(await fenced(change, kind, options)).toEqual([
      `${severity} fixer-modified ${"path" in change ? change.path : CHANGE.path}`,
    ]);
  });

  it("is told for each program and each file, beside one that changed nothing", async () => {
    const changed = [CHANGE, { ...CHANGE, path: "b" }];
    const run = {
      fenced: [
        { kind: "fixer", names: ["a"], changed: [] },
        { kind: "command", names: ["b"], changed },
      ],
    } as const;
    expect(await judge({ run })).toEqual(["error fixer-modified src/a.ts", "error fixer-modified b"]);
  });
});

describe("a finding says who did it and when", () => {
  it.each([
    ["fixer", ["x"], {}, 'The fixer "x"', " while pre-commit ran"],
    ["command", ["x", "y"], {}, 'One of the commands "x", "y"', " while pre-commit ran"],
    ["hook", [], { what: "staged" }, "Another hook", " after pre-commit judged"],
    ["fixer", ["x"], { staging: "program" }, 'The fixer "x"', " while pre-commit ran"],
    ["fixer", ["x"], { what: "staged", staging: "program" }, 'The fixer "x"', " while pre-commit ran"],
    [
      "fixer",
      ["x"],
      { note: "earlier" },
      'The fixer "x"',
      " in an earlier attempt, and what is staged is still the text before that",
    ],
    [
      "fixer",
      ["x"],
      { note: "earlier", staging: "none" },
      'The fixer "x"',
      " in an earlier attempt; nothing was done about it since",
    ],
    [
      "fixer",
      ["x"],
      { note: "not-handed" },
      'The fixer "x", or somebody meanwhile,',
      ", which was not handed to the fixer",
    ],
    [
      "fixer",
      ["x"],
      { note: "ended" },
      'Somebody, or what the fixer "x" left running,',
      " just after the fixer had ended",
    ],
    [
      "command",
      ["x"],
      { note: "meanwhile" },
      'The command "x", or somebody meanwhile,',
      " while pre-commit ran",
    ],
  ] as const)("%s %j %j", async (kind, names, change, who, detail) => {
    const run = { fenced: [{ kind, names, changed: [{ ...CHANGE, ...change }] }] };
    const [finding] = await runCase(gate, { name: "who", expect: [], run });
    expect(finding?.data).toMatchObject({ who, detail, headMoved: false });
  });

  it("and that it moved HEAD", async () => {
    const run = {
      fenced: [{ kind: "fixer", names: ["x"], changed: [{ ...CHANGE, what: "committed" }] }],
    } as const;
    const [finding] = await runCase(gate, { name: "who", expect: [], run });
    expect(finding?.data).toMatchObject({ headMoved: true, fixer: ["x"] });
    expect(finding?.message).toBe('The fixer "x" moved HEAD while pre-commit ran.');
  });

  it("and that it staged a file which was not its own", async () => {
    const changed = [{ ...CHANGE, note: "not-handed", staging: "program" }] as const;
    const run = { fenced: [{ kind: "fixer", names: ["x"], changed }] } as const;
    const [finding] = await runCase(gate, { name: "who", expect: [], run });
    expect(finding?.message).toBe(
      'The fixer "x", or somebody meanwhile, changed and staged this file, which was not handed to the fixer.',
    );
  });
});

describe("after a push", () => {
  const unjudged = { ref: "origin/main", oid: "1".repeat(40), from: null };
  it.each([
    ["refused", "error"],
    ["unseen", "error"],
    ["forgotten", "info"],
  ] as const)("what pre-push had %s is told", async (why, severity) => {
    const run = { push: { notJudged: [{ ...unjudged, why }], changed: [] } };
    expect(await judge({ run })).toEqual([`${severity} pushed-not-judged`]);
  });

  const changed = (change: Partial<PushChange>, options: NonNullable<Case["options"]> = {}) =>
    judge({
      options,
      run: {
        push: {
          notJudged: [],
          changed: [{ path: "src/a.ts", what: "modified", by: ["x"], when: "during", ...change }],
        },
      },
    });

  it.each([
    ["a change while it ran", {}, {}, "error"],
    ["a change afterwards", { when: "after" }, {}, "info"],
    ["a change perhaps afterwards", { when: "perhaps-after" }, {}, "info"],
    ["a file that may change", {}, ALLOW, "info"],
    ["another", { path: "lib/a.ts" }, ALLOW, "error"],
    ["a commit, whatever may change", { what: "committed" }, ALLOW, "error"],
    ["a list that onModify does not name", {}, { onModify: "stop", allow: ["src/*.ts"] }, "error"],
    ["a log, which is expected and still stops", { path: "session-log.md" }, {}, "error"],
  ] as const)("%s", async (_what, change, options, severity) => {
    const path = "path" in change ? change.path : "src/a.ts";
    expect(await changed(change, options)).toEqual([`${severity} changed-after-push ${path}`]);
  });

  it("both are told, and nothing else is judged", async () => {
    const run = {
      nested: ["pre-commit"],
      push: {
        notJudged: [{ ...unjudged, why: "unseen" }],
        changed: [{ path: "a", what: "created", by: [], when: "during" }],
      },
    } as const;
    expect(await judge({ run })).toEqual(["error pushed-not-judged", "error changed-after-push a"]);
  });
});

describe("a log in a commit", () => {
  const FILES = { "session-log.md": "x", "src/a.ts": "x" };
  const LOG = "error log-committed session-log.md";
  const commit = (changes: string[], parents = 1) => ({
    oid: "1".repeat(40),
    message: "chore: x",
    changes,
    parents,
  });

  it("is told by pre-commit, and not again by commit-msg", async () => {
    expect(await judge({ files: FILES })).toEqual([LOG]);
    expect(await judge({ files: FILES, commit: commit(Object.keys(FILES)), stage: "commit-msg" })).toEqual(
      [],
    );
  });

  it("is nobody's business where config names no logs", async () => {
    expect(await judge({ files: FILES, options: { logs: [] } })).toEqual([]);
    const options = { logs: [] };
    expect(await judge({ options, commit: commit(Object.keys(FILES)), stage: "ci-all" })).toEqual([]);
  });

  it("is what a commit of logs alone is for, but not a merge", async () => {
    expect(await judge({ commit: commit(["session-log.md"]), stage: "ci-all" })).toEqual([]);
    expect(await judge({ commit: commit(["session-log.md"], 2), stage: "ci-all" })).toEqual([LOG]);
  });

  it("is looked for in every commit of a range", async () => {
    const commits = [commit(["a"]), commit(["a", "session-log.md"]), commit(["b", "session-log.md"])];
    expect(await judge({ commits, stage: "pre-push" })).toEqual([LOG, LOG]);
  });
});

describe("a spiral of fixes", () => {
  const spiral = async (...commits: readonly (readonly [string, string[], number?])[]) => {
    const made = commits.map(([message, changes, parents], at) => ({
      oid: String(at).repeat(40),
      message,
      changes,
      ...(parents !== undefined && { parents }),
    }));
    return judge({ commits: made, stage: "ci-all" });
  };
  const fix = ["fix: x", ["a"]] as const satisfies readonly [string, string[]];

  it("is more than three in a row over one file", async () => {
    expect(await spiral(fix, fix, fix)).toEqual([]);
    expect(await spiral(fix, fix, fix, fix)).toEqual(["warning fix-spiral a"]);
  });

  it("is not interrupted by a merge, and is by a fix of something else", async () => {
    expect(await spiral(fix, fix, ["Merge x", ["a"], 2], fix, fix)).toEqual(["warning fix-spiral a"]);
    expect(await spiral(fix, fix, ["fix: y", ["b"]], fix, fix)).toEqual([]);
  });

  it("is told where it ended, once for all files that share it", async () => {
    const both = ["fix: x", ["a", "b"]] as const satisfies readonly [string, string[]];
    expect(await spiral(both, both, both, both, ["feat: y", ["a"]])).toEqual(["warning fix-spiral a"]);
    expect(await spiral(both, both, both, both, fix)).toEqual([
      "warning fix-spiral b",
      "warning fix-spiral a",
    ]);
  });
});

type Files = NonNullable<Case["files"]>;

/** Mode null, so that only bytes are compared. */
const rendered = (text: string): Rendered => ({ bytes: Buffer.from(text), mode: null });

describe("a generated file", () => {
  const generated = (files: Files, unchanged: Files, gives = "new") =>
    judge({
      options: { generated: [{ path: "out.md", from: ["parts/*.md"], run: "x" }] },
      files,
      unchanged,
      run: { render: async () => rendered(gives) },
    });
  const STALE = ["error generated-stale out.md"];

  it.each([
    ["is stale when a source changed without it", { "parts/a.md": "new" }, { "out.md": "old" }, STALE],
    ["is stale when it was edited by itself", { "out.md": "mine" }, { "parts/a.md": "new" }, STALE],
    ["is missed where a source is there", { "parts/a.md": "new" }, {}, STALE],
    ["is a leftover without any source", { "out.md": "new" }, {}, STALE],
    ["is left alone when neither changed", { b: "x" }, { "out.md": "old", "parts/a.md": "new" }, []],
    ["is fine when it is what its sources give", { "out.md": "new" }, { "parts/a.md": "new" }, []],
  ])("%s", async (_what, files, unchanged, expected) => {
    expect(await generated(files as Files, unchanged as Files)).toEqual(expected);
  });
});

it.each([
  ["its sources give something else", { "parts/a.md": "new" }, { "out.md": "old" }],
  ["its sources give something else", { "parts/a.md": "new", "out.md": "mine" }, {}],
  ["it was edited, and its sources were not", { "out.md": "mine" }, { "parts/a.md": "new" }],
  ["it is missing", { "parts/a.md": "new" }, {}],
  ["none of its sources (parts/*.md) is there", { "out.md": "new" }, {}],
])("a stale file is told as it is: %s", async (detail, files, unchanged) => {
  const [finding] = await runCase(gate, {
    name: "stale",
    expect: [],
    options: { generated: [{ path: "out.md", from: ["parts/*.md"], run: "x" }] },
    files: files as Files,
    unchanged: unchanged as Files,
    run: { render: async () => rendered("new") },
  });
  expect(finding?.data.detail).toBe(detail);
});

it("takes no generated file for its own source", async () => {
  const options = { generated: [{ path: "out.md", from: ["*.md"], run: "x" }] };
  const run = { render: async () => rendered("new") };
  expect(await judge({ options, run, files: { "out.md": "new" } })).toEqual(["error generated-stale out.md"]);
});

it("tells what lets more through once, before commit-msg", async () => {
  const run = { loosened: async () => [{ what: "x", where: {}, from: "1", to: "2" }] };
  expect(await judge({ run })).toEqual(["warning gates-loosened"]);
  expect(await judge({ run, commit: { message: "x" }, stage: "commit-msg" })).toEqual([]);
});

describe("runs inside runs", () => {
  it("end where the same stage runs inside itself, or too deep", async () => {
    expect(await judge({ run: { nested: ["pre-commit"] } })).toEqual(["error recursion"]);
    expect(await judge({ run: { tooDeep: 16 } })).toEqual(["error recursion"]);
    expect(await judge({ run: { nested: ["pre-push", "commit-msg"] } })).toEqual([]);
  });
});
