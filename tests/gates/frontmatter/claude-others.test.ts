import { describe, expect, it } from "vitest";
import { judgeFields, type Row } from "./judge-fields.js";

/** What the fields of Claude Code's other files come to. Line 1 is the fence (in a profile there is none). */
const TABLES: Readonly<Record<string, readonly Row[]>> = {
  ".claude/skills/a/SKILL.md": [
    ["", ""],
    ["name: a", ""],
    ["name: other", ""],
    ["description: x", ""],
    ["description: 5", "wrong-type 2:14"],
    ["disable-model-invocation: yes", ""],
    ["disable-model-invocation: 1", ""],
    ["disable-model-invocation: maybe", "bad-value 2:27"],
    ["user-invocable: [true]", "bad-value 2:17"],
    ["background: on", ""],
    ["allowed-tools: Read", ""],
    ["allowed-tools: [Read]", ""],
    ["allowed_tools: Read", "unknown-field 2:1"],
    ["paths: '*.ts'", ""],
    ["paths: *.ts", "yaml-tolerated 2:1"],
    ["paths: ['*.ts', 5]", "wrong-type 2:17"],
    ["model: haiku", ""],
    ["effort: low", ""],
    ["effort: none", "bad-value 2:9"],
    ["context: fork", ""],
    ["context: inline", "bad-value 2:10"],
    ["shell: bash", ""],
    ["shell: zsh", "bad-value 2:8"],
    ["metadata: { a: 1 }", ""],
    ["metadata: x", "wrong-type 2:11"],
    ["argument-hint: [file]", ""],
    ["argument-hint: <file> [more]", ""],
    ["argument-hint: [file] [more]", "yaml-tolerated 2:1"],
    ["arguments: a b", ""],
    ["license: MIT", ""],
    ["version: 1", "unknown-field 2:1"],
  ],
  ".claude/commands/a.md": [
    ["", ""],
    ["description: x", ""],
    ["description: a: b", "yaml-tolerated 2:1"],
    ["allowed-tools: Bash(git:*), Read", ""],
    ["argument-hint: [a] [b]", "yaml-tolerated 2:1"],
    ['argument-hint: "[a] [b]"', ""],
    ["tags: [x]", "unknown-field 2:1"],
    ["name: x\npaths: y", ""],
    ["model: opus", ""],
    ["agent: Explore", ""],
    ["agent: none-such", "reference-missing 2:8"],
    ["agent: p:x", ""],
  ],
  ".claude/rules/a.md": [
    ["", ""],
    ["paths: src/**", ""],
    ["paths: **/*.ts", "yaml-tolerated 2:1"],
    ["paths: [a, b]", ""],
    ["paths: { a: b }", "wrong-type 2:8"],
    ["globs: x", "unknown-field 2:1"],
    ["paths:", "wrong-type 2:7"],
  ],
  ".claude/output-styles/a.md": [
    ["", ""],
    ["name: x\ndescription: y", ""],
    ["keep-coding-instructions: true", ""],
    ["keep-coding-instructions: perhaps", "bad-value 2:27"],
    ["force-for-plugin: 0", ""],
    ["keepCodingInstructions: true", "unknown-field 2:1"],
  ],
};

for (const [path, rows] of Object.entries(TABLES)) {
  describe(path, () => {
    it.each(rows)("judges %j: %s", async (fields, findings) => {
      expect(await judgeFields(path, fields)).toBe(findings);
    });
  });
}
