import type { DescribedCommand, DescribedOption, Values } from "./describe.js";

/** For fish from 3.0 on. */
export function fish(commands: readonly DescribedCommand[], before: readonly DescribedOption[]): string {
  const withValue = new Set(
    [{ options: before }, ...commands].flatMap(({ options }) =>
      options.flatMap(({ name, value }) => (value === null ? [] : [name])),
    ),
  );
  const lines = [
    ...commands.map(({ name, summary }) => line("", `-f -a ${name} -d ${quoted(summary)}`)),
    ...before.map((option) => line("", flags(option))),
    ...commands.flatMap(({ name, options, words }) => [
      ...options.map((option) => line(name, flags(option))),
      ...words.flatMap((word, at) =>
        Array.isArray(word) ? [line(`${name} ${at}`, `-f -a ${quoted(word.join(" "))}`)] : [],
      ),
      ...(words.includes("file") ? [] : [line(name, "-f")]),
    ]),
  ];
  return `# Completion of tollgate for fish: tollgate completion fish | source
# Whether the cursor is after this command, or after none; with a number, whether so many words stand between.
function __tollgate_at
  set -l tokens (commandline -opc)
  set -l command ''
  set -l at 0
  set -l skip 0
  for token in $tokens[2..-1]
    if test $skip = 1
      set skip 0
      continue
    end
    switch $token
      case ${[...withValue].join(" ")}
        set skip 1
      case '-*'
      case '*'
        if test -z "$command"
          set command $token
        else
          set at (math $at + 1)
        end
    end
  end
  test "$argv[1]" = "$command"; or return 1
  test (count $argv) -lt 2; or test $argv[2] = $at
end
${lines.join("\n")}
`;
}

/** `when`: the command and how many words follow it. */
const line = (when: string, rest: string): string =>
  `complete -c tollgate -n ${quoted(`__tollgate_at ${when || '""'}`)} ${rest}`;

const flags = ({ name, summary, value }: DescribedOption): string =>
  `-l ${name.slice(2)}${value === null ? "" : ` ${taking(value)}`} -d ${quoted(summary)}`;

function taking(values: Values): string {
  if (values === "file") return "-r -F";
  if (values === "directory") return "-x -a '(__fish_complete_directories)'";
  return values === "any" ? "-x" : `-x -a ${quoted(values.join(" "))}`;
}

const quoted = (text: string): string => `'${text.replace(/[\\']/g, "\\$&")}'`;
