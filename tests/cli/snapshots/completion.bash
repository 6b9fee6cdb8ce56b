# Completion of tollgate for bash: source <(tollgate completion bash)
_tollgate() {
  local current="${COMP_WORDS[COMP_CWORD]}" previous="${COMP_WORDS[COMP_CWORD-1]}" command= words= at=0 i=1
  # bash makes three words of --format=json.
  if [ "$current" = = ]; then current=; elif [ "$previous" = = ]; then previous="${COMP_WORDS[COMP_CWORD-2]}"; fi
  while [ "$i" -lt "$COMP_CWORD" ]; do
    case "${COMP_WORDS[i]}" in
    --cwd|--format|--output|--from)
      [ "${COMP_WORDS[i+1]}" = = ] && i=$((i+1))
      i=$((i+1)) ;;
    -*) ;;
    *) if [ -z "$command" ]; then command="${COMP_WORDS[i]}"; else at=$((at+1)); fi ;;
    esac
    i=$((i+1))
  done
  COMPREPLY=()
  case "$previous" in
  --cwd|--format|--output|--from)
    case "$command $previous" in
    "run --format") words="human json" ;;
    esac ;;
  *)
    case "$current" in
    -*)
      case "$command" in
    "") words="--cwd" ;;
    "run") words="--cwd --format --output --from --strict" ;;
    "message") words="" ;;
      esac
      words="$words --help" ;;
    *)
      case "$command $at" in
    " 0") words="run message" ;;
    "run 0") words="quick ci-all" ;;
    "run 1") words="again" ;;
      esac ;;
    esac ;;
  esac
  [ -z "$words" ] || COMPREPLY=( $(compgen -W "$words" -- "$current") )
}
complete -o default -F _tollgate tollgate
