import { grouped } from "../gate/finding.js";
import type { ReportedFinding, RunReport } from "./report.js";
import { plural } from "./text.js";

/** More than anybody looks at, and some 3,000 tokens of an agent's context. */
export const SHOWN = 50;

/** Rules that are named among what is not shown. */
const NAMED = 5;

const SEVERITIES = ["error", "warning", "info"] as const;

/**
 * The report with so many findings as a reader takes in, each as it was and in the order that it had: one of every rule,
 * then errors first, from every rule in turn, and of a rule from every file in turn, so that none hides another.
 */
export function shown(report: RunReport): RunReport {
  const all = findingsOf(report);
  if (all.length <= SHOWN) return report;
  const dealt = SEVERITIES.flatMap((severity) => {
    const rules = groupsOf(
      all.filter((one) => one.severity === severity),
      ruleOf,
    );
    return deal(rules.map((findings) => deal(groupsOf(findings, subjectOf))));
  });
  const bySeverity = SEVERITIES.flatMap((severity) => all.filter((one) => one.severity === severity));
  const oneOfEach = groupsOf(bySeverity, ruleOf).map(([first]) => first!);
  const kept = new Set([...new Set([...oneOfEach, ...dealt])].slice(0, SHOWN));
  return {
    ...report,
    results: report.results.map((result) => ({
      ...result,
      findings: result.findings.filter((one) => kept.has(one)),
    })),
  };
}

/** What `part` of a report has not, by rule; empty where it has all. A hook takes no options, so what it tells is mended first. */
export function notShown(report: RunReport, part: RunReport): string {
  const kept = new Set(findingsOf(part));
  const left = findingsOf(report).filter((one) => !kept.has(one));
  if (left.length === 0) return "";
  const rules = groupsOf(left, ruleOf).sort((a, b) => b.length - a.length);
  const others = rules.slice(NAMED);
  const named = rules
    .slice(0, NAMED)
    .map((findings) => `${grouped(findings.length)} ${ruleOf(findings[0]!)}${across(findings)}`);
  const rest = others.reduce((sum, findings) => sum + findings.length, 0);
  if (rest > 0) named.push(`${grouped(rest)} of ${plural(others.length, "other rule")}`);
  const are = left.length === 1 ? "finding is" : "findings are";
  return `${grouped(left.length)} more ${are} not shown: ${named.join(", ")}. Mend these first; \`tollgate run\` shows all with --verbose.`;
}

/** " in 12 files"; a message or a commit is none. */
function across(findings: readonly ReportedFinding[]): string {
  const files = new Set(findings.flatMap(({ path }) => path ?? []));
  return files.size === 0 ? "" : ` in ${files.size === 1 ? "1 file" : `${grouped(files.size)} files`}`;
}

const findingsOf = ({ results }: RunReport): ReportedFinding[] => results.flatMap(({ findings }) => findings);
const ruleOf = ({ gate, rule }: ReportedFinding): string => `${gate}/${rule}`;
const subjectOf = ({ commit, path }: ReportedFinding): string => `${commit}\0${path}`;

function groupsOf<T>(all: readonly T[], keyOf: (one: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()];
}

/** One of each group in turn until `SHOWN` are dealt. */
function deal<T>(groups: readonly (readonly T[])[]): T[] {
  const dealt: T[] = [];
  for (let round = 0; dealt.length < SHOWN; round++) {
    const before = dealt.length;
    for (const group of groups) if (round < group.length && dealt.length < SHOWN) dealt.push(group[round]!);
    if (dealt.length === before) break;
  }
  return dealt;
}
