import { describe, expect, it } from "vitest";
import { judgeFields, type Row } from "./judge-fields.js";

/** What the fields of documents about work come to. Line 1 is the fence (in a profile there is none). */
const TABLES: Readonly<Record<string, readonly Row[]>> = {
  ".agents/plans/a.md": [
    ["", ""],
    ["date: 2025-11-05", ""],
    ["date: November", "bad-value 2:7"],
    ["date: 2025-11-05T10:00:00Z", ""],
    ["priority: P1", ""],
    ["priority: p1", "bad-value 2:11"],
    ["priority: 1", "wrong-type 2:11"],
    ["status: ✅ READY_FOR_APPROVAL", ""],
    ["tags: [a, 5]", "wrong-type 2:11"],
    ["depends_on: x", ""],
    ["whatever: x", ""],
    ["topic: a: b", "yaml-invalid 2:8"],
  ],
  ".agents/research/a.md": [
    ["topic: x", ""],
    ["date: 5", "wrong-type 2:7"],
    ["tags: x", ""],
  ],
  ".agents/bundles/a.md": [
    ["ratio: 20:1", ""],
    ["original_tokens: ~30000", ""],
    ["compressed_tokens: 1500", ""],
    ["original_tokens: [1]", "wrong-type 2:18"],
    ["id: ''", "bad-value 2:5"],
  ],
  ".agents/learnings/a.md": [
    ["confidence: 0.5", ""],
    ["confidence: 1.1", "bad-value 2:13"],
    ["confidence: -0.1", "bad-value 2:13"],
    ["confidence: high", "wrong-type 2:13"],
    ["category: ''", "bad-value 2:11"],
    ["category: x", ""],
  ],
  ".claude/profiles/roles/a.yaml": [
    ["", "missing-field 1:1"],
    ["profile: { name: a }", ""],
    ["profile:\n  type: role", "missing-field 1:1"],
    ["profile:\n  name: a\n  type: rule", "bad-value 3:9"],
    ["profile:\n  name: a\n  scope: planet", "bad-value 3:10"],
    ["profile: a", "wrong-type 1:10"],
    ["profile:\n  name: ''", "bad-value 2:9"],
    ["profile:\n  name: a\nartifacts:\n  commands: prime", "wrong-type 4:13"],
    [
      "profile:\n  name: a\nartifacts:\n  commands:\n    - prime\n    - 5",
      "wrong-type 6:7, reference-missing 5:7",
    ],
    ["profile:\n  name: a\nartifacts:\n  agents: [.claude/agents/none.md]", "reference-missing 4:12"],
    ["profile:\n  name: a\ntoken_budget: 6k", "wrong-type 3:15"],
    ["profile:\n  name: a\ntoken_budget: { total: 5 }", ""],
    ["profile:\n  name: a\nrepositories: x", "wrong-type 3:15"],
    ["profile: [", "yaml-invalid 2:1"],
    ["---\nprofile: { name: a }\n---\nprofile: { name: b }", "yaml-invalid 3:1"],
    ["---\nprofile: { name: a }", ""],
    ["- a", "not-a-map 1:1"],
    ["a: 1\na: 2", "duplicate-key 2:1, missing-field 1:1"],
  ],
};

for (const [path, rows] of Object.entries(TABLES)) {
  describe(path, () => {
    it.each(rows)("judges %j: %s", async (fields, findings) => {
      expect(await judgeFields(path, fields)).toBe(findings);
    });
  });
}
