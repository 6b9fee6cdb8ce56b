import type { FileContent } from "../gate/contract.js";
import { rawPath } from "./place.js";
import type { ReportedFinding, RunReport } from "./report.js";

/** The line at fault, cut to what fits; `column` counts from 1 inside `text`, null where none is known. */
export interface Frame {
  readonly text: string;
  readonly column: number | null;
}

/**
 * Frames stand beside the report, not in it: a line of a file may hold a secret, so only the person in front of
 * the terminal gets to see it, and no file or service that a report is handed to.
 */
export type Frames = ReadonlyMap<ReportedFinding, Frame>;

/** More than anybody looks at. */
const MAX_FRAMES = 50;
/** Lines are for files that people write. In bytes. */
const MAX_FILE = 1024 * 1024;
/** In UTF-16 units, the place at fault within. */
const WIDTH = 120;

type Read = (path: string, limit: number) => Promise<FileContent | null>;

/** Reads the lines that findings of files point at. What cannot be read has no frame: the finding is told all the same. */
export async function readFrames(report: RunReport, read: Read): Promise<Frames> {
  const frames = new Map<ReportedFinding, Frame>();
  const known = new Map<string, readonly string[]>();
  const placed = report.results
    .flatMap((result) => result.findings)
    .filter(({ path, line, commit }) => path !== null && line !== null && commit === null);
  for (const finding of placed.slice(0, MAX_FRAMES)) {
    const lines = known.get(finding.path!) ?? (await linesOf(finding.path!, read));
    known.set(finding.path!, lines);
    const text = lines[finding.line! - 1] ?? "";
    if (text.trim() !== "") frames.set(finding, cut(text, finding.column));
  }
  return frames;
}

async function linesOf(path: string, read: Read): Promise<readonly string[]> {
  const content = await read(rawPath(path), MAX_FILE).catch(() => null);
  return content?.bytes?.toString("utf8").split(/\r?\n/) ?? [];
}

/** A window of the line in which `column` stands. */
export function cut(text: string, column: number | null): Frame {
  const inside = column !== null && column <= text.length + 1 ? column : null;
  if (text.length <= WIDTH) return { text, column: inside };
  const start = Math.max(0, Math.min((inside ?? 1) - 1 - WIDTH / 2, text.length - WIDTH));
  const shown = `${start > 0 ? "…" : ""}${text.slice(start, start + WIDTH)}${start + WIDTH < text.length ? "…" : ""}`;
  return { text: shown, column: inside === null ? null : inside - start + (start > 0 ? 1 : 0) };
}
