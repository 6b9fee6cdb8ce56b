import { describe, expect, it } from "vitest";
import { harmless, withoutCredentials } from "../../src/content/harmless.js";
import { workOf } from "../support/cpu-time.js";

describe("what a URL logs in with", () => {
  it.each([
    ["https://me:pass@example.org/a.git", "https://***@example.org/a.git"],
    ["see https://ghp_token@github.com/a, now", "see https://***@github.com/a, now"],
    ["http://me:p@ss:word@h:80/a b@c", "http://***@h:80/a b@c"],
    ["ssh://git:pass@host/a", "ssh://***@host/a"],
    ["HTTPS://a:b@c and ftp://d:e@f", "HTTPS://***@c and ftp://***@f"],
    ["https://h/a?x=1&private_token=abc&y=2", "https://h/a?x=1&private_token=***&y=2"],
  ])("is not told: %s", (text, told) => expect(withoutCredentials(text)).toBe(told));

  it.each([
    "ssh://git@github.com/a.git",
    "https://example.org/@scope/name",
    "https://example.org?mail=a@b",
    "git@github.com:a/b.git",
    "a: b@c",
  ])("is nothing in %s", (text) => expect(withoutCredentials(text)).toBe(text));

  it("is looked for in linear time", () => {
    for (const piece of ["a-", "a://", "a://b@", "https://a:b", "?token="]) {
      const text = `://${piece.repeat(1_000_000 / piece.length)}`;
      expect(workOf(() => withoutCredentials(text))).toBeLessThan(2_000);
    }
  });
});

describe("text that may be printed", () => {
  it("steers no terminal, turns no text round and commands no CI log", () => {
    expect(
      harmless("\u001b[2J\u009b1m\u202e\u0085\u2028\r::error::x\n ::error::y ##[error]z\ta\n\udc80"),
    ).toBe(
      "\\u001b[2J\\u009b1m\\u202e\\u0085\\u2028\\u000d::error::x\n \\u003a:error::y #\\u0023[error]z\ta\n\ufffd",
    );
  });

  it("is the same JSON", () => {
    const value = { a: "\u001b[2J\u009b1m\u202e ##[error]", "::b": "\n::error::x" };
    expect(JSON.parse(harmless(JSON.stringify(value, null, 2)))).toEqual(value);
  });

  it("is JSON still where a token was the last word in quotes", () => {
    const run = (token: string) => `curl "https://x.example/?token=${token}" and \\"?token=${token}\\"`;
    expect(JSON.parse(harmless(JSON.stringify(run("abc"))))).toBe(run("***"));
  });
});
