import { UserError } from "../errors.js";
import type { Case, GateContext, GateMeta } from "../gate/contract.js";
import type { Finding, Severities } from "../gate/finding.js";
import { Cancellation } from "../runner/cancellation.js";
import { createContext } from "../runner/context.js";
import { NO_FACTS } from "../runner/facts.js";
import { memoryView } from "./memory-view.js";
import { optionsOf } from "./options-of.js";

/** What a plugin's module exports. */
export interface GateUnderTest {
  readonly meta: GateMeta;
  // `never`: a check may narrow its context to its own options and rules.
  readonly check: (context: never) => Promise<void> | void;
}

export interface JudgedCase {
  readonly findings: readonly Finding[];
  /** The findings in the form of the case's `expect`: a rule, with its place where the case gives one. */
  readonly reported: Case["expect"];
}

/** In milliseconds; a case is a few lines of text. */
const TIMEOUT = 10_000;

/**
 * Judges a case as the runner would, without git: under the gate's recommended preset, the case's own options, and
 * `severity` as a config gives it. Throws UserError when the gate does not take the options, or when a text of
 * a finding has a `{placeholder}` that its data does not fill; and whatever the gate throws.
 */
export async function judgeCase(
  { meta, check }: GateUnderTest,
  example: Case,
  severity: Severities = {},
): Promise<JudgedCase> {
  const given = { ...meta.presets?.recommended, ...example.options };
  const { context, judged } = createContext(
    meta,
    { options: optionsOf(meta, given), severity, files: null, ignore: [], since: null },
    memoryView(example),
    { ...NO_FACTS, ...example.run },
    Cancellation.by(AbortSignal.timeout(TIMEOUT)).cancellation,
    null,
  );
  await (check as (context: GateContext) => Promise<void> | void)(context);
  for (const finding of judged.findings) assertFilled(meta, finding);
  return {
    findings: judged.findings,
    reported: judged.findings.map((one, at) => inForm(one, example.expect[at])),
  };
}

function assertFilled(meta: GateMeta, { rule, data }: Finding): void {
  const { message, help } = meta.rules[rule]!;
  for (const [placeholder, name] of `${message} ${help}`.matchAll(/\{(\w+)\}/g))
    if (data[name!] === undefined)
      throw new UserError(
        `${meta.id}/${rule} is reported without data for ${placeholder}.`,
        `Give report() data: { ${name}: … }, or take ${placeholder} out of the rule's texts.`,
      );
}

function inForm(
  { rule, where }: Finding,
  expected: Case["expect"][number] | undefined,
): Case["expect"][number] {
  if (typeof expected !== "object") return rule;
  const { line, column } = where;
  return {
    rule,
    ...("line" in expected && line !== undefined && { line }),
    ...("column" in expected && column !== undefined && { column }),
  };
}
