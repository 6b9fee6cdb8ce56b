import { type Split, splitFrontMatter } from "../../src/content/front-matter/split.js";
import { findUnreadable, isUtf16, type Unreadable } from "../../src/content/front-matter/unreadable.js";
import type { FileContent, Report } from "../../src/gate/contract.js";
import type { meta, Options } from "./meta.js";

export type GateReport = Report<keyof typeof meta.rules & string>;

/** A file's text, with its front matter found but not yet read. */
export interface Text {
  readonly path: string;
  readonly text: string;
  /** Bytes in front of the text: a byte order mark, or none. */
  readonly skipped: number;
  readonly split: Split;
  /** Matters where it is in what is read; below the front matter loaders take any bytes. */
  readonly unreadable: Unreadable | null;
}

const BOM = "\ufeff";
const BOM_BYTES = 3;

/** null, with the reason reported, when the file is no text that could be judged. */
export function readText(
  path: string,
  { size, bytes }: FileContent,
  options: Options,
  report: GateReport,
): Text | null {
  const limit = options.limits.fileBytes;
  if (bytes === null || size > limit) {
    const data = { what: "file", size: `${size} bytes`, limit: `${limit}` };
    report("too-large", { where: { path }, data });
    return null;
  }
  if (isUtf16(bytes)) {
    const data = { reason: "the file is UTF-16.", mend: "Save it as UTF-8." };
    report("yaml-invalid", { where: { path, line: 1, column: 1 }, data });
    return null;
  }
  const whole = bytes.toString("utf8");
  const skipped = whole.startsWith(BOM) ? BOM_BYTES : 0;
  const text = skipped > 0 ? whole.slice(1) : whole;
  const unreadable = findUnreadable(text, bytes.subarray(skipped));
  return { path, text, skipped, split: splitFrontMatter(text), unreadable };
}
