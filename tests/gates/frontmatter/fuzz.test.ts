import fc from "fast-check";
import { afterEach, expect, it } from "vitest";
import { DIALECTS } from "../../../gates/frontmatter/dialects.js";
import type { Finding } from "../../../src/gate/finding.js";
import { cpuTime } from "../../support/cpu-time.js";
import { judgeBytes } from "./judge-bytes.js";

const SECOND = 1_000;

afterEach(() => expect(globalThis).not.toHaveProperty("ran"));

/** Every place that is told is in the file: a line that it has, a column up to just after the line's end. */
function expectPlacesInside(findings: readonly Finding[], text: string): void {
  const lines = text.replace(/^\ufeff/, "").split("\n");
  for (const { rule, where, message, help } of findings) {
    expect(`${message} ${help}`).not.toMatch(/\{(?:field|reason|mend|data)\}/);
    if (where.line === undefined) continue;
    const line = lines[where.line - 1];
    expect(line, `${rule} at line ${where.line}`).toBeDefined();
    expect(where.column, rule).toBeGreaterThanOrEqual(1);
    expect(where.column, rule).toBeLessThanOrEqual(line!.length + 1);
  }
}

/** What a fix writes is YAML: applied, the value is not told of any more. false when there is no fix. */
async function expectFixesToMend(
  findings: readonly Finding[],
  bytes: Buffer,
  dialect: string,
): Promise<boolean> {
  const edits = findings.flatMap(({ fix }) => fix?.edits ?? []);
  if (edits.length === 0) return false;
  let mended = bytes;
  for (const { start, end, text } of [...edits].sort((a, b) => b.start - a.start))
    mended = Buffer.concat([mended.subarray(0, start), Buffer.from(text), mended.subarray(end)]);
  const rules = (await judgeBytes(mended, dialect)).map(({ rule }) => rule);
  expect(rules).not.toContain("yaml-tolerated");
  expect(rules).not.toContain("yaml-invalid");
  return true;
}

async function expectVerdict(bytes: Buffer, dialect: string): Promise<boolean> {
  const start = cpuTime();
  const findings = await judgeBytes(bytes, dialect);
  expect(cpuTime() - start).toBeLessThan(SECOND);
  expectPlacesInside(findings, bytes.toString("utf8"));
  return expectFixesToMend(findings, bytes, dialect);
}

const dialects = fc.constantFrom(...DIALECTS.keys());
const between = (block: string | Buffer): Buffer =>
  Buffer.concat([Buffer.from("---\n"), Buffer.from(block), Buffer.from("\n---\nBody\n")]);

it("gives a verdict on any bytes", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 400 }),
      dialects,
      fc.boolean(),
      async (bytes, dialect, fenced) => {
        await expectVerdict(fenced ? between(Buffer.from(bytes)) : Buffer.from(bytes), dialect);
      },
    ),
    { numRuns: 600 },
  );
});

it("gives a verdict on any Unicode", async () => {
  const text = fc.string({ unit: "binary", maxLength: 200 });
  await fc.assert(
    fc.asyncProperty(text, dialects, async (block, dialect) => {
      await expectVerdict(between(`name: ${block}\ndescription: ${block}`), dialect);
    }),
    { numRuns: 600 },
  );
});

it("gives a verdict on anything that looks like YAML", async () => {
  const piece = fc.constantFrom(
    ..."name description tools model metadata hooks x a *a &a : - ? | > ! !! !!str !!js/function % @ ` , [ ] { }".split(
      " ",
    ),
    ...[
      "\n",
      "\n  ",
      "\n    ",
      "\n- ",
      "\r\n",
      ": ",
      "- ",
      " #",
      "'",
      '"',
      "''",
      "\\",
      "\t",
      "~",
      "1",
      "true",
      "<<",
      "...",
    ],
    ...[
      "\n---\n",
      "--- ",
      "---js",
      "\ufeff",
      "\u2028",
      "\u0085",
      "é",
      "😀",
      "name: a\n",
      "description: b: c\n",
      "globs: **/*.ts\n",
    ],
  );
  const block = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(""));
  await fc.assert(
    fc.asyncProperty(block, dialects, async (text, dialect) => {
      await expectVerdict(between(text), dialect);
    }),
    { numRuns: 2_000 },
  );
});

it("quotes what a loader tolerates so that YAML reads it", async () => {
  const start = fc.constantFrom(
    "*",
    "**/*.ts ",
    "@",
    "`",
    "%",
    "- ",
    "[a] ",
    "'tis ",
    '"a" ',
    "{a} ",
    "it's: ",
    "| ",
    "!x ",
  );
  const rest = fc.string({ unit: "grapheme", maxLength: 20 }).map((text) => text.replace(/\s/gu, " "));
  let mended = 0;
  await fc.assert(
    fc.asyncProperty(start, rest, fc.constantFrom("", "\ufeff"), async (first, more, mark) => {
      const text = `${mark}---\nname: é\ndescription: ${first}${more}\nmodel: opus\n---\n`;
      if (await expectVerdict(Buffer.from(text), "claude-agent")) mended++;
    }),
    { numRuns: 500 },
  );
  expect(mended).toBeGreaterThan(250);
});

it("runs nothing, whatever language the fence asks for", async () => {
  const language = fc.string({ unit: "binary-ascii", minLength: 1, maxLength: 12 });
  const program = "globalThis.ran = true; module.exports = () => ({})";
  await fc.assert(
    fc.asyncProperty(language, dialects, async (name, dialect) => {
      await expectVerdict(Buffer.from(`---${name}\n${program}\n---\n`), dialect);
    }),
    { numRuns: 400 },
  );
});
