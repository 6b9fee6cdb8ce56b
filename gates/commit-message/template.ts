import { hintOf } from "./hints.js";
import type { Options } from "./meta.js";

/**
 * What an empty message starts with: the header as far as it can be told, and the sections. No line begins
 * with `#`, which git would take for a comment and remove.
 */
export function template({ sections }: Pick<Options, "sections">, header = ""): string {
  if (sections.required.length === 0) return header === "" ? "" : `${header}\n`;
  return `${header}\n\n${sections.required.map((section) => `${section}: <${hintOf(section)}>\n`).join("")}`;
}

/** Whether git's cleanup of the untouched template gives this message; a suggested header ends at its colon. */
export function isTemplate(message: string, options: Pick<Options, "sections">): boolean {
  // The last line of one that nobody touched ends with its hint, in brackets.
  if (!message.trimEnd().endsWith(">")) return false;
  const text = template(options).trim();
  const body = message
    .replaceAll("\r\n", "\n")
    .trim()
    .replace(/^[\w-]+(?:\([^()\n]*\))?:[ \t]*(?:\n+|$)/, "");
  return text !== "" && body === text;
}
