import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gates } from "../../gates/registry.js";
import { type Effective, loosened } from "../../src/config/loosened.js";
import { createValidator } from "../../src/config/validate.js";

const metas = gates.map(({ meta }) => meta);
const { complete } = await createValidator(metas);
const PATHS = ["CLAUDE.md", "docs/a.md", ".claude/agents/x.md", "src/a.ts"];

type Map = Record<string, unknown>;
type Gates = Record<string, Map>;
const effective = (written: Map): Effective => complete(written) as unknown as Effective;
const paths = (before: Map, after: Map): string[] =>
  loosened(effective(before), effective(after), metas, PATHS).map(({ path }) => path.join("."));

/** A strict config whose every part can be loosened. */
const written = fc.record({
  gates: fc.record({
    "commit-message": fc.record({
      types: fc.uniqueArray(fc.constantFrom("feat", "fix", "docs"), { minLength: 1 }),
      scopes: fc.uniqueArray(fc.constantFrom("a", "b"), { minLength: 1 }),
      headerLength: fc.record({
        warning: fc.integer({ min: 20, max: 90 }),
        error: fc.integer({ min: 20, max: 90 }),
      }),
      sections: fc.record({
        required: fc.uniqueArray(fc.constantFrom("Context", "Impact", "Learning"), { minLength: 1 }),
        exceptTypes: fc.uniqueArray(fc.constantFrom("docs", "style")),
        minWords: fc.integer({ min: 1, max: 9 }),
      }),
      trailers: fc.record({
        required: fc.uniqueArray(fc.constantFrom("Refs", "Closes"), { minLength: 1 }),
        forbidden: fc.uniqueArray(fc.constantFrom("Note", "Draft"), { minLength: 1 }),
      }),
    }),
    frontmatter: fc.record({
      files: fc.constant({ ".claude/agents/*.md": "claude-agent", "docs/*.md": "plan" }),
      limits: fc.record({ keys: fc.integer({ min: 1, max: 500 }) }),
    }),
    "token-budget": fc.record({
      share: fc.double({ min: 0.1, max: 0.5, noNaN: true }),
      window: fc.integer({ min: 1_000, max: 200_000 }),
      budgets: fc.constant({ "**/CLAUDE.md": 100, "docs/*.md": { soft: 10, hard: 20 } }),
      loads: fc.constant({ prime: ["CLAUDE.md", "docs/*.md"] }),
    }),
    "hook-loop": fc.record({
      logs: fc.constant(["*.log"]),
      onModify: fc.constantFrom("stop", "allow-listed"),
    }),
  }),
  commands: fc.constant({ test: { run: "npm test", stages: ["pre-push", "quick", "ci-all"] } }),
  plugins: fc.constant(["./house.js"]),
});

interface Step {
  readonly at: string;
  readonly change: (config: { gates: Gates; commands: Gates; plugins: string[] }) => void;
}

const inGate = (gate: string, path: string, to: (value: never) => unknown): Step => ({
  at: `gates.${gate}.${path}`,
  change: ({ gates }) => {
    const keys = path.split(".");
    let map = gates[gate]!;
    for (const key of keys.slice(0, -1)) {
      map[key] = map[key] ?? {};
      map = map[key] as Map;
    }
    map[keys.at(-1)!] = to(map[keys.at(-1)!] as never);
  },
});
const without = (list: readonly unknown[]) => list.slice(1);
const withMore = (list: readonly unknown[] = []) => [...list, "extra"];

const LOOSEN: readonly Step[] = [
  ...metas.map(({ id }) => inGate(id, "enabled", () => false)),
  ...metas.flatMap(({ id, rules }) =>
    Object.entries(rules)
      .filter(([, { severity }]) => severity !== "info")
      .map(([rule]) => inGate(id, `severity.${rule}`, () => "info")),
  ),
  ...metas.map(({ id }) => inGate(id, "ignore", () => ["docs/**"])),
  ...metas.map(({ id }) => inGate(id, "stages", () => ["ci-all"])),
  ...metas.map(({ id }) => inGate(id, "timeout", () => "500s")),
  inGate("commit-message", "since", () => "HEAD"),
  inGate("hook-loop", "files", () => ["docs/**"]),
  inGate("commit-message", "types", withMore),
  inGate("commit-message", "scopes", withMore),
  inGate("commit-message", "scopes", () => []),
  inGate("commit-message", "headerLength.error", (length: number) => length + 1),
  inGate("commit-message", "lineLength", () => 400),
  inGate("commit-message", "sections.required", without),
  inGate("commit-message", "sections.exceptTypes", withMore),
  inGate("commit-message", "sections.byType", () => ({ docs: [] })),
  inGate("commit-message", "sections.minWords", (words: number) => words - 1),
  inGate("commit-message", "trailers.required", without),
  inGate("commit-message", "trailers.forbidden", without),
  inGate("commit-message", "exempt.autosquash", () => "always"),
  inGate("commit-message", "exempt.machine", () => [{ message: "x", paths: ["**"] }]),
  inGate("frontmatter", "files", () => ({ "docs/*.md": "plan" })),
  inGate("frontmatter", "files", (files: Map) => ({ ...files, "**/*.md": "none" })),
  inGate("frontmatter", "limits.keys", (keys: number) => keys + 1),
  inGate("token-budget", "share", (share: number) => share + 0.1),
  inGate("token-budget", "window", (window: number) => window + 1),
  inGate("token-budget", "method", () => "chars"),
  inGate("token-budget", "budgets", () => ({ "**/CLAUDE.md": 100 })),
  inGate("token-budget", "budgets", (budgets: Map) => ({ ...budgets, "CLAUDE.*": 101 })),
  inGate("token-budget", "loads", () => ({})),
  inGate("token-budget", "loads", () => ({ prime: ["CLAUDE.md"] })),
  inGate("token-budget", "loads", (loads: Map) => ({ prime: { files: loads.prime, share: 0.9 } })),
  inGate("hook-loop", "logs", without),
  inGate("hook-loop", "onModify", () => "restage"),
  { at: "commands.test", change: (config) => delete config.commands.test },
  { at: "commands.test.run", change: ({ commands }) => Object.assign(commands.test!, { run: "true" }) },
  {
    at: "commands.test.stages",
    change: ({ commands }) => Object.assign(commands.test!, { stages: ["ci-all"] }),
  },
  { at: "commands.test.files", change: ({ commands }) => Object.assign(commands.test!, { files: ["a"] }) },
  { at: "plugins", change: (config) => config.plugins.pop() },
];

