import { describe, expect, it } from "vitest";
import { agent } from "../../src/report/agent.js";
import { github } from "../../src/report/github.js";
import { githubSummary } from "../../src/report/github-summary.js";
import { gitlab } from "../../src/report/gitlab.js";
import { human } from "../../src/report/human.js";
import { json } from "../../src/report/json.js";
import { junit } from "../../src/report/junit.js";
import { ndjson } from "../../src/report/ndjson.js";
import type { RunReport } from "../../src/report/report.js";
import { sarif } from "../../src/report/sarif.js";
import { findingsOf, madeReport, report } from "../support/made-report.js";
import { faultsOf } from "../support/report-validators.js";
import { workflowCommands } from "../support/workflow-commands.js";

const PLAIN = {
  color: false,
  unicode: true,
  verbose: true,
  baselined: false,
  whole: false,
  frames: new Map(),
  linkRoot: null,
};
const toHuman = (made: RunReport) => human(made, PLAIN);
const toSummary = (made: RunReport) => githubSummary(made, 1024 * 1024);

const ALL = { human: toHuman, agent, json, ndjson, sarif, github, summary: toSummary, junit, gitlab };
const FORMATS = Object.entries(ALL);

describe("a run with one finding of each severity from each gate", () => {
  it("has them all", async () => {
    const made = await madeReport();
    for (const { gate, findings } of made.results.slice(0, 4))
      expect([gate, findings.map(({ severity }) => severity).sort()]).toEqual([
        gate,
        ["error", "info", "warning"],
      ]);
  });

  it.each(FORMATS)("is told the same as ever in %s", async (name, format) => {
    await expect(format(await madeReport())).toMatchFileSnapshot(`snapshots/${name}.txt`);
  });

  it.each(FORMATS)("is told with every finding in %s", async (_name, format) => {
    const made = await madeReport();
    const text = format(made);
    for (const { rule } of findingsOf(made)) expect(text.replaceAll("&#45;", "-")).toContain(rule);
  });

  it.each(["sarif", "json", "ndjson", "gitlab", "junit"] as const)("is valid %s", async (name) => {
    expect(await faultsOf(name, ALL[name](await madeReport()))).toEqual([]);
  });

  it.each(["sarif", "json", "ndjson", "gitlab", "junit"] as const)(
    "is not valid %s when broken",
    async (name) => {
      const broken = ALL[name](await madeReport())
        .replaceAll('"uri"', '"url"')
        .replaceAll('"severity"', '"level"')
        .replaceAll("<testcase ", "<case ")
        .replaceAll("</testcase>", "</case>");
      expect(await faultsOf(name, broken)).not.toEqual([]);
    },
  );
});

