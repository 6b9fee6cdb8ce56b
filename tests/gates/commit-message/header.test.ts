import { expect, it } from "vitest";
import { correctHeader } from "../../../gates/commit-message/rules/correct-header.js";

const TYPES = ["feat", "fix", "docs", "refactor", "test", "chore"];

it.each([
  ["Feat: add x", "feat: add x"],
  ["feature(ui): Add x.", "feat(ui): add x"],
  ["feat : add x", "feat: add x"],
  ["feat - add x", "feat: add x"],
  ["feat:add x", "feat: add x"],
  ["feat():  add x", "feat: add x"],
  ["fix (api)!: keep y", "fix(api)!: keep y"],
  ["[fix] keep y", "fix: keep y"],
  ["bugfix: keep y", "fix: keep y"],
  ["Fix the upload", "fix: the upload"],
  ["Add README", "feat: add README"],
  ["Update README", "chore: update README"],
])("corrects %j", (slip, better) => {
  expect(correctHeader(slip, TYPES)).toBe(better);
});

it.each(["stash", "what a day", "Merge branch 'x'", "fix", "x".repeat(400)])(
  "has no advice for %j",
  (text) => {
    expect(correctHeader(text, TYPES)).toBeNull();
  },
);

it("advises only types that the repository has", () => {
  expect(correctHeader("Fix the upload", ["feat"])).toBeNull();
});
