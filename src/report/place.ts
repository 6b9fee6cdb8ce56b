import { decodePath } from "../git/path-bytes.js";
import type { ReportedFinding } from "./report.js";

/**
 * Where other programs are sent when a finding has no file (a commit, a command): they want a file that
 * exists, and this one asks for the gate.
 */
export const ASKS_FOR_THE_GATE = "tollgate.yaml";

const ESCAPED = /(%[0-9A-F]{2})/;

/** A path of the report as it is in the repository; the inverse of displayPath. */
export function rawPath(shown: string): string {
  if (!shown.includes("%")) return shown;
  const parts = shown.split(ESCAPED);
  return decodePath(
    Buffer.concat(
      parts.map((part, at) => (at % 2 === 1 ? Buffer.from(part.slice(1), "hex") : Buffer.from(part, "utf8"))),
    ),
  );
}

/** A path of the report as a relative reference (RFC 3986, section 4.2); what is escaped stays so. */
export function uriOf(shown: string): string {
  const encode = (text: string) => text.split("/").map(encodeURIComponent).join("/");
  return shown
    .split(ESCAPED)
    .map((part, at) => (at % 2 === 1 ? part : encode(part)))
    .join("");
}

/** The path as programs look it up; where it holds what no reader should be given raw, as the report has it. */
export function fileOf({ path }: ReportedFinding): string {
  if (path === null) return ASKS_FOR_THE_GATE;
  const raw = rawPath(path);
  return /[\p{Cc}\p{Surrogate}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u.test(raw) ? path : raw;
}

/** The same as a relative reference. */
export const uriOfFile = ({ path }: ReportedFinding): string => uriOf(path ?? ASKS_FOR_THE_GATE);
