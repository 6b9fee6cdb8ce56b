import type { Data, Draft, Fix, GateMeta, Severity, Where } from "./contract.js";

/** What a gate found, with its texts, as every report holds it. */
export interface Finding {
  readonly gate: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly where: Where;
  readonly data: Data;
  readonly message: string;
  readonly help: string;
  readonly fix: Fix | null;
}

export type Severities = Readonly<Record<string, Severity | "off">>;

/**
 * Fills the rule's texts from the draft's data. null when config turned the rule off: config has the
 * last word, then the draft, then the rule. Throws on a rule that the gate's meta does not have.
 */
export function toFinding(
  meta: GateMeta,
  severities: Severities,
  rule: string,
  draft: Draft,
): Finding | null {
  const known = meta.rules[rule];
  if (!known) throw new Error(`gate ${meta.id} reports the rule "${rule}", which its meta does not have`);
  const severity = severities[rule] ?? draft.severity ?? known.severity;
  if (severity === "off") return null;
  const data = draft.data ?? {};
  return {
    gate: meta.id,
    rule,
    severity,
    where: draft.where ?? {},
    data,
    message: fill(known.message, data),
    help: fill(known.help, data),
    fix: draft.fix ?? null,
  };
}

/** Puts data into a rule's text. An unknown name stays as it is: a test finds it. */
function fill(template: string, data: Data): string {
  let filled = "";
  partsOf(template).forEach((part, at) => {
    filled += at % 2 === 0 ? part : data[part] === undefined ? `{${part}}` : shown(data[part]);
  });
  return filled;
}

const shown = (value: Data[string]): string => {
  if (Array.isArray(value)) return value.join(", ");
  return typeof value === "number" ? grouped(value) : String(value);
};

/** Text and names in turn. A rule's texts are filled again and again, and there are few of them. */
function partsOf(template: string): readonly string[] {
  const known = parts.get(template) ?? template.split(/\{(\w+)\}/);
  parts.set(template, known);
  return known;
}
const parts = new Map<string, readonly string[]>();

/** 12345 -> 12,345, whatever the locale. */
export const grouped = (count: number): string =>
  Number.isInteger(count) ? String(count).replace(/\B(?=(?:\d{3})+$)/g, ",") : String(count);