const TIGHTEN: readonly Step[] = [
  inGate("commit-message", "types", (types: string[]) => types.slice(0, 1)),
  inGate("commit-message", "scopes", (scopes: string[]) => scopes.slice(0, 1)),
  inGate("commit-message", "headerLength.error", (length: number) => length - 10),
  inGate("commit-message", "sections.required", withMore),
  inGate("commit-message", "sections.exceptTypes", () => []),
  inGate("commit-message", "sections.minWords", (words: number) => words + 1),
  inGate("commit-message", "trailers.allowed", () => ["Refs"]),
  inGate("commit-message", "trailers.required", withMore),
  inGate("commit-message", "trailers.forbidden", withMore),
  inGate("commit-message", "exempt.merges", () => false),
  inGate("commit-message", "exempt.autosquash", () => "never"),
  inGate("commit-message", "severity.subject-case", () => "error"),
  inGate("commit-message", "timeout", () => "1s"),
  inGate("frontmatter", "files", (files: Map) => ({ ...files, "src/*.ts": "plan" })),
  inGate("frontmatter", "files", (files: Map) => ({ ...files, "docs/*.md": ["plan", "research"] })),
  inGate("frontmatter", "limits.keys", () => 1),
  inGate("token-budget", "share", (share: number) => share / 2),
  inGate("token-budget", "budgets", (budgets: Map) => ({ ...budgets, "src/**": 5, "docs/a.md": 1 })),
  inGate("token-budget", "loads", (loads: Map) => ({ ...loads, more: ["x.md"] })),
  inGate("token-budget", "loads", () => ({ prime: ["CLAUDE.md", "docs/*.md", "src/*.ts"] })),
  inGate("hook-loop", "logs", withMore),
  inGate("hook-loop", "onModify", () => "stop"),
  { at: "commands.more", change: ({ commands }) => Object.assign(commands, { more: { run: "true" } }) },
  { at: "plugins", change: (config) => config.plugins.push("./other.js") },
];

const changed = (config: Map, ...steps: readonly Step[]): Map => {
  const copy = structuredClone(config) as never;
  for (const { change } of steps) change(copy);
  return copy;
};

describe("what a change of the config lets through", () => {
  it.each(LOOSEN)("is told for every config: $at", (step) => {
    fc.assert(
      fc.property(
        written,
        fc.subarray([...TIGHTEN].filter(({ at }) => !at.startsWith(step.at) && !step.at.startsWith(at))),
        (config, others) => {
          expect(paths(config, changed(config, step, ...others))).toEqual([step.at]);
        },
      ),
      { numRuns: 20 },
    );
  });

  it("is nothing when it only tightens, in whichever order keys and lists stand", () => {
    fc.assert(
      fc.property(written, fc.subarray([...TIGHTEN]), (config, steps) => {
        expect(paths(config, changed(config, ...steps))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ["allowed", "required", []],
    ["allowed", "forbidden", []],
    ["required", "forbidden", ["gates.commit-message.trailers.agents"]],
    ["forbidden", "required", ["gates.commit-message.trailers.agents"]],
    ["forbidden", "allowed", ["gates.commit-message.trailers.agents"]],
  ])("is told for trailers of agents that were %s and are %s: %j", (from, to, told) => {
    const config = (agents: string) => ({ gates: { "commit-message": { trailers: { agents } } } });
    expect(paths(config(from), config(to))).toEqual(told);
  });

  it("is nothing when nothing changes", () => {
    fc.assert(
      fc.property(written, (config) => {
        expect(paths(config, structuredClone(config))).toEqual([]);
      }),
    );
  });

  it("is told for a gate of a plugin wherever its options change", () => {
    const gate = (options: Map) => ({ ...effective({}), gates: { house: options } }) as unknown as Effective;
    const told = (from: Map, to: Map) =>
      loosened(gate(from), gate(to), metas, PATHS).map(({ path }) => path.join("."));
    expect(told({ label: "a" }, { label: "b" })).toEqual(["gates.house.label"]);
    expect(told({ label: "a" }, { label: "a", enabled: false })).toEqual(["gates.house.enabled"]);
    expect(told({}, { severity: { r: "off" } })).toEqual(["gates.house.severity.r"]);
    expect(told({ ignore: ["a"] }, { ignore: [] })).toEqual([]);
  });
});
