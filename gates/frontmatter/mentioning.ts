/** Dialects whose files can say what only makes sense beside other files. */
const MENTIONING: ReadonlySet<string> = new Set([
  "claude-agent",
  "claude-skill",
  "claude-command",
  "profile",
]);

export const mayMention = (kind: string): boolean => MENTIONING.has(kind);
