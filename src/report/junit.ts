import type { ReportedFinding, ReportedResult, RunReport } from "./report.js";
import { placeOf, safeText, signalOf, titleOf } from "./text.js";

/**
 * JUnit XML as Jenkins, GitLab and others read it: a suite a gate; a case for what each finding that shuts the
 * gate says, else one for the gate. Findings that shut nothing are told in a case that passes.
 */
export function junit(report: RunReport): string {
  const signal = signalOf(report);
  const suites = report.results.map((result) => suite(result.gate, result.durationMs, casesOf(result)));
  if (signal !== null)
    suites.unshift(
      suite("tollgate", 0, [
        { name: "run", kind: "error", message: `The run was ended by signal ${signal}.`, text: "" },
      ]),
    );
  const total = (name: "tests" | "failures" | "errors") => suites.reduce((sum, one) => sum + one[name], 0);
  const counts = `tests="${total("tests")}" failures="${total("failures")}" errors="${total("errors")}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="${xml(`tollgate ${titleOf(report)}`)}" ${counts} time="${seconds(report.durationMs)}">`,
    ...suites.map(({ text }) => text),
    "</testsuites>\n",
  ].join("\n");
}

interface TestCase {
  readonly name: string;
  readonly kind: "pass" | "failure" | "error" | "skipped";
  readonly message: string;
  readonly text: string;
}

function casesOf({ gate, status, reason, help, findings }: ReportedResult): TestCase[] {
  const shutting = findings.filter((finding) => status !== "pass" && shuts(finding, findings));
  const told = findings.filter((finding) => !shutting.includes(finding)).map(describe);
  const name = status === "fail" ? `${gate}, what does not shut it` : gate;
  const own = { name, message: reason ?? "", text: [help ?? "", ...told].filter(Boolean).join("\n") };
  const kind: TestCase["kind"] = status === "error" || status === "skipped" ? status : "pass";
  return [
    // A gate that failed is told of by its findings; what else it found goes into a case that passes.
    ...(status === "fail" && told.length === 0 ? [] : [{ ...own, kind }]),
    ...shutting.map((finding) => ({
      name: `${finding.rule}${placeOf(finding) && ` ${placeOf(finding)}`}`,
      kind: "failure" as const,
      message: finding.message,
      text: describe(finding),
    })),
  ];
}

/** Warnings shut a gate where it was asked to be strict: it failed then without an error. */
const shuts = ({ severity }: ReportedFinding, all: readonly ReportedFinding[]): boolean =>
  severity === "error" || (severity === "warning" && all.every((one) => one.severity !== "error"));

function describe(finding: ReportedFinding): string {
  const { severity, gate, rule, message, help } = finding;
  const place = placeOf(finding);
  return `${place ? `${place}: ` : ""}${severity} ${gate}/${rule}: ${safeText(message)}\n${safeText(help)}`;
}

function suite(name: string, durationMs: number, cases: readonly TestCase[]) {
  const count = (kind: TestCase["kind"]) => cases.filter((one) => one.kind === kind).length;
  const counts = { tests: cases.length, failures: count("failure"), errors: count("error") };
  const attributes = Object.entries({ ...counts, skipped: count("skipped") })
    .map(([key, value]) => ` ${key}="${value}"`)
    .join("");
  const text = [
    `  <testsuite name="${xml(name)}"${attributes} time="${seconds(durationMs)}">`,
    ...cases.map((one) => testCase(one, name)),
    "  </testsuite>",
  ].join("\n");
  return { ...counts, text };
}

function testCase({ name, kind, message, text }: TestCase, suiteName: string): string {
  const head = `    <testcase name="${xml(name)}" classname="${xml(suiteName)}"`;
  if (kind === "skipped") return `${head}><skipped>${xml(message)}</skipped></testcase>`;
  if (kind === "pass")
    return text === "" ? `${head}/>` : `${head}><system-out>${xml(text)}</system-out></testcase>`;
  return `${head}><${kind} type="${kind}" message="${xml(message)}">${xml(text)}</${kind}></testcase>`;
}

const seconds = (ms: number): string => (ms / 1000).toFixed(3);

/** Room for what a gate found in one case, in UTF-16 units. */
const MAX_CONTENT = 32_000;

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\n": "&#10;",
  "\t": "&#9;",
  "#": "&#35;",
};

/** Text for content and attributes alike, without what XML 1.0 does not have (section 2.2). */
const xml = (text: string): string =>
  safeText(text, MAX_CONTENT)
    .replace(/[\ufffe\uffff]/g, "\ufffd")
    .replace(/[&<>"\n\t]|#(?=\[)/g, (char) => ENTITIES[char]!);
