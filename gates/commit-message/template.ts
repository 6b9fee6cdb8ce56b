import { hintOf } from "./hints.js";
import type { Options } from "./meta.js";

/**
 * What an empty message starts with: the first line is left free for the header, and no line begins with
 * `#`, which git would take for a comment and remove.
 */
export function template({ sections }: Pick<Options, "sections">): string {
  if (sections.required.length === 0) return "";
  return `\n\n${sections.required.map((section) => `${section}: <${hintOf(section)}>\n`).join("")}`;
}

/** Whether git's cleanup of the untouched template gives this message. */
export const isTemplate = (message: string, options: Pick<Options, "sections">): boolean => {
  const text = template(options).trim();
  return text !== "" && message.replaceAll("\r\n", "\n").trim() === text;
};
