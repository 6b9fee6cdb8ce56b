import type { Header } from "../../../src/content/message/header.js";
import type { Message } from "../../../src/content/message/message.js";
import { displayWidth } from "../../../src/content/message/width.js";
import type { Options, Resolved } from "../meta.js";
import type { Slip } from "../slip.js";
import { correctHeader } from "./correct-header.js";

/** Everything about the first line. */
export function judgeHeader(message: Message, options: Resolved): Slip[] {
  const { header, headerText } = message;
  const line = message.headerAt + 1;
  const slips = header
    ? [
        ...judgeType(header, headerText, line, options),
        ...judgeScopes(header, line, options),
        ...judgeSubject(header, line),
      ]
    : [formatSlip(headerText, line, options)];
  return [...slips, ...judgeLength(headerText, line, options)];
}

function formatSlip(headerText: string, line: number, options: Options): Slip {
  const better = correctHeader(headerText, options.types);
  const mend = better
    ? `Write for example: ${better}`
    : `Begin it with one of ${options.types.join(", ")}, then a colon, one space and what was done.`;
  return { rule: "header-format", line, column: 1, data: { detail: whyNot(headerText), mend } };
}

/** The commonest slips, named. */
function whyNot(text: string): string {
  if (/^[A-Za-z-]+(?:\([^()]*\))?!?:\S/.test(text)) return ": a space is missing after the colon";
  if (/^[A-Za-z-]+(?:\([^()]*\))?!? +:/.test(text)) return ": there is a space before the colon";
  if (/^[A-Za-z-]+\(\s*\)/.test(text)) return ": the scope is empty";
  if (/^[A-Za-z-]+(?:\([^()]*\))?!?:\s*$/.test(text)) return ": the subject is missing";
  if (/^[A-Za-z-]+(?:\([^()]*\))?!?:\s\s/.test(text)) return ": one space follows the colon, not more";
  return "";
}

function judgeType({ type }: Header, headerText: string, line: number, { types }: Options): Slip[] {
  if (types.includes(type)) return [];
  const better = correctHeader(headerText, types);
  const mend = better
    ? `Write: ${better}`
    : "Use one of them, or add the type to gates.commit-message.types.";
  return [{ rule: "type-unknown", line, column: 1, data: { type, types, mend } }];
}

function judgeScopes(header: Header, line: number, { scopes }: Resolved): Slip[] {
  if (scopes.length === 0) return [];
  return header.scopes
    .filter((scope) => !scopes.includes(scope))
    .map((scope) => ({
      rule: "scope-unknown",
      line,
      column: header.scopeColumn,
      data: { scope, scopes },
    }));
}

function judgeSubject({ subject, subjectColumn }: Header, line: number): Slip[] {
  const slips: Slip[] = [];
  // A capital alone in front of lower case; README, GitHub and A11y are names.
  const word = /^[a-z]/.test(subject)
    ? undefined
    : /^\p{Lu}[\p{Ll}\p{M}]*(?![\p{L}\p{N}])/u.exec(subject)?.[0];
  if (word) {
    const lower = word.toLowerCase();
    slips.push({ rule: "subject-case", line, column: subjectColumn, data: { word, lower } });
  }
  if (/[.。]$/.test(subject) && !subject.endsWith("..")) {
    slips.push({ rule: "subject-stop", line, column: subjectColumn + subject.length - 1 });
  }
  return slips;
}

function judgeLength(headerText: string, line: number, { headerLength }: Options): Slip[] {
  const columns = displayWidth(headerText.trimEnd());
  const over = columns > headerLength.error;
  if (!over && columns <= headerLength.warning) return [];
  const limit = over ? headerLength.error : headerLength.warning;
  return [
    {
      rule: "header-length",
      line,
      column: limit + 1,
      data: { columns, limit },
      severity: over ? "error" : "warning",
    },
  ];
}
