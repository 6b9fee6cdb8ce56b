import type { DescribedCommand, DescribedOption, Values } from "./describe.js";

/** For fish from 3.0 on. */
export function fish(commands: readonly DescribedCommand[], before: readonly DescribedOption[]): string {
  const lines = [
    ...commands.map(({ name, summary }) => line(NO_COMMAND, `-f -a ${name} -d ${quoted(summary)}`)),
    ...before.map((option) => line(NO_COMMAND, flags(option))),
    ...commands.flatMap(({ name, options, words }) => {
      const when = `__fish_seen_subcommand_from ${name}`;
      return [
        ...options.map((option) => line(when, flags(option))),
        ...words.flatMap((word) =>
          Array.isArray(word) ? [line(when, `-f -a ${quoted(word.join(" "))}`)] : [],
        ),
        ...(words.includes("file") ? [] : [line(when, "-f")]),
      ];
    }),
  ];
  return `# Completion of tollgate for fish: tollgate completion fish | source\n${lines.join("\n")}\n`;
}

const NO_COMMAND = "__fish_use_subcommand";

const line = (when: string, rest: string): string => `complete -c tollgate -n ${quoted(when)} ${rest}`;

const flags = ({ name, summary, value }: DescribedOption): string =>
  `-l ${name.slice(2)}${value === null ? "" : ` ${taking(value)}`} -d ${quoted(summary)}`;

function taking(values: Values): string {
  if (values === "file") return "-r -F";
  if (values === "directory") return "-x -a '(__fish_complete_directories)'";
  return values === "any" ? "-x" : `-x -a ${quoted(values.join(" "))}`;
}

const quoted = (text: string): string => `'${text.replace(/[\\']/g, "\\$&")}'`;
