import { describe, expect, it } from "vitest";
import { gates } from "../../../gates/registry.js";
import { measureFor } from "../../../gates/token-budget/measure.js";
import { meta, type Options } from "../../../gates/token-budget/meta.js";
import { zoneOf } from "../../../gates/token-budget/zones.js";
import type { Case, GateContext } from "../../../src/gate/contract.js";
import { optionsOf, runCase } from "../../support/run-case.js";

const gate = gates.find(({ meta: { id } }) => id === "token-budget")!;
const words = (count: number): string => "word ".repeat(count);
const options = (given: Partial<Options> = {}) => optionsOf(gate.meta, given) as unknown as Options;

const judge = (example: Omit<Case, "name" | "expect">) => runCase(gate, { name: "", expect: [], ...example });
const rules = async (example: Omit<Case, "name" | "expect">) =>
  (await judge(example)).map(({ rule, severity }) => `${rule} ${severity}`);

describe("budgets of files", () => {
  // 100 words are 101 tokens of o200k: 155 with the factor, at most 170.
  it.each([
    ["at its limit", { "n.md": 170 }, []],
    ["one below", { "n.md": 169 }, ["file-over-budget error"]],
    ["at its soft limit", { "n.md": { soft: 170, hard: 900 } }, []],
    ["one below its soft limit", { "n.md": { soft: 169, hard: 900 } }, ["file-over-budget warning"]],
    [
      "with a soft limit above the hard one",
      { "n.md": { soft: 900, hard: 169 } },
      ["file-over-budget error"],
    ],
    ["without a soft limit", { "n.md": { hard: 169 } }, ["file-over-budget error"]],
  ])("judges a file %s", async (_name, budgets, expected) => {
    expect(await rules({ options: { budgets }, files: { "n.md": words(100) } })).toEqual(expected);
  });

  it("tells the count, its band and what is allowed, as numbers and in words", async () => {
    const [finding] = await judge({ options: { budgets: { "n.md": 100 } }, files: { "n.md": words(1_000) } });
    expect(finding).toMatchObject({
      data: { tokens: 1_532, low: 1_378, high: 1_685, allowed: 100, model: "claude-opus-4-7" },
      message: "The file takes up to 1,685 tokens (about 1,532 for claude-opus-4-7); its budget is 100.",
    });
  });
});

describe("what a hook stops", () => {
  const large = { "big.ts": words(4_000), "CLAUDE.md": "@gone.md @a.md", "a.md": "@CLAUDE.md" };
  const profile = { ".claude/profiles/p.yaml": "token_budget: 5\nartifacts: { commands: [big.md] }\n" };
  const given = { window: 1_000, loads: { prime: ["big.ts"] } };

  it("judges what is loaded together though other kinds of files change beside it", async () => {
    const files = { "CLAUDE.md": "@gone.md", "a.png": "x", "src/a.ts": "x" };
    expect(await rules({ files })).toEqual(["import-missing error"]);
  });

  it("judges the names in compositions though only one of the files is a profile", async () => {
    const files = { ".claude/profiles/p.yaml": "token_budget: 5\n", "src/a.ts": "x" };
    expect(await rules({ options: { compositions: { all: ["gone"] } }, files })).toEqual([
      "import-missing error",
    ]);
  });

  it.each(["p.yaml", "p.yml"])("judges the profile %s, changed by itself", async (name) => {
    const files = { [`.claude/profiles/${name}`]: "token_budget: 5\nartifacts: { commands: [big.md] }\n" };
    expect(await rules({ files, unchanged: { "big.md": words(900) } })).toContain(
      "profile-over-budget error",
    );
  });

  it("lets a commit pass that has no part in what is wrong", async () => {
    const files = { "other.md": "words" };
    const unchanged = { ...large, ...profile, "big.md": words(900) };
    expect(await rules({ options: given, files, unchanged })).toEqual([]);
    expect(await rules({ options: given, files, unchanged, stage: "pre-push" })).toEqual([]);
  });

  it.each(["quick", "ci-all"] as const)(
    "judges all of it in %s, also when nothing changed",
    async (stage) => {
      const unchanged = { ...large, ...profile, "big.md": words(900) };
      expect(await rules({ options: given, files: {}, unchanged, stage })).toEqual([
        "load-over-budget error",
        "zone info",
        "import-missing error",
        "import-cycle error",
        "profile-over-budget error",
      ]);
    },
  );

  it("judges a load whose files are no Markdown", async () => {
    expect(await rules({ options: given, files: { "big.ts": words(4_000) } })).toEqual([
      "load-over-budget error",
      "zone info",
    ]);
  });

  it("judges what a change newly leads to", async () => {
    const files = { "CLAUDE.md": "@a.md" };
    expect(await rules({ files, unchanged: { "a.md": "@gone.md" } })).toEqual(["import-missing error"]);
  });

  it("judges a profile when a file that it lists changed", async () => {
    expect(await rules({ files: { "big.md": words(900) }, unchanged: profile })).toEqual([
      "profile-over-budget error",
    ]);
  });
});

