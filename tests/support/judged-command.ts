import { describe, expect, it } from "vitest";
import { judgeCommand } from "../../src/agent/bypass/judge-command.js";
import { cpuTime } from "./cpu-time.js";

/** At the top of a guarded repository whose config is a file of its own. */
const AROUND = {
  cwd: "/repo",
  root: "/repo",
  gitDirs: ["/repo/.git"],
  real: (path: string) => path,
  named: [],
  manifest: null,
  read: () => null,
  aliases: new Map<string, string>(),
};

/** What an agent's harness would be told about a command. `files`: what lies on disk, by absolute path. */
export const verdictOf = (command: string, files: Readonly<Record<string, string>> = {}): string =>
  judgeCommand(command, { ...AROUND, read: (path) => files[path] ?? null }, cpuTime)?.decision ?? "harmless";

const ROWS = {
  deny: "is refused in %j",
  ask: "is asked about in %j",
  harmless: "is let through in %j",
} as const;

/** One test for each command of a table. */
export function describeVerdicts(
  what: string,
  table: Readonly<Record<keyof typeof ROWS, readonly string[]>>,
  files: Readonly<Record<string, string>> = {},
): void {
  describe(what, () => {
    for (const verdict of ["deny", "ask", "harmless"] as const)
      it.each(table[verdict])(ROWS[verdict], (command) => {
        expect(verdictOf(command, files)).toBe(verdict);
      });
  });
}
