import { mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { AGENT, BAD_AGENT, configured, GOOD_AGENT, tell } from "../../support/harness.js";

describe("at a stop", () => {
  it("says no more than fits, also where it was never sent back before", () => {
    const repository = configured();
    for (let at = 0; at < 200; at++) repository.write(`.claude/agents/a${at}.md`, "---\nname: x\n---\n");
    const told = { session_id: "s", stop_hook_active: true };
    const { decision, reason } = JSON.parse(tell(repository, "claude", "stop", told).stdout);
    expect(decision).toBe("block");
    expect(reason.length).toBeLessThan(8_200);
    expect(reason).toMatch(/… and \d+ lines more: `[^`]* run quick`$/);
  });

  const active = { session_id: "s", stop_hook_active: true };

  it("hands the findings back until they are mended", () => {
    const repository = configured().write(AGENT, BAD_AGENT);
    const first = JSON.parse(tell(repository, "claude", "stop", { session_id: "s" }).stdout);
    expect(first.decision).toBe("block");
    expect(first.reason).toContain("frontmatter/missing-field");
    repository.write(AGENT, GOOD_AGENT);
    expect(tell(repository, "claude", "stop", active)).toMatchObject({ code: 0, output: "" });
    expect(readdirSync(join(repository.root, ".git/tollgate/agent"))).toEqual([]);
  });

  it("leaves alone what was committed before the session began", () => {
    const repository = configured();
    const commit = (message: string) =>
      repository.must("commit", "--quiet", "--no-verify", "--allow-empty", "-m", message);
    const stop = (session: string) => tell(repository, "claude", "stop", { session_id: session }).stdout;
    commit("somebody's own words");
    tell(repository, "claude", "session-start", { session_id: "s" });
    expect(stop("s")).toBe("");
    expect(JSON.parse(stop("unknown")).reason).toContain("header-format");
    commit("the agent's own words");
    const { reason } = JSON.parse(stop("s"));
    expect(reason).toContain(repository.head().slice(0, 10));
    expect(reason).not.toContain(repository.must("rev-parse", "HEAD~1").slice(0, 10));
  });

  it("lets go when nothing changed since it was sent back, and tells the person", () => {
    const repository = configured().write(AGENT, BAD_AGENT);
    tell(repository, "claude", "stop", { session_id: "s" });
    const again = tell(repository, "claude", "stop", active);
    expect(again.code).toBe(0);
    expect(JSON.parse(again.stdout)).toEqual({
      systemMessage: expect.stringContaining("a person has to look"),
    });
  });

  it("lets go after three rounds, even when the findings change each time", () => {
    const repository = configured();
    const round = (number: number) => {
      repository.write(`.claude/agents/a${number}.md`, `---\nname: a${number}\n---\n`);
      return JSON.parse(
        tell(repository, "claude", "stop", number === 1 ? { session_id: "s" } : active).stdout,
      );
    };
    expect([1, 2, 3].map((number) => round(number).decision)).toEqual(["block", "block", "block"]);
    expect(Object.keys(round(4))).toEqual(["systemMessage"]);
  });

  it("hands them over once to an agent that another hook sent back", () => {
    const repository = configured().write(AGENT, BAD_AGENT);
    expect(JSON.parse(tell(repository, "claude", "stop", active).stdout).decision).toBe("block");
    expect(JSON.parse(tell(repository, "claude", "stop", active).stdout).systemMessage).toContain(
      "1 finding stayed",
    );
  });

  it("remembers privately, under the git directory, and not for ever", () => {
    const repository = configured().write(AGENT, BAD_AGENT);
    for (let number = 0; number < 24; number++)
      tell(repository, "claude", "stop", { session_id: `../../${number}` });
    const folder = join(repository.root, ".git/tollgate/agent");
    const names = readdirSync(folder);
    expect(names.length).toBe(20);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    for (const name of names) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
  });

  it("sends nobody back when nothing can be remembered twice", () => {
    const repository = configured().write(AGENT, BAD_AGENT);
    mkdirSync(join(repository.root, ".git/tollgate"), { recursive: true });
    writeFileSync(join(repository.root, ".git/tollgate/agent"), "in the way");
    expect(JSON.parse(tell(repository, "claude", "stop", { session_id: "s" }).stdout).decision).toBe("block");
    expect(JSON.parse(tell(repository, "claude", "stop", active).stdout).systemMessage).toContain("stayed");
  });

  it("speaks Cursor's words, and only at a turn that ended by itself", () => {
    const repository = configured().write(AGENT, BAD_AGENT);
    const told = {
      conversation_id: "c",
      status: "completed",
      loop_count: 0,
      workspace_roots: [repository.root],
    };
    expect(JSON.parse(tell(repository, "cursor", "stop", told).stdout).followup_message).toContain(
      "missing-field",
    );
    expect(tell(repository, "cursor", "stop", { ...told, status: "aborted" }).output).toBe("");
  });
});
