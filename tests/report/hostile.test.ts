import { describe, expect, it } from "vitest";
import { displayPath } from "../../src/git/path-bytes.js";
import { agent } from "../../src/report/agent.js";
import { github } from "../../src/report/github.js";
import { githubSummary } from "../../src/report/github-summary.js";
import { gitlab } from "../../src/report/gitlab.js";
import { human } from "../../src/report/human.js";
import { json } from "../../src/report/json.js";
import { junit } from "../../src/report/junit.js";
import { ndjson } from "../../src/report/ndjson.js";
import { rawPath, uriOf } from "../../src/report/place.js";
import type { RunReport } from "../../src/report/report.js";
import { sarif } from "../../src/report/sarif.js";
import { findingsOf, reportOf } from "../support/made-report.js";
import { faultsOf } from "../support/report-validators.js";
import { workflowCommands } from "../support/workflow-commands.js";

const HOSTILE = [
  "a\nb.md",
  "::error file=x::owned",
  "\n::error::owned\r::set-env name=A::b\r\n ::add-mask::x",
  "##[error]owned ##[stop-commands]t",
  "]]><failure/><!-- --> ]]&gt; <![CDATA[",
  "\ud800 lone \udfff and \udc80",
  "%0A%25,:%3A",
  "\u202egnp.exe\u2066\u200f",
  "\u0000\u0001\u001b[2J\u001b]8;;http://x\u0007\u0085\u009b31m\u007f",
  "| a | `b` <img src=x onerror=y> [l](http://x) @all #1 **b** $x$ &amp; https://example.org",
  "\ufffe\uffff\u2028\u2029",
  "-",
  "c:/windows\\a b?c#d",
];

const FORMATS: Readonly<Record<string, (report: RunReport) => string>> = {
  human: (made) =>
    human(made, {
      color: false,
      unicode: false,
      verbose: true,
      baselined: false,
      whole: false,
      frames: new Map(),
      linkRoot: "file:///r",
    }),
  agent,
  json,
  ndjson,
  sarif,
  github,
  summary: (made) => githubSummary(made, 1024 * 1024),
  junit,
  gitlab,
};

const hostileReport = (): Promise<RunReport> =>
  reportOf(
    ...HOSTILE.map((text) => ({
      where: { path: text, line: 1, column: 2 },
      message: text,
      help: text,
      data: { excerpt: text },
    })),
    ...HOSTILE.map((text) => ({ where: { line: 3 }, message: text, help: text, severity: "info" as const })),
  );

describe("hostile names and texts", () => {
  it.each(["sarif", "json", "ndjson", "gitlab", "junit"] as const)("leave %s valid", async (name) => {
    expect(await faultsOf(name, FORMATS[name]!(await hostileReport()))).toEqual([]);
  });

  it.each(Object.keys(FORMATS))("reach no terminal and no parser raw in %s", async (name) => {
    const text = FORMATS[name]!(await hostileReport());
    // The links that human writes are its own.
    const own = name === "human" ? text.replaceAll(/\u001b\]8;;(file:\/\/[!-~]*)?\u001b\\/g, "") : text;
    expect(own).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);
    expect(own).not.toMatch(/\p{Surrogate}/u);
    expect(own).not.toMatch(/[\u200f\u202e\u2066]/);
  });

  it.each(Object.keys(FORMATS).filter((name) => name !== "github"))(
    "command no CI through %s",
    async (name) => {
      expect(workflowCommands(FORMATS[name]!(await hostileReport()))).toEqual([]);
    },
  );

  it("command GitHub nothing but annotations, each with the text that was found", async () => {
    const made = await hostileReport();
    const commands = workflowCommands(github(made));
    expect(new Set(commands.map(({ command }) => command))).toEqual(new Set(["error", "notice"]));
    // One more of each level says how many are not shown.
    expect(commands).toHaveLength(2 * HOSTILE.length + 2);
    for (const { properties } of commands)
      expect(
        Object.keys(properties).filter((key) => !["file", "line", "col", "title"].includes(key)),
      ).toEqual([]);
    expect(commands.map(({ properties }) => properties.file)).toContain("%0A%25,:%3A");
    expect(commands.map(({ properties }) => properties.file)).toContain("a%0Ab.md");
    expect(commands.some(({ data }) => data.startsWith("%0A%25,:%3A"))).toBe(true);
  });

  it("make no Markdown in the summary", async () => {
    const text = githubSummary(await hostileReport(), 1024 * 1024);
    for (const line of text.split("\n").filter((one) => one.startsWith("|")))
      expect(line.replaceAll("<br>", "").replaceAll(/&#\d+;/g, "")).toMatch(/^\|[^<>`[\]*@#$\\&]*\|$/);
    expect(text).not.toContain("https://");
  });

  it("make no link in SARIF", async () => {
    const texts = JSON.parse(sarif(await hostileReport())).runs[0].results.map(
      ({ message }: { message: { text: string } }) => message.text,
    );
    expect(texts.some((text: string) => text.includes("\\[l\\](http"))).toBe(true);
    for (const text of texts) expect(text).not.toMatch(/(^|[^\\])(\\\\)*\[/);
  });

  it("keep their paths in SARIF, byte for byte", async () => {
    const uris: string[] = JSON.parse(sarif(await hostileReport())).runs[0].results.map(
      (result: { locations: { physicalLocation: { artifactLocation: { uri: string } } }[] }) =>
        result.locations[0]!.physicalLocation.artifactLocation.uri,
    );
    expect(uris).toContain("a%0Ab.md");
    expect(uris).toContain("%250A%2525%2C%3A%253A");
    for (const uri of uris) expect(new URL(uri, "file:///r/").href).toBe(`file:///r/${uri}`);
  });
});

describe("texts of 100 kB", () => {
  const LONG = "\u0000x\ud800".repeat(33_400);

  it.each(Object.keys(FORMATS).filter((name) => !name.includes("json")))(
    "are cut in %s, and said to be",
    async (name) => {
      const text = FORMATS[name]!(await reportOf({ message: LONG, help: LONG }));
      expect(Buffer.byteLength(text)).toBeLessThan(400_000);
      expect(text.replaceAll(/&#\d+;/g, " ")).toMatch(/cut.{1,3}\d+ characters/);
    },
  );

  it("are whole in JSON", async () => {
    const made = await reportOf({ message: LONG });
    expect(JSON.parse(json(made)).results[0].findings[0].message).toBe(findingsOf(made)[0]!.message);
  });
});

describe("a path of the report", () => {
  it.each([...HOSTILE, "a%41b", "ä/ö.md"])("leads back to the one that was found: %j", (path) => {
    const whole = path.replace(/[\ud800-\udbff]/g, "").replace(/[\udc00-\udc7f\udd00-\udfff]/g, "");
    expect(rawPath(displayPath(whole))).toBe(whole);
  });

  it("is a URI whose escapes are its bytes", () => {
    expect(uriOf(displayPath("ä b%/c:d"))).toBe("%C3%A4%20b%25/c%3Ad");
    expect(uriOf(displayPath("\udcff.md"))).toBe("%FF.md");
  });
});
