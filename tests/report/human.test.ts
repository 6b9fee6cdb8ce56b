import { describe, expect, it } from "vitest";
import { cut, readFrames } from "../../src/report/frames.js";
import { type HumanOptions, human } from "../../src/report/human.js";
import { findingsOf, madeReport, report, reportOf } from "../support/made-report.js";

const PLAIN: HumanOptions = {
  color: false,
  unicode: true,
  verbose: false,
  baselined: false,
  whole: false,
  frames: new Map(),
  linkRoot: null,
};

describe("what a person reads", () => {
  it("has findings by file, from top to bottom, with advice once for a run that it mends", async () => {
    const made = await reportOf(
      { where: { path: "b.md", line: 9 }, message: "Late." },
      { where: { path: "a.md", line: 2 }, message: "Other." },
      { where: { path: "b.md", line: 3, column: 4 }, message: "Early.", severity: "warning" },
    );
    expect(human(made, PLAIN)).toBe(`✖ a.md:2  error  Other.  g/r
    Mend it.

▲ b.md:3:4  warning  Early.  g/r
✖ b.md:9  error  Late.  g/r
    Mend it.

shut: ci-all, 2 errors, 1 warning in g.
    Mend it, then: \`tollgate run ci-all\`
`);
  });

  it("does not look for what starts tollgate where it names no command", async () => {
    const reader = {
      get command(): string {
        throw new Error("looked for");
      },
      below: false,
      editor: false,
    };
    expect(human(await report({}), { ...PLAIN, verbose: true, reader })).toContain("open: ci-all");
    const refused = await reportOf({ where: { path: "a.md", line: 2 } });
    expect(() => human(refused, { ...PLAIN, reader })).toThrow("looked for");
  });

  it("has ASCII where the terminal has no more", async () => {
    const made = await madeReport();
    const symbols = human(made, { ...PLAIN, unicode: false, verbose: true })
      .split("\n")
      .map((line) => line.slice(0, 2));
    expect(symbols).toEqual(expect.arrayContaining(["x ", "! ", "* ", "- ", "+ "]));
    expect(human(made, { ...PLAIN, unicode: false, verbose: true })).toMatch(/^[\n -~]*$/);
  });

  it("has colour when asked, and says the same without", async () => {
    const colored = human(await madeReport(), { ...PLAIN, color: true });
    expect(colored).toContain("\u001b[31m");
    expect(colored.replaceAll(/\u001b\[\d+m/g, "")).toBe(human(await madeReport(), PLAIN));
  });

  it("links files of the work tree, and nothing that cannot be opened there", async () => {
    const made = await reportOf(
      { where: { path: "ä b/c%.md", line: 1 } },
      { where: { path: "old.md", line: 1, commit: "1".repeat(40) } },
    );
    const text = human(made, { ...PLAIN, linkRoot: "file:///home/x" });
    expect(text).toContain(
      "✖ \u001b]8;;file:///home/x/%C3%A4%20b/c%25.md\u001b\\ä b/c%25.md:1\u001b]8;;\u001b\\  error",
    );
    expect(text).toContain("✖ 1111111111 old.md:1  error");
  });

  it("tells what was found before a gate gave up", async () => {
    const made = await reportOf({ message: "Seen." });
    const [result] = made.results;
    const gaveUp = { ...result!, status: "error" as const, reason: "it gave up", help: null };
    const text = human({ ...made, verdict: "error", exitCode: 3, results: [gaveUp] }, PLAIN);
    expect(text).toContain("Seen.");
    expect(text).toContain("✖ g could not judge\n    it gave up");
  });

  it("says nothing of gates that a signal cut off, and all of what the environment lacks", async () => {
    const made = await reportOf({ message: "Seen." });
    const [result] = made.results;
    const cutOff = { ...result!, status: "error" as const, fault: "gate" as const, reason: "cut off" };
    const lacks = { ...cutOff, fault: "environment" as const, reason: "no such program" };
    const text = human({ ...made, verdict: "error", exitCode: 130, results: [cutOff, lacks] }, PLAIN);
    expect(text).not.toContain("cut off");
    expect(text).toContain("no such program");
    expect(text).toContain("interrupted: ");
  });

  it("has the rule behind the first line of a message of several", async () => {
    const text = human(await reportOf({ message: "It ended.\nwhat it printed" }), PLAIN);
    expect(text).toMatch(/It ended\. {2}g\/\S+\n {4}what it printed\n/);
  });

  it.each([
    ["pre-commit", "Mend it, stage it with `git add`, and commit again."],
    ["commit-msg", "Mend the message and commit again."],
    ["pre-push", "Mend it and push again."],
    ["quick", "Mend it, then: `tollgate run quick`"],
  ] as const)("ends with what to do in %s", async (stage, next) => {
    const made = await reportOf({});
    expect(
      human({ ...made, stage }, PLAIN)
        .trimEnd()
        .endsWith(next),
    ).toBe(true);
  });

  it("ends with where a refused message is, or with trying again", async () => {
    const kept = { ...(await reportOf({})), stage: "commit-msg" as const, kept: "a b.txt" };
    expect(human(kept, PLAIN)).toMatch(
      /edit 'a b\.txt', then git commit -F 'a b\.txt'\. Add --amend, -a and paths where they were there\.\n$/,
    );
    const begun = { git: "git -C x commit", more: " --amend" };
    const reader = { command: "tollgate", below: false, editor: true };
    expect(human({ ...kept, begun }, { ...PLAIN, reader })).toMatch(
      /is kept: git -C x commit -e -F 'a b\.txt' --amend\n$/,
    );
    expect(human(await report({ interruptedCode: 130 }), PLAIN)).toMatch(
      /^interrupted: ci-all\.\n {4}It was .*run it again\.\n$/,
    );
  });
});

describe("the line that a finding points at", () => {
  const LINES = "first\n\twide 漢字 here\nthird\r\n";
  const read = async (path: string) =>
    path === "a.md"
      ? { oid: null, size: LINES.length, bytes: Buffer.from(LINES) }
      : Promise.reject(new Error("gone"));

  it("is shown with a caret under the column, past tabs and wide characters", async () => {
    const made = await reportOf({ where: { path: "a.md", line: 2, column: 10 } });
    const text = human(made, { ...PLAIN, frames: await readFrames(made, read) });
    expect(text).toContain("    2 │  wide 漢字 here\n      │            ^\n    Mend it.");
  });

  it("is read once a file, only where it is known, and not missed where it cannot be read", async () => {
    const asked: string[] = [];
    const counting = (path: string) => {
      asked.push(path);
      return read(path);
    };
    const made = await reportOf(
      { where: { path: "a.md", line: 1 } },
      { where: { path: "a.md", line: 3 } },
      { where: { path: "a.md", line: 99 } },
      { where: { path: "a.md" } },
      { where: { path: "a.md", line: 1, commit: "1".repeat(40) } },
      { where: { path: "gone.md", line: 1 } },
    );
    const frames = await readFrames(made, counting);
    expect([...frames.values()].map(({ text }) => text)).toEqual(["first", "third"]);
    expect(asked.sort()).toEqual(["a.md", "gone.md"]);
  });

  it("is never part of the report", async () => {
    const made = await reportOf({ where: { path: "a.md", line: 1 } });
    const before = JSON.stringify(made);
    await readFrames(made, read);
    expect(JSON.stringify(made)).toBe(before);
    expect(before).not.toContain("first");
  });

  it("is shown for no more findings than anybody looks at", async () => {
    const many = Array.from({ length: 80 }, (_, at) => ({ where: { path: "a.md", line: 1, column: at } }));
    expect((await readFrames(await reportOf(...many), read)).size).toBe(50);
  });

  it("is a window around the column when it is long", () => {
    const text = `${"a".repeat(50_000)}X${"b".repeat(50_000)}`;
    for (const [line, column] of [
      [text, 50_001],
      [`X${text}`, 1],
      [`${"a".repeat(500)}X`, 501],
    ] as const) {
      const frame = cut(line, column);
      expect(frame.text.length).toBeLessThan(130);
      expect(frame.text[frame.column! - 1]).toBe("X");
    }
    expect(cut("short", 900)).toEqual({ text: "short", column: null });
  });

  it("comes with the finding where it is a message's", async () => {
    const made = await reportOf({ where: { line: 1, column: 6 }, data: { excerpt: "fix: Keep" } });
    expect(human(made, PLAIN)).toContain("    1 │ fix: Keep\n      │      ^\n");
    expect(findingsOf(made)[0]!.path).toBeNull();
  });
});
