/** A conventional header, taken apart: `type(scope, scope)!: subject`. */
export interface Header {
  readonly type: string;
  readonly scopes: readonly string[];
  readonly breaking: boolean;
  readonly subject: string;
  /** Where the first scope and the subject begin, from 1. */
  readonly scopeColumn: number;
  readonly subjectColumn: number;
}

/** Scopes hold letters, digits and `_ - . / @`; several are separated by `,` or `, `. */
const HEADER =
  /^(?<type>[A-Za-z][A-Za-z0-9-]*)(?:\((?<scopes>[\p{L}\p{N}_\-./@]+(?:, ?[\p{L}\p{N}_\-./@]+)*)\))?(?<breaking>!)?: (?<subject>\S.*)$/u;

/** null when the line is not a conventional header (conventionalcommits.org 1.0.0). */
export function parseHeader(line: string): Header | null {
  const groups = HEADER.exec(line)?.groups;
  if (!groups) return null;
  const type = groups.type!;
  const subject = groups.subject!.trimEnd();
  return {
    type,
    scopes: groups.scopes?.split(/, ?/) ?? [],
    breaking: groups.breaking !== undefined,
    subject,
    scopeColumn: type.length + 2,
    subjectColumn: line.length - groups.subject!.length + 1,
  };
}
