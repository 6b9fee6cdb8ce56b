import { Ajv } from "ajv";
import type { Case, Gate, GateMeta } from "../../src/gate/contract.js";
import type { Finding, Severities } from "../../src/gate/finding.js";
import { createContext } from "../../src/runner/context.js";
import { NO_FACTS } from "../../src/runner/facts.js";
import { memoryView } from "./memory-view.js";

/** A gate's options with its defaults filled in, refused where its own schema refuses them. */
export function optionsOf(meta: GateMeta, given: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const options = structuredClone(given) as Record<string, unknown>;
  const validate = new Ajv({ useDefaults: true, strict: true, allowUnionTypes: true }).compile({
    type: "object",
    additionalProperties: false,
    properties: meta.options as Record<string, unknown>,
  });
  if (!validate(options))
    throw new Error(`options of a case of ${meta.id}: ${JSON.stringify(validate.errors)}`);
  return options;
}

/** Judges one case under the gate's recommended preset, the case's own options, and severities as config gives them. */
export async function runCase(gate: Gate, example: Case, severity: Severities = {}): Promise<Finding[]> {
  const given = { ...gate.meta.presets?.recommended, ...example.options };
  const settings = {
    options: optionsOf(gate.meta, given),
    severity,
    files: null,
    ignore: [],
    since: null,
  };
  const run = { ...NO_FACTS, ...example.run };
  const { context, judged } = createContext(
    gate.meta,
    settings,
    memoryView(example),
    run,
    AbortSignal.timeout(10_000),
    null,
  );
  await (await gate.load()).check(context);
  return judged.findings;
}

/** Findings in the form that a case's `expect` has: a name, or a name with the place where the case gives one. */
export function asExpected(findings: readonly Finding[], example: Case): unknown[] {
  return findings.map((finding, index) => {
    const expected = example.expect[index];
    if (typeof expected !== "object") return finding.rule;
    const { rule, where } = finding;
    return {
      rule,
      ...("line" in expected && { line: where.line }),
      ...("column" in expected && { column: where.column }),
    };
  });
}
