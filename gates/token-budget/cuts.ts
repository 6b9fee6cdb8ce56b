import { paragraphs } from "../../src/content/markdown-paragraphs.js";
import type { FileContent, Snapshot } from "../../src/gate/contract.js";
import type { FileCost } from "./costs.js";
import type { Measure } from "./measure.js";

/** Where cutting pays most. */
export interface Cuts {
  /** The files that cost most of all, and of those that every session pays for. */
  readonly largest: readonly string[];
  readonly atStart: readonly string[];
  /** Paragraphs that stand more than once among what starts a session and the largest files. */
  readonly repeated: readonly Repeated[];
}

export interface Repeated {
  /** What all but one of them cost, in tokens, at the upper end of the band. */
  readonly high: number;
  readonly excerpt: string;
  readonly places: readonly { readonly path: string; readonly line: number }[];
}

const SHOWN = 5;
/** Shorter ones are headings and phrases, in UTF-16 units. */
const SHORTEST = 80;
const EXCERPT = 60;

export async function findCuts(
  files: readonly FileCost[],
  { read }: Pick<Snapshot, "read">,
  measure: Measure,
): Promise<Cuts> {
  const atStart = files.filter(({ when }) => when === "start");
  const costly = [...new Set([...atStart, ...files.slice(0, SHOWN)])];
  const places = new Map<string, { path: string; line: number }[]>();
  for (const { path } of costly) {
    const { bytes } = (await read(path)) ?? { bytes: null };
    for (const { text, line } of paragraphs(bytes?.toString("utf8") ?? "", SHORTEST)) {
      const known = places.get(text) ?? [];
      known.push({ path, line });
      places.set(text, known);
    }
  }
  const repeated: Repeated[] = [];
  for (const [text, at] of places) {
    if (at.length < 2) continue;
    const { high } = await measure.of(asContent(text));
    const excerpt = text.length > EXCERPT ? `${text.slice(0, EXCERPT - 1)}…` : text;
    repeated.push({ high: high * (at.length - 1), excerpt, places: at });
  }
  repeated.sort((a, b) => b.high - a.high);
  const firstOf = (some: readonly FileCost[]) => some.slice(0, SHOWN).map(({ path }) => path);
  return { largest: firstOf(files), atStart: firstOf(atStart), repeated: repeated.slice(0, SHOWN) };
}

function asContent(text: string): FileContent {
  const bytes = Buffer.from(text);
  return { oid: null, size: bytes.length, bytes };
}
