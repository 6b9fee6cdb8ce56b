import type { DescribedCommand, DescribedOption, Values } from "./describe.js";

/**
 * For bash from 3.2 on (macOS), without bash-completion. Where nothing is said, `-o default` lets readline
 * complete file names, which it quotes as it should.
 */
export function bash(commands: readonly DescribedCommand[], before: readonly DescribedOption[]): string {
  const all = [{ name: "", options: before, words: [commands.map(({ name }) => name)] }, ...commands];
  const withValue = new Set(
    all.flatMap(({ options }) => options.flatMap(({ name, value }) => (value === null ? [] : [name]))),
  );
  const cases = (rows: readonly (readonly [string, Values])[]) =>
    rows
      .filter((row): row is readonly [string, readonly string[]] => Array.isArray(row[1]))
      .map(([key, words]) => `    ${JSON.stringify(key)}) words="${words.join(" ")}" ;;`)
      .join("\n");
  const values = all.flatMap((command) =>
    command.options.map(({ name, value }) => [`${command.name} ${name}`, value ?? "any"] as const),
  );
  const words = all.flatMap(({ name, words }) => words.map((word, at) => [`${name} ${at}`, word] as const));
  const options = all.map(({ name, options }) => [name, options.map((one) => one.name)] as const);
  return `# Completion of tollgate for bash: source <(tollgate completion bash)
_tollgate() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" command= words= at=0 i=1
  # bash makes three words of --format=json.
  if [ "$current" = = ]; then current=; elif [ "$previous" = = ]; then previous="\${COMP_WORDS[COMP_CWORD-2]}"; fi
  while [ "$i" -lt "$COMP_CWORD" ]; do
    case "\${COMP_WORDS[i]}" in
    ${[...withValue].join("|")})
      [ "\${COMP_WORDS[i+1]}" = = ] && i=$((i+1))
      i=$((i+1)) ;;
    -*) ;;
    *) if [ -z "$command" ]; then command="\${COMP_WORDS[i]}"; else at=$((at+1)); fi ;;
    esac
    i=$((i+1))
  done
  COMPREPLY=()
  case "$previous" in
  ${[...withValue].join("|")})
    case "$command $previous" in
${cases(values)}
    esac ;;
  *)
    case "$current" in
    -*)
      case "$command" in
${cases(options)}
      esac
      words="$words --help" ;;
    *)
      case "$command $at" in
${cases(words)}
      esac ;;
    esac ;;
  esac
  [ -z "$words" ] || COMPREPLY=( $(compgen -W "$words" -- "$current") )
}
complete -o default -F _tollgate tollgate
`;
}
