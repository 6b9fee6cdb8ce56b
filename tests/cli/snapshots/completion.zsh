#compdef tollgate
# Completion of tollgate for zsh: source <(tollgate completion zsh)
_tollgate() {
  local curcontext="$curcontext" state line
  typeset -A opt_args
  local -a commands
  commands=(
    'run:judge a stage\: what'\''s [here] \ `there`'
    'message:judge one'
  )
  # After the command every option is its own.
  _arguments -C -A '-*' '*--cwd=[work there]:value:_files -/' '1: :->command' '*:: :->rest' && return
  case $state in
  (command) _describe -t commands command commands ;;
  (rest)
    case $words[1] in
    (run) _arguments '*--cwd=[work there]:value:_files -/' '*--format=[one of two\: human or json]:value:(human json)' '*--output=[FORMAT\:FILE]:value:_files' '*--from=[commits after it]:value: ' '*--strict[warnings shut it'\''s gate]' '1:word:(quick ci-all)' '2:word:(again)' ;;
    (message) _arguments '*:word:_files' ;;
    esac ;;
  esac
}
if [ "${funcstack[1]}" = _tollgate ]; then _tollgate "$@"; else compdef _tollgate tollgate; fi
