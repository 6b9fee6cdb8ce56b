import { describe, expect, it } from "vitest";
import { judgeFields, type Row } from "./judge-fields.js";

/** What fields that other tools read come to. Line 1 is the fence (in a profile there is none). */
const TABLES: Readonly<Record<string, readonly Row[]>> = {
  "skills/a/SKILL.md": [
    ["", "missing-field 2:1, missing-field 2:1"],
    ["name: a\ndescription: b", ""],
    ["name: b\ndescription: x", "name-mismatch 2:7"],
    ["name: A\ndescription: x", "bad-value 2:7, name-mismatch 2:7"],
    ["name: a-\ndescription: x", "bad-value 2:7, name-mismatch 2:7"],
    ["name: a--b\ndescription: x", "bad-value 2:7, name-mismatch 2:7"],
    [
      "name: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\ndescription: x",
      "bad-value 2:7, name-mismatch 2:7",
    ],
    ["name: a\ndescription: ''", "bad-value 3:14"],
    ["name: a\ndescription: b\nlicense: MIT", ""],
    ["name: a\ndescription: b\ncompatibility: ''", "bad-value 4:16"],
    ["name: a\ndescription: b\nmetadata: { version: '1.0' }", ""],
    ["name: a\ndescription: b\nmetadata: { version: 1.0 }", "wrong-type 4:22"],
    ["name: a\ndescription: b\nmetadata:\n  a: x\n  b: [1]", "wrong-type 6:6"],
    ["name: a\ndescription: b\nmetadata: x", "wrong-type 4:11"],
    ["name: a\ndescription: b\nallowed-tools: Read Write", ""],
    ["name: a\ndescription: b\nallowed-tools: [Read]", "wrong-type 4:16"],
    ["name: a\ndescription: b\nversion: 1", "unknown-field(error) 4:1"],
    ["name: a\ndescription: b\nlicence: MIT", "unknown-field(error) 4:1"],
    ["name: a\ndescription: Use when: ready", "yaml-invalid 3:14"],
  ],
  "SKILL.md": [["name: a\ndescription: b", ""]],
  ".cursor/rules/a.mdc": [
    ["", ""],
    ["description:\nglobs:\nalwaysApply: false", ""],
    ["globs: **/*.ts", "yaml-tolerated(info) 2:1"],
    ["globs: *.ts,*.tsx\nalwaysApply: false", "yaml-tolerated(info) 2:1"],
    ["globs: ['*.ts']", ""],
    ["alwaysApply: yes", "wrong-type 2:14"],
    ["alwaysApply: 'true'", "wrong-type 2:14"],
    ["alwaysapply: true", "unknown-field 2:1"],
    ["description: a: b\nglobs: *.ts", "yaml-tolerated(info) 2:1, yaml-tolerated(info) 3:1"],
    ["globs: 5", "wrong-type 2:8"],
  ],
  ".github/instructions/a.instructions.md": [
    ["", ""],
    ["applyTo: '**'", ""],
    ["applyTo: **", "yaml-invalid 2:10"],
    ["applyTo: ['**']", "wrong-type 2:10"],
    ["applyto: '**'", "unknown-field 2:1"],
    ["excludeAgent: code-review", ""],
    ["excludeAgent: all", "bad-value 2:15"],
    ["description: a: b", "yaml-invalid 2:14"],
  ],
  ".github/prompts/a.prompt.md": [
    ["", ""],
    ["agent: agent", ""],
    ["agent: my-agent", ""],
    ["agent: ''", "bad-value 2:8"],
    ["mode: ask", "retired-field 2:1"],
    ["mode: ask\nagent: ask", "retired-field 2:1"],
    ["tools: [a]", ""],
    ["tools: { a: b }", "wrong-type 2:8"],
    ["model: GPT-5", ""],
    ["tool: [a]", "unknown-field 2:1"],
  ],
  ".github/agents/a.agent.md": [
    ["", "missing-field 2:1"],
    ["description: x", ""],
    ["name: a", "missing-field 2:1"],
    ["description: x\ntarget: vscode", ""],
    ["description: x\ntarget: VSCode", "bad-value 3:9"],
    ["description: x\ninfer: false", "retired-field 3:1"],
    ["description: x\ninfer: maybe", "wrong-type 3:8, retired-field 3:1"],
    ["description: x\nmcp-servers: []", "wrong-type 3:14"],
    ["description: x\nuser-invocable: yes", "wrong-type 3:17"],
    ["description: x\ncolour: red", "unknown-field 3:1"],
  ],
};

for (const [path, rows] of Object.entries(TABLES)) {
  describe(path, () => {
    it.each(rows)("judges %j: %s", async (fields, findings) => {
      expect(await judgeFields(path, fields)).toBe(findings);
    });
  });
}
