import { gates } from "../../../gates/registry.js";
import { runCase } from "../../support/run-case.js";

/** Fields, and what is told of them: `rule line:column`, the severity where it is not the rule's own. */
export type Row = readonly [fields: string, findings: string];

const gate = gates.find(({ meta }) => meta.id === "frontmatter")!;

/** Judges fields at a path under the recommended preset; a YAML file is nothing but fields. */
export async function judgeFields(path: string, fields: string): Promise<string> {
  const block = fields === "" ? "" : `${fields}\n`;
  const text = /\.ya?ml$/.test(path) ? block : `---\n${block}---\nBody\n`;
  const findings = await runCase(gate, { name: "fields", expect: [], files: { [path]: text } });
  return findings
    .map(({ rule, severity, where }) => {
      const other = severity === gate.meta.rules[rule]!.severity ? "" : `(${severity})`;
      return `${rule}${other} ${where.line}:${where.column}`;
    })
    .join(", ");
}