it.each([
  ["a severity of its own", /"severity": "\w+"/, '"severity": "fatal"'],
  ["a description of two lines", /"description": "/, "$&a\\nb"],
  ["a path from the root", /"path": "/, "$&/"],
  ["a line before the first", /"begin": \d+/, '"begin": 0'],
  ["a property that GitLab ignores", /"check_name"/, '"type": "issue", $&'],
  ["a byte order mark", /^/, "\ufeff"],
  ["the same finding twice", /^\[(\s*\{.*?\n {2}\},)/s, "[$1$1"],
])("GitLab's documented format has no place for %s", async (_name, good, bad) => {
  const text = gitlab(await madeReport());
  expect(text.replace(good, bad)).not.toBe(text);
  // JSON that begins with a mark is none to the schema.
  const faults = faultsOf("gitlab", text.replace(good, bad)).catch(() => ["no JSON"]);
  expect(await faults).not.toEqual([]);
});

describe("what could not be judged", () => {
  it.each(FORMATS)("is told in %s, with its mend", async (_name, format) => {
    const text = format(await madeReport());
    expect(text).toContain("slow");
    expect(text).toContain("did not end within 1 s.");
    expect(text).toContain("Give it more time.");
  });

  it.each(FORMATS)("is told of an interrupted run in %s", async (name, format) => {
    const made = await report({ interruptedCode: 130 });
    const text = format(made);
    expect(text).toMatch(/signal 2|exit(Code": ?| )130|interrupted/);
    if (name in { sarif: 1, json: 1, ndjson: 1, gitlab: 1, junit: 1 })
      expect(await faultsOf(name as "sarif", text)).toEqual([]);
  });

  it.each(["human", "json", "ndjson", "sarif", "github", "summary", "junit"] as const)(
    "is told of a skipped gate in %s",
    async (name) => {
      expect(ALL[name](await madeReport())).toMatch(
        /skipped.*house|house.*skipped|Skipped: house|"house",\s+"status": ?"skipped"/s,
      );
    },
  );

  it("does not tell an agent that trying again is of no use when the run was interrupted", async () => {
    expect(agent(await report({ interruptedCode: 130 }))).toMatch(/Ended by signal 2, .*run it again\.\n$/);
    expect(agent(await madeReport())).toMatch(
      /Retrying unchanged will give the same result\. `tollgate fix -- \S+ \S+` mends 2 of them\.\n$/,
    );
  });

  it("does not tell an agent that a second attempt is the same when a program changed files, but for commits", async () => {
    const made = await madeReport();
    const only = made.results.map((result) => ({
      ...result,
      status: "fail" as const,
      findings: result.findings.filter(({ rule }) => rule === "fixer-modified"),
    }));
    const told = (stage: "pre-push" | "pre-commit") =>
      agent({ ...made, stage, verdict: "shut", exitCode: 1, results: only });
    expect(told("pre-push")).toContain("unchanged, it may pass with what nobody looked at");
    expect(told("pre-push")).not.toContain("same result");
    expect(told("pre-commit")).toContain("Retrying unchanged will give the same result.");
  });

  it("shows in SARIF as an execution that did not succeed, told apart by whose fault it is", async () => {
    const [run] = JSON.parse(sarif(await madeReport())).runs;
    const [invocation] = run.invocations;
    expect(invocation).toMatchObject({ executionSuccessful: false, exitCode: 3 });
    const ids = (list: { descriptor: { id: string } }[]) => list.map(({ descriptor }) => descriptor.id);
    expect(ids(invocation.toolExecutionNotifications)).toEqual(["could-not-judge", "skipped"]);
    expect(ids(invocation.toolConfigurationNotifications)).toEqual(["could-not-judge"]);
    const ended = JSON.parse(sarif(await report({ interruptedCode: 143 }))).runs[0].invocations[0];
    expect(ended).toMatchObject({ executionSuccessful: false, exitCode: 143, exitSignalNumber: 15 });
  });

  it("shows in JUnit as an error, and a skipped gate as skipped", async () => {
    const text = junit(await madeReport());
    expect(text).toContain('<testsuite name="slow" tests="1" failures="0" errors="1" skipped="0"');
    expect(text).toContain('<testsuite name="house" tests="1" failures="0" errors="0" skipped="1"');
    expect(junit(await report({ interruptedCode: 130 }))).toContain('tests="1" failures="0" errors="1"');
  });

  it("is a blocker for GitLab, which knows findings alone", async () => {
    const entries = JSON.parse(gitlab(await madeReport())) as { severity: string; check_name: string }[];
    const blockers = entries.filter(({ severity }) => severity === "blocker");
    expect(blockers.map(({ check_name }) => check_name)).toEqual([
      "slow/could-not-judge",
      "types/could-not-judge",
    ]);
    expect(JSON.parse(gitlab(await report({ interruptedCode: 130 })))).toHaveLength(1);
    expect(gitlab(await report({}))).toBe("[]\n");
  });
});

describe("an open gate that found nothing", () => {
  it.each(FORMATS)("does not look shut in %s", async (name, format) => {
    const text = format(await report({}));
    expect(workflowCommands(text)).toEqual([]);
    expect(text).not.toMatch(/failure |<error|shut|"error"/);
    if (name in { sarif: 1, json: 1, ndjson: 1, gitlab: 1, junit: 1 })
      expect(await faultsOf(name as "sarif", text)).toEqual([]);
  });
});

describe("JUnit", () => {
  it("fails for what shuts the gate, and for nothing else", async () => {
    const made = await madeReport();
    const text = junit(made);
    expect(text.match(/<failure /g)).toHaveLength(5);
    const warned = { ...made, results: made.results.map((one) => ({ ...one, status: "pass" as const })) };
    expect(junit(warned)).not.toContain("<failure");
  });

  it("fails for warnings where the run was strict", async () => {
    const made = await madeReport();
    const [first] = made.results;
    const findings = first!.findings.filter(({ severity }) => severity !== "error");
    expect(junit({ ...made, results: [{ ...first!, findings }] }).match(/<failure /g)).toHaveLength(1);
  });
});

it("NDJSON joins to what JSON says, and ends with `end`", async () => {
  const made = await madeReport();
  const lines = ndjson(made)
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(lines.map(({ type }) => type)).toEqual([
    "run",
    ...made.results.flatMap(({ findings }) => ["result", ...findings.map(() => "finding")]),
    "end",
  ]);
  const findings = lines.filter(({ type }) => type === "finding").map(({ type: _type, ...rest }) => rest);
  expect(findings).toEqual(
    JSON.parse(json(made)).results.flatMap((result: RunReport["results"][0]) => result.findings),
  );
});

it("no reporter looks at the results to find the exit code", async () => {
  const made = { ...(await madeReport()), exitCode: 77, verdict: "error" as const };
  for (const name of ["json", "ndjson", "sarif", "agent"] as const) expect(ALL[name](made)).toMatch(/\b77\b/);
});
