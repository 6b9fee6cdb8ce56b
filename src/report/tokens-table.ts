import { grouped } from "../gate/finding.js";

/** One line of the table; tokens are counted for one model. */
export interface TokensRow {
  readonly kind: string;
  readonly name: string;
  readonly tokens: number;
  readonly low: number;
  readonly high: number;
  /** null when nothing limits it. */
  readonly allowed: number | null;
  readonly zone: string;
}

/** What things cost, as columns. `window`: tokens of the model's context window. */
export function tokensTable(rows: readonly TokensRow[], model: string, window: number): string {
  const head = ["", "tokens", "from", "to", "allowed", "of window", "zone"];
  const cells = rows.map(({ kind, name, tokens, low, high, allowed, zone }) => [
    kind === "file" ? name : `${kind} ${name}`,
    grouped(tokens),
    grouped(low),
    grouped(high),
    allowed === null ? "-" : `${grouped(allowed)}${high > allowed ? " over" : ""}`,
    `${((tokens / window) * 100).toFixed(1)}%`,
    zone,
  ]);
  const widths = head.map((title, at) =>
    cells.reduce((most, row) => Math.max(most, row[at]!.length), title.length),
  );
  const line = (row: readonly string[]) =>
    row
      .map((cell, at) => (at === 0 || at === 6 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!)))
      .join("  ")
      .trimEnd();
  const title = `Tokens for ${model}, in a window of ${grouped(window)}`;
  return `${[title, "", ...[head, ...cells].map(line)].join("\n")}\n`;
}
