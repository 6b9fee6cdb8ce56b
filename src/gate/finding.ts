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
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = data[name];
    if (value === undefined) return whole;
    if (Array.isArray(value)) return value.join(", ");
    return typeof value === "number" ? grouped(value) : String(value);
  });
}

/** 12345 -> 12,345, whatever the locale. */
export const grouped = (count: number): string =>
  Number.isInteger(count) ? String(count).replace(/\B(?=(?:\d{3})+$)/g, ",") : String(count);
