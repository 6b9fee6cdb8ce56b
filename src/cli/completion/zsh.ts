import type { DescribedCommand, DescribedOption, Values } from "./describe.js";

/** For zsh with its own completion system; works sourced, and as a file _tollgate on the fpath. */
export function zsh(commands: readonly DescribedCommand[], before: readonly DescribedOption[]): string {
  const list = commands.map(
    ({ name, summary }) => `    ${quoted(`${name}:${summary.replaceAll(":", "\\:")}`)}`,
  );
  const rests = commands.map(
    (command) =>
      `    (${command.name}) _arguments ${[...command.options.map(spec), ...words(command)].join(" ")} ;;`,
  );
  return `#compdef tollgate
# Completion of tollgate for zsh: source <(tollgate completion zsh)
_tollgate() {
  local curcontext="$curcontext" state line
  typeset -A opt_args
  local -a commands
  commands=(
${list.join("\n")}
  )
  # After the command every option is its own.
  _arguments -C -A '-*' ${before.map(spec).join(" ")} '1: :->command' '*:: :->rest' && return
  case $state in
  (command) _describe -t commands command commands ;;
  (rest)
    case $words[1] in
${rests.join("\n")}
    esac ;;
  esac
}
if [ "\${funcstack[1]}" = _tollgate ]; then _tollgate "$@"; else compdef _tollgate tollgate; fi
`;
}

const spec = ({ name, summary, value }: DescribedOption): string =>
  quoted(
    value === null
      ? `*${name}[${escaped(summary)}]`
      : // `=`: the value may stand in the same word or in the next.
        `*${name}=[${escaped(summary)}]:value:${action(value)}`,
  );

const words = ({ words }: DescribedCommand): string[] =>
  words.map((word, at) => quoted(`${word === "file" ? "*" : at + 1}:word:${action(word)}`));

function action(values: Values): string {
  if (values === "file") return "_files";
  if (values === "directory") return "_files -/";
  return values === "any" ? " " : `(${values.join(" ")})`;
}

/** Inside the brackets of a spec. */
const escaped = (text: string): string => text.replace(/[[\]:\\]/g, "\\$&");

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
