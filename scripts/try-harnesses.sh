#!/bin/sh
# What Claude Code and Codex do with tollgate's answers: the real programs, wired by `tollgate init`, work with a model
# that plays a script (scripts/harnesses). No model, no account and no network but npm's registry is used, nothing of
# whoever starts this is read. It needs the registry and some 700 MB, so it is no part of the tests:
#   sh scripts/try-harnesses.sh [--record] [claude codex]
# A version may follow: claude@2.1.330. With --record what they tell the hooks is kept for the tests. Cursor is left out:
# it comes in no npm package, and works with an account only.
set -eu
cd "$(dirname "$0")/.."
home=$PWD
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1

quietly() { "$@" >"$scratch/log" 2>&1 || { cat "$scratch/log"; return 1; }; }

# obtain NAME[@VERSION]: by its version, since npm else takes an old one for the sake of node's.
obtain() {
  case $1 in
  claude*) package=@anthropic-ai/claude-code ;;
  codex*) package=@openai/codex ;;
  *) echo "There is $1? Known are claude and codex." >&2 && exit 2 ;;
  esac
  version=latest
  case $1 in *@*) version=${1#*@} ;; esac
  quietly npm install --prefix "$scratch/tools-$1" --no-audit --no-fund "$package@$version"
}

try() {
  name=${1%%@*}
  obtain "$1"
  program=$scratch/tools-$1/node_modules/.bin/$name
  mkdir -p "$scratch/$1" "$scratch/home-$1"
  echo "$name $(HOME="$scratch/home-$1" "$program" --version 2>/dev/null)"
  cd "$scratch/$1"
  git init -q -b main
  git config user.name Try
  git config user.email try@example.org
  printf '{ "name": "x", "version": "1.0.0", "private": true }\n' >package.json
  printf 'node_modules\n' >.gitignore
  case $name in
  claude) printf 'Work well.\n' >CLAUDE.md ;;
  codex) mkdir .codex && printf '# Of this project.\n' >.codex/config.toml ;;
  esac
  quietly npm install --save-dev --no-audit --no-fund "$scratch/$packed"
  quietly npx --no tollgate init --yes
  git add . && quietly git commit -q -F - <<'END'
chore: begin

Context: There was nothing here until today.
Solution: tollgate guards it from the first commit on.
Learning: A harness is asked about what it really does.
Impact: 1 harness more is tried.
END
  nice -n 10 node "$home/scripts/harnesses/try.mjs" "$name" "$program" "$PWD" "$scratch/home-$1" ${record:+"$record"}
}

record=
if [ "${1-}" = --record ]; then
  record=$home/tests/agent/told
  shift
fi
packed=$(npm pack --silent --pack-destination "$scratch" | tail -1)
[ $# -gt 0 ] || set -- claude codex
for harness in "$@"; do (try "$harness"); done
