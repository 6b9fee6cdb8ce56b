import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, it } from "vitest";
import { parseTrailers } from "../../../src/content/message/trailers.js";
import { cleanEnvironment } from "../../support/repository.js";

/** What git finds, one `Key: value` a trailer. */
function gitTrailers(message: string): string[] {
  const { stdout, status } = spawnSync(
    "git",
    ["-c", "core.commentChar=#", "interpret-trailers", "--parse", "--no-divider"],
    { input: message, encoding: "utf8", env: cleanEnvironment() },
  );
  expect(status).toBe(0);
  return stdout.split("\n").filter(Boolean);
}

const ours = (message: string): string[] =>
  parseTrailers(message.split("\n")).map(({ key, value }) => `${key}: ${value}`);

it.each([
  "fix: a\n\nbody\n\nSigned-off-by: Ada <a@example.org>\n",
  "fix: a\n\nSigned-off-by: Ada <a@example.org>\nReviewed-by: Bob\n",
  "Signed-off-by: in the title\n",
  "fix: a\nSigned-off-by: still the title\n",
  "fix: a\n\nContext: one\nSolution: two\nLearning: three\nImpact: four\n",
  "fix: a\n\ntext\nthat goes on\nNo-git-prefix: x\n",
  "fix: a\n\ntext\nthat goes on\nSigned-off-by: x\n",
  "fix: a\n\ntext\none\ntwo\nthree\nfour\nSigned-off-by: x\n",
  "fix: a\n\n(cherry picked from commit 1234567)\ntext\n",
  "fix: a\n\nKey: value\n  that goes on\n  and on\nOther: x\n",
  "fix: a\n\n  indented first\nKey: value\n",
  "fix: a\n\nKey : spaced\nKey with words: no\n",
  "fix: a\n\nKey: value\n\n# a comment\n\n",
  "fix: a\n\nKey: value\n# a comment\nOther: x\n",
  "fix: a\n\n---\nKey: value\n",
  "fix: a\n\nhttps://example.org\nKey: value\n",
  "fix: a\n\nKey:\nOther:   \n",
  "\n\nfix: a\n\nKey: value\n",
])("splits trailers as git does: %j", (message) => {
  expect(ours(message)).toEqual(gitTrailers(message));
});

const real = JSON.parse(readFileSync("tests/gates/commit-message/real-messages.json", "utf8")) as readonly {
  commit: string;
  message: string;
}[];

it.each(real.map(({ commit, message }) => [commit, message] as const))(
  "splits the real message of %s as git does",
  (_commit, message) => {
    expect(ours(message)).toEqual(gitTrailers(message));
  },
);

it("splits generated messages as git does", () => {
  const line = fc.oneof(
    fc.constantFrom("", "", "  ", "text", "two words", "# comment", "  more", "\ttab", "---", ": x"),
    fc.constantFrom(
      "Signed-off-by: Ada",
      "Context: why",
      "Key: value",
      "Key : x",
      "(cherry picked from commit 12)",
    ),
    fc.stringMatching(/^[a-zA-Z#: \t-]{0,12}$/),
  );
  const messages = fc.array(line, { maxLength: 12 }).map((lines) => `fix: a\n\n${lines.join("\n")}\n`);
  fc.assert(
    fc.property(messages, (message) => {
      expect(ours(message)).toEqual(gitTrailers(message));
    }),
    { numRuns: 150 },
  );
});
