import { describe, expect, it } from "vitest";
import { agent } from "../../src/report/agent.js";
import { github } from "../../src/report/github.js";
import { gitlab } from "../../src/report/gitlab.js";
import { human } from "../../src/report/human.js";
import { json } from "../../src/report/json.js";
import { junit } from "../../src/report/junit.js";
import { ndjson } from "../../src/report/ndjson.js";
import type { RunReport } from "../../src/report/report.js";
import { sarif } from "../../src/report/sarif.js";
import { reportOf } from "../support/made-report.js";

const PLAIN = {
  color: false,
  unicode: false,
  verbose: false,
  baselined: false,
  whole: false,
  frames: new Map(),
  linkRoot: null,
};
const READ = {
  human: (made: RunReport, whole = false) => human(made, { ...PLAIN, whole }),
  agent: (made: RunReport, whole = false) => agent(made, undefined, whole),
};
const READERS = Object.entries(READ);
const MACHINES = Object.entries({ json, ndjson, sarif, github, junit, gitlab });

/** As often as `WRONG` stands in it. */
const told = (text: string): number => text.split("WRONG").length - 1;

/** So many findings of each rule, on lines of their own of so many files in turn. */
const many = (counts: Readonly<Record<string, number>>, files = 1) =>
  Object.entries(counts).flatMap(([rule, count]) =>
    Array.from({ length: count }, (_, at) => ({
      rule,
      message: "WRONG",
      severity: rule.startsWith("w") ? ("warning" as const) : ("error" as const),
      where: { path: `${at % files}.md`, line: 1 + Math.floor(at / files) },
    })),
  );

describe.each(READERS)("what a reader gets as %s", (_, read) => {
  it("has all of 50 findings, and no word of more", async () => {
    const text = read(await reportOf(...many({ r: 50 })));
    expect(told(text)).toBe(50);
    expect(text).not.toContain("not shown");
  });

  it("has 50 of 100,000, says how many more there are of which rule, and stays short", async () => {
    const text = read(await reportOf(...many({ r: 99_000, w: 1_000 }, 300)));
    expect(told(text)).toBe(50);
    expect(text).toContain(
      "99,950 more findings are not shown: 98,951 g/r in 300 files, 999 g/w in 300 files. " +
        "Mend these first; `tollgate run` shows all with --verbose.\n",
    );
    expect(text).toContain("99000 errors, 1000 warnings");
    expect(text.length).toBeLessThan(5_000);
  });

  it("has every one where that is asked for", async () => {
    const text = read(await reportOf(...many({ r: 120 })), true);
    expect(told(text)).toBe(120);
    expect(text).not.toContain("not shown");
  });

  it("has one of every rule, then errors before warnings, some of every rule, and some of every file", async () => {
    const made = await reportOf(...many({ warn: 70, most: 900, few: 2, some: 40 }, 20));
    const text = read(made);
    const of = (rule: string) =>
      text.split("\n").filter((line) => line.includes(`g/${rule}`) && /WRONG/.test(line));
    expect([of("warn"), of("most"), of("few"), of("some")].map((lines) => lines.length)).toEqual([
      1, 24, 2, 23,
    ]);
    expect(new Set(of("most").map((line) => /\d+\.md/.exec(line)![0])).size).toBe(20);
    expect(text).toContain("962 more findings are not shown: 876 g/most in 20 files, 69 g/warn");
  });

  it("is told of a few rules by name where there are many", async () => {
    const counts = Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`r${at}`, 2]));
    expect(read(await reportOf(...many(counts)))).toMatch(
      /^ *70 more findings are not shown: .*, 60 of 55 other rules\./m,
    );
  });

  it("has what is told of the run itself, however many errors there are", async () => {
    const note = { rule: "repeated", message: "AGAIN", severity: "info" as const };
    expect(read(await reportOf(...many({ r: 60 }), note))).toContain("AGAIN");
  });
});

it.each(MACHINES)("a program gets all of 1,000 as %s", async (_, write) => {
  expect(told(write(await reportOf(...many({ r: 1000 }))))).toBeGreaterThanOrEqual(1000);
});
