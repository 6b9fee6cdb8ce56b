import { describe, expect, it } from "vitest";
import { gates } from "../../gates/registry.js";
import { readConfig } from "../../src/config/read.js";
import { findRepository } from "../../src/git/repository.js";
import { createRepository } from "../support/repository.js";

const SHARED = `extends: recommended
gates:
  commit-message: { exempt: { machine: [{ message: "^sync ", paths: [a] }] } }
  token-budget: { budgets: { "agents/*.md": 4000 } }
  hook-loop: { logs: [session.log] }
commands: { lint: { run: "true" } }
`;

const withLocal = async (local: string) => {
  const { root } = createRepository()
    .write("tollgate.yaml", SHARED)
    .write("tollgate.local.yaml", `gates: { ${local} }\n`);
  return readConfig(await findRepository(root), gates, null);
};

describe("a local config", () => {
  it.each([
    "commit-message: { headerLength: { warning: 50, error: 72 }, lineLength: 80 }",
    "commit-message: { sections: { required: [Context, Solution, Learning, Impact, Risk], minWords: 5 } }",
    "commit-message: { exempt: { autosquash: never, merges: false, machine: [] } }",
    "commit-message: { severity: { subject-case: error } }",
    "token-budget: { window: 100000, share: 0.3, budgets: { 'agents/*.md': 2000, '**/*.md': 3000 } }",
    "token-budget: { loads: { start: [CLAUDE.md] } }",
    "hook-loop: { logs: [session.log, metrics.json] }",
    "frontmatter: { limits: { keys: 10 } }",
  ])("may tighten: %s", async (local) => {
    expect((await withLocal(local)).config.source).toBe("tollgate.yaml");
  });

  it.each([
    ["commit-message: { headerLength: { warning: 50, error: 200 } }", "headerLength.error"],
    ["commit-message: { sections: { required: [Context] } }", "sections.required"],
    ["commit-message: { severity: { header-format: warning } }", "severity.header-format"],
    ["commit-message: { since: HEAD }", "since"],
    ["commit-message: { ignore: ['**'] }", "ignore"],
    ["commit-message: { stages: [commit-msg] }", "stages"],
    ["token-budget: { model: gpt-5 }", "model"],
    // The last pattern that matches a file counts.
    ["token-budget: { budgets: { '**/*.md': 5000 } }", "budgets.**/*.md"],
    ["hook-loop: { logs: [metrics.json] }", "logs"],
    ["frontmatter: { files: { '.claude/agents/*.md': claude-rule } }", "files..claude/agents/*.md"],
  ])("may not loosen: %s", async (local, named) => {
    const said = await withLocal(local).catch((error: Error) => error.message);
    expect(said).toMatch(/^tollgate\.local\.yaml:1:\d+: .* never loosen: gates\./);
    expect(String(said).endsWith(`.${named}.`)).toBe(true);
  });
});
