#!/bin/sh
# Completes lines in a real bash, zsh and fish and compares what each offers. Not every machine has all three
# (apt-get install zsh fish), so this is no part of the tests, which ask bash alone:
#   sh scripts/try-completions.sh [bash zsh fish]
set -eu
cd "$(dirname "$0")/.."
home=$PWD
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# The line as it stands before Tab, and what it may become.
cat >"$scratch/cases" <<'CASES'
tollgate mess|message
tollgate li|list
tollgate run |ci-all pre-commit pre-push quick
tollgate run q|quick
tollgate run quick |
tollgate run --fo|--format
tollgate run --format s|sarif
tollgate run --format json c|ci-all
tollgate explain baseline r|
tollgate run quick --from run |
tollgate run --gate front|frontmatter
tollgate run quick --gate hook|hook-loop
tollgate --cwd run pl|plan
tollgate --format json pl|plan
tollgate --ver|--verbose --version
tollgate doctor --format |human json
tollgate init --preset |recommended strict
tollgate explain fix-|fix-spiral
tollgate agent |claude codex cursor
tollgate agent codex st|stop
tollgate hook pre-c|pre-commit
tollgate plan prep|prepare-commit-msg
tollgate new |gate
tollgate completion z|zsh
tollgate completion bash --pl|--plugins
tollgate message |a file
tollgate run --files |a file
CASES

offered_bash() {
  # Words as readline splits them; -o default completes files where the function offers nothing.
  bash --norc -uc '
    source "$1"
    read -ra COMP_WORDS <<<"$2"
    case $2 in *" ") COMP_WORDS+=("") ;; esac
    COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
    _tollgate
    [ ${#COMPREPLY[@]} -gt 0 ] && printf "%s\n" "${COMPREPLY[@]}"
    case $2 in *message\ | *--files\ ) [ ${#COMPREPLY[@]} -gt 0 ] || compgen -f ;; esac
    true' bash "$scratch/bash" "$1"
}

offered_fish() {
  fish --no-config -c 'source $argv[1]; complete -C $argv[2]' "$scratch/fish" "$1" | cut -f1
}

# zsh completes in its line editor only: one is driven through a terminal of its own, and tells what it would offer.
cat >"$scratch/inside.zsh" <<'ZSH'
PS1= TERM=dumb
autoload -U compinit && compinit -u -D
source $SCRATCH/zsh
zle -C try .complete-word try
bindkey '^I' try
compadd() {
  # Helpers ask what would match; only what is offered in the end counts.
  if [[ ${@[1,(i)(-|--)]} == *(-O|-A|-D)\ * ]]; then builtin compadd "$@"; return; fi
  local -a hits
  builtin compadd -A hits "$@"
  print -rl -- $hits >>$SCRATCH/hits
  builtin compadd "$@"
}
try() { _main_complete; print -r -- '' >>$SCRATCH/done }
ZSH

offered_zsh() {
  : >"$scratch/hits"
  rm -f "$scratch/done"
  SCRATCH=$scratch zsh -fc '
    zmodload zsh/zpty
    zpty try "zsh -fi"
    zpty -w try "source $SCRATCH/inside.zsh; print READY:\$?"
    zpty -r -m try out "*READY:0*" || exit 1
    zpty -w -n try "$1"$'"'\\t'"'
    for i in {1..500}; do [[ -e $SCRATCH/done ]] && break; zpty -r -t try out; sleep 0.02; done
    [[ -e $SCRATCH/done ]] || print -u2 "no answer"
    zpty -d try' zsh "$1"
  cat "$scratch/hits"
}

mkdir "$scratch/folder"
touch "$scratch/folder/a file"
failed=0
[ $# -gt 0 ] || set -- bash zsh fish
for shell in "$@"; do
  node "$home/dist/tollgate.js" completion "$shell" >"$scratch/$shell"
  "$shell" -n "$scratch/$shell"
  count=0
  while IFS='|' read -r line expected; do
    found=$(cd "$scratch/folder" && "offered_$shell" "$line" </dev/null | sed '/^$/d; s/=$//; s/\\//g' | LC_ALL=C sort -u | tr '\n' ' ')
    count=$((count + 1))
    # zsh offers the options where no word is left.
    case $found,$line in --*,*" ") [ -n "$expected" ] || found= ;; esac
    [ "${found% }" = "$expected" ] || { echo "$shell: \"$line\" offers \"${found% }\" instead of \"$expected\""; failed=1; }
  done <"$scratch/cases"
  echo "$("$shell" --version | head -1): $count lines completed"
done
exit $failed
