import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CLI, createRepository, type Ended, type TestRepository } from "../support/repository.js";

/** What was found in messages, without whose message it is. */
function findings(ended: Ended, stream: "stdout" | "stderr"): unknown[] {
  const report = JSON.parse(ended[stream]) as {
    results: { gate: string; findings: Record<string, unknown>[] }[];
  };
  return report.results
    .filter(({ gate }) => gate === "commit-message")
    .flatMap((result) => result.findings)
    .map(({ rule, severity, line, column, message, data }) => ({
      rule,
      severity,
      line,
      column,
      message,
      data,
    }));
}

const LINES = [
  "feat: add a thing",
  "Feat(x): Add a thing.",
  "what is this",
  "",
  " ",
  "# a comment?",
  "; another",
  "Context: why it was needed",
  "## Solution",
  "**Learning:** worth knowing",
  "impact: 3 things less",
  "Impact: N/A",
  "Co-authored-by: Ada <a@example.org>",
  "Signed-off-by: nobody",
  "    Context: indented",
  "```",
  "> Context: quoted",
  "text that goes on  ",
  "漢字 and é",
  `a line of ${"many ".repeat(25)}words`,
  "trailing carriage return\r",
];

function judgeEverywhere(repository: TestRepository, text: string): void {
  const base = repository.head();
  repository.write(".git/message", text);
  const hooked = repository.exec(process.execPath, [CLI, "hook", "commit-msg", ".git/message"], {
    env: { TOLLGATE_FORMAT: "json" },
  });
  const made = repository.git("commit", "--quiet", "--allow-empty", "--no-verify", "-F", ".git/message");
  // git refuses an empty message by itself.
  if (made.code !== 0) {
    expect(JSON.stringify(findings(hooked, "stderr"))).toContain("message-empty");
    return;
  }
  const inHook = findings(hooked, "stderr");
  const range = ["--from", base, "--gate", "commit-message", "--format", "json"];
  expect(findings(repository.tollgate("run", "ci-all", ...range), "stdout")).toEqual(inHook);
  expect(findings(repository.tollgate("run", "pre-push", ...range), "stdout")).toEqual(inHook);
  repository.must("reset", "--quiet", "--hard", base);
}

describe("one message has one verdict, in commit-msg, at a push and in CI", () => {
  it.each([
    ["default", "#"],
    ["strip", "#"],
    ["strip", ";"],
    ["whitespace", "#"],
    ["verbatim", "#"],
    ["scissors", ";"],
  ])("with commit.cleanup=%s and core.commentChar=%s", (cleanup, comment) => {
    const repository = createRepository().write("tollgate.yaml", "extends: recommended\n");
    repository.commit();
    repository.must("config", "commit.cleanup", cleanup);
    repository.must("config", "core.commentChar", comment);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...LINES), { maxLength: 9 }), (lines) => {
        judgeEverywhere(repository, `${lines.join("\n")}\n`);
      }),
      { numRuns: 5 },
    );
  });
});
