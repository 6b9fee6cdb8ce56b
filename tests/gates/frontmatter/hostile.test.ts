import { afterEach, expect, it } from "vitest";
import { cpuTime } from "../../support/cpu-time.js";
import { judgeBytes, placesOf } from "./judge-bytes.js";

const GOOD = "name: a\ndescription: b\n";
const agent = (fields: string, body = ""): Buffer => Buffer.from(`---\n${fields}---\n${body}`);

afterEach(() => expect(globalThis).not.toHaveProperty("ran"));

const utf16be = (text: string) => Buffer.from(text, "utf16le").swap16();

it.each([
  ["UTF-16, little endian", Buffer.from(`\ufeff---\n${GOOD}---\n`, "utf16le"), "yaml-invalid 1:1"],
  ["UTF-16, big endian", utf16be(`\ufeff---\n${GOOD}---\n`), "yaml-invalid 1:1"],
  ["UTF-16 without a mark", Buffer.from(`---\n${GOOD}---\n`, "utf16le"), "yaml-invalid 1:1"],
  ["UTF-16, big endian, without a mark", utf16be(`---\n${GOOD}---\n`), "yaml-invalid 1:1"],
  ["a NUL character", agent("name: a\ndescription: b\0c\n"), "yaml-invalid 3:15"],
  ["Latin-1", Buffer.from("---\nname: gr\xfcn\n---\n", "latin1"), "yaml-invalid 2:9"],
  [
    "Latin-1 after characters of several bytes",
    Buffer.concat([
      agent("name: 漢😀\ndescription: \ufffd").subarray(0, -4),
      Buffer.from("\xe9\n---\n", "latin1"),
    ]),
    "yaml-invalid 3:15",
  ],
  [
    "a lone surrogate in bytes",
    Buffer.concat([Buffer.from("---\nname: "), Buffer.from("eda080", "hex"), Buffer.from("\n---\n")]),
    "yaml-invalid 2:7",
  ],
  ["a lone carriage return for a line's end", Buffer.from("---\rname: a\r---\r"), "missing 1:1"],
])("tells where front matter is no text: %s", async (_name, bytes, expected) => {
  expect(placesOf(await judgeBytes(bytes))).toEqual([expected]);
});

it.each([
  ["a lone surrogate by its escape", agent('name: a\ndescription: "\\ud800"\n')],
  ["a byte order mark and carriage returns", Buffer.from(`\ufeff---\n${GOOD}---\n`.replaceAll("\n", "\r\n"))],
  ["U+FFFD that stands in the file", agent("name: a\ndescription: \ufffd\n")],
  ["other bytes below the front matter", Buffer.concat([agent(GOOD), Buffer.from([0, 0xff, 0xfe])])],
  ["a fence inside a block of text", agent(`${GOOD}initialPrompt: |\n  ---\n  js\n`)],
  ["the end of a document before the fence", agent(`${GOOD}...\n`)],
])("reads %s", async (_name, bytes) => {
  expect(placesOf(await judgeBytes(bytes))).toEqual([]);
});

it("counts columns from the byte order mark's end, in a file that is YAML as a whole", async () => {
  expect(placesOf(await judgeBytes(Buffer.from("\ufeffprofile: 5\r\n"), "profile"))).toEqual([
    "wrong-type 1:10",
  ]);
});

/** Nine anchors, each nine times the one before: 9^9 values where it is expanded. */
const bomb = Array.from(
  { length: 9 },
  (_, at) =>
    `a${at}: &a${at} [${Array(9)
      .fill(at === 0 ? "x" : `*a${at - 1}`)
      .join(",")}]\n`,
).join("");
const flowMap = (keys: number) => `x: {${Array.from({ length: keys }, (_, at) => `k${at}`).join(",")}}\n`;

