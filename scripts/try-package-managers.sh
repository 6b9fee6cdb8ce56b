#!/bin/sh
# init, a refused commit, a good one, a push and uninstall, in a project of each package manager. pnpm and Yarn are
# installed from npm into a scratch folder, so this needs the registry and is no part of the tests:
#   sh scripts/try-package-managers.sh [npm pnpm yarn bun]
set -eu
cd "$(dirname "$0")/.."
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1
tarball=$scratch/$(npm pack --ignore-scripts --silent --pack-destination "$scratch" | tail -1)
message='feat(x): say hello

Context: Nobody was greeted until today.
Solution: The file says hello to them.
Learning: A greeting costs a single line.
Impact: 1 file and 1 line more.'

try() {
  mkdir "$scratch/tools-$1" "$scratch/$1"
  case $1 in
  npm) add="npm install --save-dev --no-audit --no-fund" ;;
  pnpm) add="pnpm add --save-dev" ;;
  yarn) add="yarn add --dev" ;;
  bun) add="bun add --dev" ;;
  esac
  [ "$1" = npm ] || npm install --prefix "$scratch/tools-$1" --no-audit --no-fund --silent "$1"
  PATH=$scratch/tools-$1/node_modules/.bin:$PATH
  cd "$scratch/$1"
  git init -q -b main
  git config user.name Try
  git config user.email try@example.org
  printf '{ "name": "x", "version": "1.0.0", "private": true }\n' >package.json
  printf 'node_modules\n.yarn\n' >.gitignore
  # Yarn's archives hold no file that a hook could start.
  [ "$1" != yarn ] || printf 'nodeLinker: node-modules\n' >.yarnrc.yml
  # shellcheck disable=SC2086
  $add "$tarball" >"$scratch/log" 2>&1 || { cat "$scratch/log"; return 1; }
  git add -A && git commit -q -m before
  node_modules/.bin/tollgate init --yes >/dev/null
  node_modules/.bin/tollgate doctor | grep -E '^(problem|unknown)|^ok +(tollgate|commit-msg)|uarded'
  git add -A
  if git commit -q -m 'feat: refused' 2>/dev/null; then echo "$1: a bad commit was made" && return 1; fi
  git commit -q -m "$message"
  git init -q --bare "$scratch/$1.git"
  git push -q "$scratch/$1.git" main
  node_modules/.bin/tollgate uninstall >/dev/null
  git add -A && git commit -q -m after
  git diff --quiet HEAD~2 || { echo "$1: uninstall left something" && git diff --stat HEAD~2; return 1; }
  echo "$1 $("$1" --version): init, commit, push and uninstall held"
}

[ $# -gt 0 ] || set -- npm pnpm yarn
for manager in "$@"; do (try "$manager"); done
