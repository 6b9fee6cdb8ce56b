import type { Costs, FileCost, LoadCost } from "../../gates/token-budget/costs.js";
import { grouped } from "../gate/finding.js";
import { columns } from "./columns.js";
import { safeText } from "./text.js";
import { wrapped } from "./wrapped.js";

/** What the counts rest on. */
export interface TokensFrame {
  readonly model: string;
  readonly method: string;
  /** Tokens of the model for one that is counted, and how far that may be off. */
  readonly factor: number;
  readonly band: number;
  readonly source: string;
  /** In tokens. */
  readonly window: number;
}

export interface TokensLook {
  /** How many files are shown; null: all. */
  readonly files: number | null;
  readonly tree: boolean;
  /** Of the reader's terminal: sentences are wrapped, tables are not; null: there is none. */
  readonly columns: number | null;
  /** How paths are written. */
  readonly display: (path: string) => string;
}

/** What things cost, for people: loads, files, and where cutting pays. */
export function tokensReport(costs: Costs, frame: TokensFrame, look: TokensLook): string {
  const { window, model, method, factor, band, source } = frame;
  const counted = method === "chars" ? "characters/4" : "o200k";
  const parts = [
    [
      wrapped(
        `Tokens for ${model}: ${counted} x ${factor}, ±${Math.round(band * 1000) / 10}% (${source}).`,
        0,
        look.columns,
      ),
      `Window ${grouped(window)}.`,
    ],
    ...(costs.loads.length === 0 ? [] : [look.tree ? tree(costs.loads, look) : loadTable(costs.loads)]),
    ...(costs.files.length === 0 ? [] : [fileTable(costs.files, look)]),
    cuts(costs, look),
    costs.loads.length + costs.files.length === 0
      ? [
          wrapped(
            "No file here has a budget, and nothing is loaded: name files, or loads in the config.",
            0,
            look.columns,
          ),
        ]
      : [],
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

/** Rounded up, as the gate judges by the upper end. */
const percent = (share: number): string => `${(Math.ceil(share * 1_000 - 1e-9) / 10).toFixed(1)}%`;
const range = ({ low, high }: { low: number; high: number }): string => `${grouped(low)}–${grouped(high)}`;
const named = ({ kind, name }: LoadCost): string =>
  kind === "start" ? "start" : `${kind} ${safeText(name)}`;

const BAR = 20;

/** The window, and how much of it is taken; what is taken at all shows. */
function bar(share: number): string {
  const taken = Math.min(BAR, share > 0 ? Math.max(1, Math.round(share * BAR)) : 0);
  return `[${"#".repeat(taken)}${".".repeat(BAR - taken)}]`;
}

const over = (high: number, allowed: number): string =>
  high > allowed ? `over ${grouped(allowed)}` : grouped(allowed);

function loadTable(loads: readonly LoadCost[]): string[] {
  const head = ["loaded together", "tokens", "between", "allowed", "of window", "", "zone"];
  const rows = loads.map((load) => [
    named(load),
    grouped(load.tokens),
    range(load),
    over(load.high, load.allowed),
    percent(load.share),
    bar(load.share),
    load.zone,
  ]);
  return columns([head, ...rows], [0, 5, 6]);
}

function fileTable(files: readonly FileCost[], { files: limit, display }: TokensLook): string[] {
  const shown = files.slice(0, limit ?? files.length);
  const head = ["file", "tokens", "between", "budget", "of window", "loaded"];
  const rows = shown.map((file) => [
    display(file.path),
    grouped(file.tokens),
    range(file),
    file.budget === null
      ? "-"
      : over(file.high, file.high > file.budget.hard ? file.budget.hard : file.budget.soft),
    percent(file.share),
    loaded(file, display),
  ]);
  const left = files.length - shown.length;
  return [...columns([head, ...rows], [0, 5]), ...(left > 0 ? [`… and ${grouped(left)} more: --all`] : [])];
}

function loaded({ when, chain, loads }: FileCost, display: TokensLook["display"]): string {
  const others = loads.filter((load) => load !== "start");
  const via = chain.length > 1 ? `by ${chain.slice(0, -1).map(display).join(" > ")}` : "";
  return [when ?? "", others.length > 0 ? `in ${others.map((load) => safeText(load)).join(", ")}` : "", via]
    .filter(Boolean)
    .join(", ");
}

/** Each load with its files below what pulled them in. */
function tree(loads: readonly LoadCost[], { display }: TokensLook): string[] {
  return loads.flatMap((load) => {
    const lines = [`${named(load)}  ${range(load)} of ${grouped(load.allowed)}, ${load.zone}`];
    const children = byParent(load.parts);
    const below = (parent: string | null, indent: string): void => {
      const parts = children.get(parent) ?? [];
      for (const [at, { path, listed, ...cost }] of parts.entries()) {
        const last = at === parts.length - 1;
        const note = listed ? " (name and description)" : "";
        lines.push(`${indent}${last ? "└─" : "├─"} ${display(path)}  ${range(cost)}${note}`);
        below(path, `${indent}${last ? "   " : "│  "}`);
      }
    };
    below(null, "");
    return lines;
  });
}

/** Parts by what pulled them in; null: what config or the harness names. */
function byParent(parts: LoadCost["parts"]): Map<string | null, LoadCost["parts"][number][]> {
  const known = new Set(parts.map(({ path }) => path));
  const children = new Map<string | null, LoadCost["parts"][number][]>();
  for (const part of parts) {
    const above = part.chain.at(-2);
    const parent = above !== undefined && known.has(above) ? above : null;
    const siblings = children.get(parent);
    if (siblings) siblings.push(part);
    else children.set(parent, [part]);
  }
  return children;
}

function cuts(
  { files, cuts: { largest, atStart, repeated } }: Costs,
  { display, columns: width }: TokensLook,
): string[] {
  if (files.length < 2) return [];
  const costOf = new Map(files.map((file) => [file.path, file]));
  const upTo = (what: string, paths: readonly string[]) =>
    paths.map((path) => [`  ${what}`, display(path), `up to ${grouped(costOf.get(path)!.high)}`]);
  return [
    "What can be cut",
    ...columns([...upTo("largest at the start", atStart), ...upTo("largest", largest)], [0, 1]),
    ...repeated.map(({ high, excerpt, places }) => {
      const named = places.slice(0, 3).map(({ path, line }) => `${display(path)}:${line}`);
      const text = `said ${places.length} times, up to ${grouped(high)} tokens too many: "${safeText(excerpt)}" in ${named.join(", ")}${places.length > 3 ? ", …" : ""}`;
      return `  ${wrapped(text, 2, width)}`;
    }),
  ];
}
