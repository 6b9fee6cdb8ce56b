import { COMMANDS, type CommandEntry } from "./commands.js";

export function overview(): string {
  const width = Math.max(...COMMANDS.map(({ name }) => name.length)) + 2;
  return `tollgate: gates between a change and history.

Usage: tollgate <command> [options]

${COMMANDS.map(({ name, summary }) => `  ${name.padEnd(width)}${summary}`).join("\n")}

All take --cwd DIR, --config FILE, --format FORMAT, --color WHEN, --quiet and
--verbose, before the command or after it. --version tells tollgate's own.

Stages: pre-commit, prepare-commit-msg, commit-msg, pre-push, quick, ci-all.
Exit codes: 0 open; 1 shut by findings; 2 usage, config or environment;
3 a gate could not finish, or a bug; 128+n interrupted by signal n.

\`tollgate <command> --help\` says more.
`;
}

export function commandHelp({ usage, summary, options }: CommandEntry): string {
  const width = Math.max(0, ...options.map(([name]) => name.length)) + 2;
  const list = options.map(([name, text]) => `  ${name.padEnd(width)}${text}`).join("\n");
  return `${usage}\n  ${summary}\n${list ? `\n${list}\n` : ""}`;
}
