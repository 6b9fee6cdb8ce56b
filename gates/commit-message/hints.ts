/** What a section is for, as the template and the help say it. */
const HINTS: ReadonlyMap<string, string> = new Map([
  ["context", "why this work was needed"],
  ["solution", "what was done, and how"],
  ["learning", "what is worth knowing next time"],
  ["impact", "what changes, in figures where there are any"],
]);

export const hintOf = (section: string): string =>
  HINTS.get(section.toLowerCase()) ?? `what belongs under ${section}`;
