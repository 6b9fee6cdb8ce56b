import { describe, expect, it } from "vitest";
import { runEvent } from "../../../src/agent/run-event.js";
import { AGENT, BAD_AGENT, configured, edit, GOOD_AGENT, tell } from "../../support/harness.js";
import { createRepository, type Ended, temporaryFolder } from "../../support/repository.js";

describe("what goes wrong at any event but before a tool", () => {
  const events = ["post-tool-use", "stop", "session-start"] as const;
  const told = edit(AGENT);

  function expectNotice(ended: Ended, words: string): void {
    expect(ended.code).toBe(0);
    expect(JSON.parse(ended.stdout)).toEqual({ systemMessage: expect.stringContaining(words) });
  }

  it.each(events)("is told and blocks nothing: %s", (event) => {
    expectNotice(tell(configured(), "claude", event, "{"), "it is not JSON");
    expectNotice(tell(createRepository(), "claude", event, told), "no tollgate.yaml");
    expectNotice(
      tell(createRepository(), "claude", event, { ...told, cwd: temporaryFolder() }),
      "not in a git repository",
    );
    const broken = createRepository().write("tollgate.yaml", "gatez: {}\n").write(AGENT, BAD_AGENT);
    expectNotice(tell(broken, "codex", event, told), "gatez");
    expectNotice(tell(configured(), "claude", event, told, { TOLLGATE: "0" }), "TOLLGATE=0");
  });

  it.each(["stop", "post-tool-use"])("is told when a gate throws: %s", (event) => {
    const repository = createRepository()
      .write("tollgate.yaml", "extends: recommended\nplugins: [./gate.mjs]\n")
      .write(
        "gate.mjs",
        `export const meta = { id: "mine", title: "t", law: "l", reads: "files", stages: ["quick"], options: {}, rules: {} };\nexport const check = () => { throw new Error("slipped"); };\n`,
      )
      .write(AGENT, GOOD_AGENT);
    const { code, stdout } = tell(repository, "claude", event, told);
    expect(code).toBe(0);
    expect(stdout).toContain("slipped");
    expect(stdout).not.toContain('"decision"');
  });

  it.each([...events, "pre-tool-use"] as const)("is told when there is no time: %s", async (event) => {
    const never: AsyncIterable<string> = {
      [Symbol.asyncIterator]: () => ({ next: () => new Promise(() => {}) }),
    };
    const answer = await runEvent(event, { cwd: "/", env: {}, stdin: never }, 20);
    expect(answer.kind).toBe(event === "pre-tool-use" ? "refuse" : "notice");
    expect(JSON.stringify(answer)).toContain("longer than 0.02 s");
  });

  it("names the harnesses and events that there are", () => {
    const repository = createRepository();
    expect(repository.tollgate("agent", "claud", "stop").stderr).toContain('Did you mean "claude"?');
    expect(repository.tollgate("agent", "cursor", "session-start")).toMatchObject({ code: 2 });
    expect(repository.tollgate("agent").stderr).toContain("claude: pre-tool-use");
    expect(repository.tollgate("agent", "--help").stdout).toContain("tollgate agent <harness> <event>");
  });
});
