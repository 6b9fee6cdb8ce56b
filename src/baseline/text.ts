import { displayedBytes } from "../git/path-bytes.js";
import type { Entry } from "./entry.js";

/** A line an entry, in an order that the entries alone decide, so that two branches seldom touch the same lines. */
export function baselineText(entries: readonly Entry[], schema: string): string {
  const lines = [...entries]
    .sort(
      (a, b) =>
        Buffer.compare(displayedBytes(a.path), displayedBytes(b.path)) ||
        compare(a.gate, b.gate) ||
        compare(a.rule, b.rule) ||
        compare(a.fingerprint, b.fingerprint),
    )
    .map(({ path, gate, rule, count, message, fingerprint }) =>
      JSON.stringify({ path, gate, rule, count, message, fingerprint }),
    );
  const findings = lines.length === 0 ? "[]" : `[\n    ${lines.join(",\n    ")}\n  ]`;
  return `{\n  "$schema": ${JSON.stringify(schema)},\n  "version": 1,\n  "findings": ${findings}\n}\n`;
}

/** As editors find it from the top of the work tree. `home`: the folder whose node_modules holds tollgate. */
export const schemaUri = (home: string): string =>
  `./${home === "." ? "" : `${encodeURI(home)}/`}node_modules/tollgate/schemas/baseline.schema.json`;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
