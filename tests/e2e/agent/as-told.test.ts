import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseCall } from "../../../src/agent/call.js";
import { BAD_AGENT, configured, tell } from "../../support/harness.js";
import type { TestRepository } from "../../support/repository.js";

/** Calls of the real program, kept by `sh scripts/try-harnesses.sh --record`; the repository is /repository in them. */
const callsOf = (harness: string): Record<string, Record<string, unknown>> =>
  JSON.parse(readFileSync(new URL(`../../agent/told/${harness}.json`, import.meta.url), "utf8"));

describe.each(["claude", "codex"])("what %s really tells", (harness) => {
  const calls = callsOf(harness);
  const told = (repository: TestRepository, event: string, name: string) => {
    const call = JSON.stringify(calls[name]).replaceAll("/repository", repository.root);
    return tell(repository, harness, event, call);
  };

  it("names its session and its folder each time", () => {
    const { version, ...events } = calls;
    expect(version).toMatch(/\d/);
    for (const call of Object.values(events)) {
      const { session, cwd } = parseCall(JSON.stringify(call));
      expect(session).toMatch(/^0{8}-/);
      expect(cwd).toBe("/repository");
    }
  });

  it("before a command is understood", () => {
    const { code, stderr } = told(configured(), "pre-tool-use", "PreToolUse-Bash");
    expect(code).toBe(2);
    expect(stderr).toContain("skip its hooks");
  });

  it("before an edit is understood", () => {
    const name = harness === "codex" ? "PreToolUse-apply_patch" : "PreToolUse-Edit";
    const { code, stderr } = told(configured(), "pre-tool-use", name);
    expect(code).toBe(2);
    expect(stderr).toContain("changes the hooks in");
  });

  it("behind an edit is understood", () => {
    const name = harness === "codex" ? "PostToolUse-apply_patch" : "PostToolUse-Write";
    const repository = configured().write(".claude/agents/first.md", BAD_AGENT);
    expect(told(repository, "post-tool-use", name).stdout).toContain("frontmatter/missing-field");
  });

  it("at a stop is understood, the second time too", () => {
    const repository = configured().write(".claude/agents/first.md", BAD_AGENT);
    expect(JSON.parse(told(repository, "stop", "Stop").stdout).decision).toBe("block");
    expect(JSON.parse(told(repository, "stop", "Stop-again").stdout)).toEqual({
      systemMessage: expect.stringContaining("stayed"),
    });
  });

  it("when a session begins is understood", () => {
    expect(told(configured(), "session-start", "SessionStart").stdout).toContain("additionalContext");
  });
});
