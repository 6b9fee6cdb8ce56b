import type { Case } from "../../src/gate/contract.js";

const words = (count: number): string => "word ".repeat(count);

export const cases: readonly Case[] = [
  {
    name: "passes a file within its budget",
    expect: [],
    files: { ".claude/agents/reviewer.md": words(1_000) },
  },
  { name: "has no budget for other files", expect: [], files: { "docs/long.md": words(50_000) } },
  {
    name: "refuses a file over its budget",
    expect: ["file-over-budget"],
    files: { ".claude/agents/reviewer.md": words(4_000) },
  },
  {
    name: "lets the upper end of the band decide: 3,825 may be 4,208",
    expect: ["file-over-budget"],
    options: { budgets: { "notes.md": 4_000 } },
    files: { "notes.md": words(2_500) },
  },
  {
    name: "warns over the soft budget",
    expect: ["file-over-budget"],
    files: { ".claude/agents/reviewer.md": words(2_000) },
  },
  {
    name: "lets the last pattern that matches decide",
    expect: [],
    options: { budgets: { ".claude/agents/**/*.md": 1, ".claude/agents/large.md": 100_000 } },
    files: { ".claude/agents/large.md": words(10_000) },
  },
  {
    name: "counts a load with what it imports",
    expect: ["load-over-budget", "zone"],
    options: { window: 10_000, loads: { prime: ["docs/prime.md"] } },
    files: { "docs/prime.md": "Read @style.md first.\n" },
    unchanged: { "docs/style.md": words(4_000) },
  },
  {
    name: "gives a layer a share of its own, with the layers below it",
    expect: ["load-over-budget", "zone"],
    options: {
      window: 10_000,
      loads: { router: ["router.md"], context: { files: ["map.md"], with: ["router"], share: 0.15 } },
    },
    files: { "router.md": words(500) },
    unchanged: { "map.md": words(500) },
  },
  {
    name: "counts what a session starts with: memory, rules and what is listed",
    expect: ["load-over-budget", "zone", "load-over-budget"],
    options: { window: 2_000 },
    files: { "CLAUDE.md": words(300) },
    unchanged: {
      ".claude/rules/always.md": words(200),
      ".claude/rules/scripts.md": `---\npaths: "*.sh"\n---\n${words(3_000)}`,
      ".claude/skills/a/SKILL.md": `---\nname: a\ndescription: ${words(30).trim()}\n---\n${words(3_000)}`,
    },
  },
  {
    name: "does not stop a commit that has no part in what is wrong",
    expect: [],
    options: { window: 10_000, loads: { prime: ["CLAUDE.md"] } },
    files: { "notes.md": "Nothing loads this.\n" },
    unchanged: { "CLAUDE.md": `See @docs/gone.md.\n${words(4_000)}` },
  },
  {
    name: "tells where in the window loads end up, each and together",
    expect: ["zone", "zone", "zone"],
    options: { loads: { research: ["a.md"], plan: ["*.txt"] } },
    stage: "ci-all",
    files: { "a.md": words(100), "b.txt": words(50) },
  },
  {
    name: "finds an import that leads nowhere",
    expect: [{ rule: "import-missing", line: 3, column: 5 }],
    files: {
      "CLAUDE.md":
        "Mail ada@example.org or @ada; not `@docs/gone.md`.\n\nSee @docs/gone.md.\n\n    @docs/code.md\n",
    },
  },
  {
    name: "finds a path of a load that leads nowhere",
    expect: ["import-missing"],
    options: { loads: { prime: ["gone.md"] } },
    files: { "a.md": "" },
  },
  {
    name: "finds imports that go round in a circle",
    expect: [{ rule: "import-cycle", line: 1, column: 1 }],
    files: { "CLAUDE.md": "@a.md\n" },
    unchanged: { "a.md": "@b.md\n", "b.md": "@a.md\n" },
  },
  {
    name: "warns of an import that is too far away to be loaded",
    expect: [{ rule: "import-too-deep", line: 1, column: 1 }],
    files: { "CLAUDE.md": "@1.md\n" },
    unchanged: { "1.md": "@2.md", "2.md": "@3.md", "3.md": "@4.md", "4.md": "@5.md", "5.md": "end" },
  },
  {
    name: "adds up what a profile lists",
    expect: [{ rule: "declared-mismatch", line: 3, column: 15 }],
    files: {
      ".claude/profiles/sre.yaml":
        "profile:\n  name: sre\ntoken_budget: 6000\nartifacts:\n  commands:\n    - { name: prime, tokens: 4600 }\n    - { name: plan, tokens: 6000 }\n",
    },
  },
  {
    name: "refuses a profile that loads more than it declares",
    expect: [{ rule: "profile-over-budget", line: 3, column: 1 }],
    files: { ".claude/commands/prime.md": words(1_000) },
    unchanged: {
      ".claude/profiles/sre.yaml":
        "profile:\n  name: sre\ntoken_budget: 500\nartifacts:\n  commands: [prime]\n",
    },
  },
  {
    name: "adds up what a profile inherits",
    expect: ["profile-over-budget"],
    options: { window: 4_000 },
    files: { ".claude/commands/prime.md": words(700) },
    unchanged: {
      ".claude/commands/plan.md": words(700),
      ".claude/profiles/base.yaml": "profile: { name: base }\nartifacts: { commands: [prime] }\n",
      ".claude/profiles/sre.yaml":
        "profile: { name: sre }\ninherits: base\nartifacts: { commands: [plan] }\n",
    },
  },
  {
    name: "adds up what profiles declare that are loaded together",
    expect: ["declared-mismatch"],
    options: { compositions: { all: ["*"] } },
    files: { ".claude/profiles/sre.yaml": "profile: { name: sre }\ntoken_budget: 50000\n" },
    unchanged: { ".claude/profiles/dev.yaml": "profile: { name: dev }\ntoken_budget: 40000\n" },
  },
  {
    name: "tells of a profile that inherits from none",
    expect: [{ rule: "import-missing", line: 2, column: 11 }],
    files: { ".claude/profiles/sre.yaml": "profile: { name: sre }\ninherits: gone\n" },
  },
  {
    name: "passes a profile that keeps to what it declares",
    expect: [],
    files: {
      ".claude/profiles/sre.yaml":
        "profile:\n  name: sre\ntoken_budget:\n  total: 5000\n  commands: 4000\nartifacts:\n  commands: [prime]\n",
    },
    unchanged: { ".claude/commands/prime.md": words(1_000) },
  },
];
