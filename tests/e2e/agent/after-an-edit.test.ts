import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { AGENT, answerOf, BAD_AGENT, configured, edit, GOOD_AGENT, tell } from "../../support/harness.js";

describe("after an edit", () => {
  it("tells what the gates find in that file, and in no other", () => {
    const repository = configured()
      .write(AGENT, BAD_AGENT)
      .write(".claude/agents/other.md", "no front matter\n");
    const ended = tell(repository, "claude", "post-tool-use", edit(join(repository.root, AGENT), "Write"));
    expect(ended.code).toBe(0);
    expect(answerOf(ended)).toMatchObject({ hookEventName: "PostToolUse" });
    expect(answerOf(ended).additionalContext).toContain(`${AGENT}:2`);
    expect(answerOf(ended).additionalContext).not.toContain("other.md");
  });

  it("says nothing of a good file, one outside, an ignored one and one that is gone", () => {
    const repository = configured().write(AGENT, GOOD_AGENT).write(".gitignore", "x\n").write("x", "");
    for (const path of [AGENT, "/etc/hosts", "x", "gone.md"])
      expect(tell(repository, "claude", "post-tool-use", edit(path))).toMatchObject({ code: 0, output: "" });
  });

  it("reads the files of Codex's patches", () => {
    const repository = configured().write(AGENT, BAD_AGENT);
    const told = {
      tool_name: "apply_patch",
      tool_input: { command: `*** Begin Patch\n*** Add File: ${AGENT}\n` },
    };
    expect(answerOf(tell(repository, "codex", "post-tool-use", told)).additionalContext).toContain(
      "missing-field",
    );
  });
});