describe("loads", () => {
  it("never gives a sum that leaves a load out", async () => {
    const loads = { small: ["a.md"], large: ["b.md"] };
    // A word that is one token, which only the whole vocabulary tells.
    const files = { "a.md": words(500), "b.md": " misunderstanding".repeat(3_000) };
    const told = (found: Awaited<ReturnType<typeof judge>>) => found.map(({ data }) => data.load);
    expect(told(await judge({ options: { window: 20_000, loads }, files }))).toEqual(["The load large"]);
    expect(told(await judge({ options: { window: 20_000, loads }, files, stage: "ci-all" }))).toEqual([
      "The load small",
      "The load large",
      "All loads together",
    ]);
  });

  it("says the same in a hook and in CI about many files of a few bytes", async () => {
    const files = Object.fromEntries(Array.from({ length: 100 }, (_, at) => [`${at}.md`, "a"]));
    for (const stage of ["pre-commit", "ci-all"] as const)
      expect(await rules({ options: { window: 450, loads: { all: ["*.md"] } }, files, stage })).toContain(
        "load-over-budget error",
      );
  });

  it("takes a folder for what is in it, and each file once", async () => {
    const loads = { all: ["docs/", "docs/a.md", "./docs/*.md"] };
    const files = { "docs/a.md": words(100), "docs/deep/b.md": words(100) };
    const [zone] = await judge({ options: { loads }, files, stage: "ci-all" });
    expect(zone?.data.tokens).toBe(2 * 155);
  });
});

describe("imports", () => {
  const chain = { "1.md": "@2.md", "2.md": "@3.md", "3.md": "@4.md", "4.md": "@5.md" };

  it("does not call a file too far away that is nearer by another way", async () => {
    expect(
      await rules({ files: { "CLAUDE.md": "@1.md @5.md" }, unchanged: { ...chain, "5.md": "" } }),
    ).toEqual([]);
  });

  it("does not call a folder missing", async () => {
    expect(
      await rules({ files: { "CLAUDE.md": "@./docs/ @./docs @./" }, unchanged: { "docs/a.md": "" } }),
    ).toEqual([]);
  });

  it("tells each target once, and no more than helps", async () => {
    expect(await rules({ files: { "CLAUDE.md": "@a.md ".repeat(500) } })).toHaveLength(1);
    const many = Array.from({ length: 300 }, (_, at) => `@${at}.md`).join("\n");
    expect(await rules({ files: { "CLAUDE.md": many } })).toHaveLength(20);
  });

  it("tells of a circle of thousands of files without running out of stack", async () => {
    const files = Object.fromEntries(
      Array.from({ length: 15_000 }, (_, at) => [`${at}.md`, `@${(at + 1) % 15_000}.md`]),
    );
    const [finding] = await judge({ options: { memory: ["*.md"] }, files });
    expect(finding).toMatchObject({ rule: "import-cycle" });
    expect(finding!.message.length).toBeLessThan(300);
  });
});

describe("profiles", () => {
  it("does not take a profile for harmless that cannot be read", async () => {
    const files = { ".claude/profiles/p.yaml": "name: p\nname: q\n" };
    expect(await judge({ files })).toMatchObject([{ rule: "declared-mismatch", where: { line: 2 } }]);
  });
});

/** Nothing is known from earlier runs. */
const anew: GateContext["recall"] = (_what, _content, compute) => compute();

describe("measuring", () => {
  it("takes what is too large to be read at its bound", async () => {
    const measure = measureFor(options({ model: "gpt-5" }), anew);
    const files = [{ oid: null, size: 20_000_000, bytes: null }];
    expect(await measure.ofAll(files)).toEqual({ tokens: 20_000_000, low: 0, high: 20_000_000 });
  });

  it("knows no tokens of a model that nobody told it about", async () => {
    expect(() => measureFor(options({ model: "gemini-3" }), anew)).toThrow(/nothing is known .* "gemini-3"/);
    const calibration = { factor: 2, band: 0 };
    const measure = measureFor(options({ model: "gemini-3", calibration }), anew);
    expect(await measure.of({ oid: null, size: 100, bytes: null })).toMatchObject({ high: 200 });
  });

  it("lets through what surely fits, and nothing that does not", async () => {
    const measure = measureFor(options({ model: "o200k" }), anew);
    const content = (text: string) => ({
      oid: null,
      size: Buffer.byteLength(text),
      bytes: Buffer.from(text),
    });
    const words = "the gate says why it stays shut. ";
    const files = [content(words.repeat(4)), content(words.repeat(6))];
    const { tokens } = await measure.ofAll(files);
    expect(tokens).toBeLessThan((words.length * 10) / 3);
    expect(await measure.fits(files, Math.ceil(tokens * 1.4))).toBe(true);
    expect(await measure.fits(files, tokens - 1)).toBe(false);
    const unread = { oid: null, size: 1_000, bytes: null };
    expect(await measure.fits([unread], 999)).toBe(false);
    expect(await measure.fits([unread], 1_000)).toBe(true);
  });
});

it.each([
  [{ high: 80_000 }, "standard", "green"],
  [{ high: 80_001 }, "standard", "yellow"],
  [{ high: 80_001 }, "early", "red"],
  [{ high: 70_001 }, "early", "yellow"],
  [{ high: 200_001 }, "early", "beyond the window"],
  [{ high: 100 }, { low: 0.1, high: 1 }, "low"],
] as const)("calls %o in the zones %o %s", (estimate, zones, expected) => {
  expect(zoneOf({ tokens: 0, low: 0, ...estimate }, { window: 200_000, zones })).toBe(expected);
});

it("has the options' defaults in one place", () => {
  expect(Object.values(meta.options).every((schema) => "default" in schema)).toBe(true);
});
