import { judgeFile, kindLoader } from "../../../gates/frontmatter/judge.js";
import { meta, type Options } from "../../../gates/frontmatter/meta.js";
import { type Finding, toFinding } from "../../../src/gate/finding.js";
import { optionsOf } from "../../support/run-case.js";

const defaults = optionsOf(meta, {}) as unknown as Options;
const kindNamed = kindLoader({ list: async () => [], read: async () => null });

/** Judges a file of any bytes as what one dialect says it is. */
export async function judgeBytes(
  bytes: Buffer,
  dialect = "claude-agent",
  given: Partial<Options["limits"]> = {},
): Promise<Finding[]> {
  const findings: Finding[] = [];
  await judgeFile(
    "a/SKILL.md",
    { oid: null, size: bytes.length, bytes },
    [await kindNamed(dialect)],
    { ...defaults, limits: { ...defaults.limits, ...given } },
    (rule, draft = {}) => {
      findings.push(toFinding(meta, {}, rule, draft)!);
    },
  );
  return findings;
}

/** `rule line:column` of each. */
export const placesOf = (findings: readonly Finding[]): string[] =>
  findings.map(({ rule, where }) => `${rule} ${where.line ?? "-"}:${where.column ?? "-"}`);
