import { expect, it } from "vitest";
import { AGENT, BAD_AGENT, configured } from "../../support/harness.js";
import { CLI } from "../../support/repository.js";

const quick = (env: NodeJS.ProcessEnv) =>
  configured().write(AGENT, BAD_AGENT).exec(process.execPath, [CLI, "run", "quick"], { env }).output;

it.each([
  // Claude Code 2.1.330.
  { CLAUDECODE: "1" },
  { AI_AGENT: "claude-code_2-1-330_agent" },
  // Codex 0.169.0 on Linux, which sets no CODEX_SANDBOX.
  { CODEX_THREAD_ID: "01a1ffd5-de5e-7440-bdcb-f744ff3d9274" },
])("a harness that says that it is there gets one line a finding: %j", (env) => {
  expect(quick(env)).toMatch(/^error frontmatter\/missing-field /m);
});

it("a shell that no harness opened gets the report for people", () => {
  expect(quick({})).not.toMatch(/^error /m);
});
