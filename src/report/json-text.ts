/**
 * JSON that may be printed: what a terminal would obey, what turns text round, and what a CI log takes for a
 * command (`##[`) is escaped as JSON itself allows, so that a parser reads the same values.
 */
export function jsonText(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(
    /[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]|#(?=\[)/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
