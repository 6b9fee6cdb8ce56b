/** What people write for a type, and words that a subject without one begins with. */
const MEANT: ReadonlyMap<string, string> = new Map(
  Object.entries({
    feat: ["feature", "features", "add", "added", "adds", "implement", "implemented", "introduce", "support"],
    fix: ["bugfix", "bug", "hotfix", "fixed", "fixes", "fixing", "repair", "correct", "resolve", "resolved"],
    docs: ["doc", "documentation", "document", "readme"],
    refactor: [
      "refactoring",
      "refactored",
      "rename",
      "renamed",
      "extract",
      "move",
      "moved",
      "simplify",
      "clean",
    ],
    test: ["tests", "testing"],
    perf: ["performance", "optimize", "speed"],
    chore: [
      "chores",
      "misc",
      "bump",
      "bumped",
      "upgrade",
      "update",
      "updated",
      "updates",
      "remove",
      "removed",
    ],
    style: ["styles", "format", "formatting"],
    revert: ["reverts", "reverted"],
  }).flatMap(([type, words]) => words.map((word) => [word, type] as const)),
);

/** Longer lines are no slip of the pen. */
const MAX_LENGTH = 300;

/** The header that was meant, where a usual slip shows it; null otherwise. */
export function correctHeader(text: string, types: readonly string[]): string | null {
  if (text.length > MAX_LENGTH) return null;
  // One blank at most between words keeps the expression below linear.
  const line = text.replace(/\s+/g, " ").trim();
  const meant = (word: string): string | null => {
    const lower = word.toLowerCase();
    return [lower, MEANT.get(lower)].find((type) => type !== undefined && types.includes(type)) ?? null;
  };
  const marked =
    /^[[(]?(?<type>[A-Za-z]+)[\])]? ?(?:\((?<scope>[^()]*)\))? ?(?<breaking>!?) ?(?<mark>[:\]\-–—]) ?(?<subject>[^ ].*)$/.exec(
      line,
    )?.groups;
  const bracketed = /^[[(](?<type>[A-Za-z]+)[\])] ?(?<subject>[^ ].*)$/.exec(line)?.groups;
  const found = marked ?? bracketed;
  const type = found && meant(found.type!);
  if (found && type) {
    const scope = marked?.scope?.trim() ? `(${marked.scope.trim()})` : "";
    return `${type}${scope}${marked?.breaking ?? ""}: ${tidy(found.subject!)}`;
  }
  const first = /^[A-Za-z]+/.exec(line)?.[0] ?? "";
  const guessed = meant(first);
  if (!guessed || !line.startsWith(`${first} `)) return null;
  return `${guessed}: ${tidy(first.toLowerCase() === guessed ? line.slice(first.length + 1) : line)}`;
}

/** As a subject should be: lower case at the start, no full stop. */
function tidy(subject: string): string {
  const lowered = subject.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
  return lowered.endsWith(".") && !lowered.endsWith("..") ? lowered.slice(0, -1) : lowered;
}
