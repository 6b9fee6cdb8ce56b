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

const HEADER = /^(?<type>[A-Za-z][A-Za-z0-9-]*)(?:\((?<scopes>[^()]*)\))?(?<breaking>!)?: (?<subject>\S.*)$/;

/** null when the line is not a conventional header (conventionalcommits.org 1.0.0). */
export function parseHeader(line: string): Header | null {
  const groups = HEADER.exec(line)?.groups;
  if (!groups) return null;
  const type = groups.type!;
  const scopes = groups.scopes?.split(/, ?/) ?? [];
  if (!scopes.every(isScope)) return null;
  const subject = groups.subject!.trimEnd();
  return {
    type,
    scopes,
    breaking: groups.breaking !== undefined,
    subject,
    scopeColumn: type.length + 2,
    subjectColumn: line.length - groups.subject!.length + 1,
  };
}

/** Letters, digits and `_ - . / @`; several scopes are separated by `,` or `, `. */
const isScope = (scope: string): boolean =>
  /^[A-Za-z0-9_\-./@]+$/.test(scope) || /^[\p{L}\p{N}_\-./@]+$/u.test(scope);
