import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, it } from "vitest";

const script = (name: string) => import(pathToFileURL(resolve("scripts/bench/peers", name)).href);
const { performancePage } = await script("page.mjs");
const { performancePicture } = await script("picture.mjs");
const { interleave, ratios, slope, spread } = await script("rounds.mjs");
const { row } = await script("section.mjs");

const result = JSON.parse(readFileSync("docs/performance.json", "utf8"));

const made = (atMost: number) => ({
  machine: { processor: "one", cores: 2, memoryGB: 8, system: "linux" },
  tools: [
    { name: "here", version: "1.0" },
    { name: "gone", version: null },
  ],
  sections: [
    {
      id: "message",
      title: "A <message>",
      what: "One.",
      rounds: 3,
      load: 0.1,
      picture: "ratio",
      columns: [{ key: "ratio", title: "of the floor", digits: 2 }],
      rows: [
        row("floor", { ratio: null }),
        row("tollgate", { ratio: { median: 1.5, min: 1, max: 2 } }, [{ column: "ratio", atMost }]),
      ],
    },
  ],
});

it("every number of docs/performance.md is the committed result's, in its order", () => {
  const page = readFileSync("docs/performance.md", "utf8");
  const begin = "<!-- generated from performance.json -->\n";
  const figures = page.slice(page.indexOf(begin) + begin.length, page.indexOf("<!-- /generated -->"));
  expect(figures).toBe(performancePage(result));
});

it("outside of what is generated, docs/performance.md names no time, size or ratio", () => {
  const page = readFileSync("docs/performance.md", "utf8");
  const [before] = page.split("<!-- generated from performance.json -->");
  const [, after] = page.split("<!-- /generated -->");
  expect(`${before}${after}`).not.toMatch(/\d\s*(ms|MB|KB|s|seconds|times|floors|%)\b/);
});

it("docs/performance.svg is drawn from the committed result", () => {
  expect(readFileSync("docs/performance.svg", "utf8")).toBe(performancePicture(result));
});

it("a limit that is missed is said as such in the page and in the picture", () => {
  expect(performancePage(made(1.2))).toContain("at most 1.2: MISSED");
  expect(performancePage(made(1.2))).toContain("0 of 1 limits held");
  expect(performancePicture(made(1.2))).toContain(">1.50, at most 1.2: MISSED<");
  expect(performancePage(made(1.5))).toContain("at most 1.5: held");
});

it("a section that was measured on a busy machine says so", () => {
  const busy = made(2);
  busy.sections[0]!.load = 2.1;
  expect(performancePage(busy)).toContain("a busy machine's, for 2 cores");
  expect(performancePage(made(2))).not.toContain("busy");
});

it("a peer that was not to be had is named", () => {
  expect(performancePage(made(2))).toContain("Absent: gone.");
});

it("the picture escapes what would be a tag", () => {
  expect(performancePicture(made(2))).toContain("A &lt;message>");
});

it("the median of an even count lies between the middle two", () => {
  expect(spread([4, 1, 3, 2])).toEqual({ median: 2.5, min: 1, max: 4 });
  expect(spread([9, 1, 3])).toEqual({ median: 3, min: 1, max: 9 });
});

it("a ratio is taken inside its round, over all floors of that round", () => {
  const floors = [
    [1, 10],
    [1, 10],
  ];
  expect(ratios([4, 40], floors)).toEqual({ median: 2, min: 2, max: 2 });
});

it("a slope is that of the straight line", () => {
  expect(
    slope([
      [0, 3],
      [1, 5],
      [5, 13],
    ]),
  ).toBeCloseTo(2);
});

it("a subject that ends with another code than it should stops the benchmark", () => {
  const subject = (code: number, status?: [number, number]) => ({
    name: "one",
    cwd: ".",
    env: process.env,
    commands: [[process.execPath, "-e", `process.exit(${code})`]],
    rounds: 1,
    ...(status ? { status } : {}),
  });
  expect(() => interleave([subject(1)], 1)).toThrow(/ended with 1/);
  expect(() => interleave([subject(0, [1, 1])], 1)).toThrow(/ended with 0/);
  expect(interleave([subject(1, [1, 1])], 1).get("one").ms).toHaveLength(1);
});
