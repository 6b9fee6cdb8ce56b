import { describe, expect, it } from "vitest";
import { github } from "../../src/report/github.js";
import { githubSummary } from "../../src/report/github-summary.js";
import { reportOf } from "../support/made-report.js";
import { workflowCommands } from "../support/workflow-commands.js";

const findings = (count: number, severity: "error" | "warning" | "info") =>
  Array.from({ length: count }, (_, at) => ({ severity, where: { path: "a.md", line: at + 1 } }));

describe("annotations", () => {
  it("come sorted, and the tenth of a level says how many more there are", async () => {
    const made = await reportOf(...findings(3, "info"), ...findings(25, "error"), ...findings(10, "warning"));
    const commands = workflowCommands(github(made));
    const levels = commands.map(({ command }) => command);
    expect(levels).toEqual([
      ...Array(26).fill("error"),
      ...Array(10).fill("warning"),
      ...Array(3).fill("notice"),
    ]);
    expect(commands[9]!.data).toBe("16 more errors: see the log of this step.");
    expect(commands.filter(({ data }) => data.includes(" more "))).toHaveLength(1);
  });

  it("point at the place, and give rule and mend", async () => {
    const made = await reportOf({
      where: { path: "a,b:c%.md", line: 2, column: 3, endLine: 4 },
      message: "50% is\r\nwrong: a, b",
    });
    expect(workflowCommands(github(made))).toEqual([
      {
        command: "error",
        properties: { file: "a,b:c%.md", line: "2", endLine: "4", col: "3", title: "g/r" },
        data: "50% is\\u000d\nwrong: a, b\nMend it.",
      },
    ]);
  });

  it("name the commit where there is no file", async () => {
    const made = await reportOf({ where: { commit: "abcdef0123".padEnd(40, "0"), line: 1 } });
    const [command] = workflowCommands(github(made));
    expect(command!.properties).toEqual({ title: "g/r" });
    expect(command!.data).toContain("abcdef0123:1: It is wrong.");
  });
});

describe("the step's summary", () => {
  it("leaves out whole rows where there is no room, and counts them", async () => {
    const made = await reportOf(...findings(1_000, "error"));
    const whole = githubSummary(made, 1024 * 1024);
    expect(whole.match(/^\| error /gm)).toHaveLength(1_000);
    for (const limit of [50_000, 5_000, 1_000]) {
      const text = githubSummary(made, limit);
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(limit);
      const rows = text.match(/^\| error .* \|$/gm)?.length ?? 0;
      expect(text).toContain(`${1_000 - rows} more findings: see the log`);
    }
    expect(githubSummary(made, 100)).toBe("");
  });
});