it.each([
  ["5 MB of front matter", agent(`${GOOD}# ${"x".repeat(5_000_000)}\n`), "file is 5000034 bytes"],
  ["front matter over its limit", agent(`${GOOD}# ${"x".repeat(70_000)}\n`), "front matter is 70026 bytes"],
  ["an alias bomb", agent(GOOD + bomb), "number of alias expansions is more than 100"],
  ["9,000 keys in one map", agent(GOOD + flowMap(9_000)), "number of keys is 9,003"],
  [
    "10,000 lists in each other",
    agent(`${GOOD}x: ${"[".repeat(10_000)}${"]".repeat(10_000)}\n`),
    "nesting is",
  ],
  ["10,000 maps in each other", agent(`${GOOD}x: ${"{a: ".repeat(10_000)}\n`), "nesting is"],
  ["30,000 open brackets", agent(`${GOOD}x: ${"[".repeat(30_000)}\n`), "nesting is"],
  [
    "300 levels by indentation",
    agent(GOOD + Array.from({ length: 300 }, (_, at) => `${" ".repeat(at)}a:\n`).join("")),
    "nesting is",
  ],
])("stops at %s within a second, saying so", async (_name, bytes, message) => {
  const start = cpuTime();
  const findings = await judgeBytes(bytes);
  expect(cpuTime() - start).toBeLessThan(1_000);
  expect(findings.map(({ rule }) => rule)).toEqual(["too-large"]);
  expect(findings[0]!.message).toContain(message);
});

it("counts 100,000 keys in linear time where config allows them to be read", async () => {
  const start = cpuTime();
  const limits = { frontMatterBytes: 2_000_000, fileBytes: 2_000_000 };
  const [finding] = await judgeBytes(agent(flowMap(100_000)), "claude-agent", limits);
  expect(cpuTime() - start).toBeLessThan(5_000);
  expect(finding).toMatchObject({ rule: "too-large", data: { size: 100_001 } });
});

it.each([64, 65])("takes nesting up to its limit and no further: %i levels", async (levels) => {
  const lists = `x: ${"[".repeat(levels - 1)}${"]".repeat(levels - 1)}\n`;
  const rules = (await judgeBytes(agent(GOOD + lists))).map(({ rule }) => rule);
  expect(rules).toEqual([levels > 64 ? "too-large" : "unknown-field"]);
});

it.each([100, 101])("takes aliases up to their limit and no further: %i", async (count) => {
  const aliases = `skills: &s [a]\nmcpServers: [${Array(count).fill("*s").join(",")}]\n`;
  const rules = (await judgeBytes(agent(GOOD + aliases))).map(({ rule }) => rule);
  expect(rules).toEqual(count > 100 ? ["too-large"] : []);
});

it.each(["js", "javascript", " javascript", "JS", "coffee", "coffeescript", "json", "toml", "ts", "sh"])(
  "does not run what asks to be read as %s",
  async (language) => {
    const bytes = Buffer.from(`---${language}\n(() => { globalThis.ran = true; return {} })()\n---\n`);
    expect(placesOf(await judgeBytes(bytes))).toEqual(["unsafe-engine 1:1"]);
  },
);

it.each([
  "!!js/function",
  "!!js/regexp",
  "!!python/object",
  "!ruby/object:X",
  "!!binary",
  "!!timestamp",
  "!!set",
])("makes no object of the tag %s", async (tag) => {
  const findings = await judgeBytes(agent(`name: a\ndescription: b\nlicense: ${tag} x\n`), "agent-skill");
  expect(placesOf(findings)).toEqual(["yaml-invalid 4:10"]);
});

it("judges __proto__ and constructor as the fields that they are", async () => {
  const findings = await judgeBytes(agent("__proto__: { name: a, description: b }\nconstructor: x\n"));
  expect(placesOf(findings)).toEqual([
    "missing-field 2:1",
    "missing-field 2:1",
    "unknown-field 2:1",
    "unknown-field 3:1",
  ]);
  expect({}).not.toHaveProperty("description");
});
