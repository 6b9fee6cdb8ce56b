#!/bin/sh
# A refused commit and message, a good commit and two pushes, by way of each hook manager. pre-commit and prek install
# tollgate from the last commit here, through .pre-commit-hooks.yaml; lefthook calls an installed package. It needs
# the registry (and git, to clone), so it is no part of the tests:
#   sh scripts/try-hook-managers.sh [pre-commit prek lefthook]
# What is not on PATH is installed into a scratch folder: pre-commit by pip, the others from npm.
set -eu
cd "$(dirname "$0")/.."
home=$PWD
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1
export PRE_COMMIT_HOME="$scratch/pre-commit-home" PREK_HOME="$scratch/prek-home"
message='feat(x): say hello

Context: Nobody was greeted until today.
Solution: The file says hello to them.
Learning: A greeting costs a single line.
Impact: 1 file and 1 line more.'

quietly() { "$@" >"$scratch/log" 2>&1 || { cat "$scratch/log"; return 1; }; }

obtain() {
  # pre-commit before 3.2 does not know the names of stages in .pre-commit-hooks.yaml.
  case $("$1" --version 2>/dev/null) in
    "" | "pre-commit "[012].* | "pre-commit 3."[01].*) ;;
    *) return ;;
  esac
  case $1 in
  pre-commit)
    { quietly python3 -m venv "$scratch/tools" && quietly "$scratch/tools/bin/pip" install --quiet pre-commit; } || {
      echo "pre-commit 3.2 or later has to be on PATH (there: $(pre-commit --version 2>/dev/null || echo none)), and pip could not get it."
      echo "  pipx install pre-commit, or what https://pre-commit.com/#install names; then again."
      exit 1
    }
    PATH=$scratch/tools/bin:$PATH
    ;;
  *)
    package=$1
    [ "$1" != prek ] || package=@j178/prek
    quietly npm install --prefix "$scratch/tools-$1" --no-audit --no-fund "$package"
    PATH=$scratch/tools-$1/node_modules/.bin:$PATH
    ;;
  esac
}

arm() {
  case $1 in
  pre-commit | prek)
    cat >.pre-commit-config.yaml <<YAML
minimum_pre_commit_version: 3.2.0
repos:
  - repo: $home
    rev: $(git -C "$home" rev-parse HEAD)
    hooks:
      - id: tollgate
      - id: tollgate-commit-msg
      - id: tollgate-pre-push
YAML
    git add . && git commit -q -m before
    quietly "$1" install -t pre-commit -t commit-msg -t pre-push --install-hooks
    ;;
  lefthook)
    printf 'node_modules\n' >.gitignore
    quietly npm install --save-dev --no-audit --no-fund \
      "$scratch/$(npm pack --ignore-scripts --silent --pack-destination "$scratch" "$home" | tail -1)"
    printf 'extends: [node_modules/tollgate/ci/lefthook.yml]\n' >lefthook.yml
    git add . && git commit -q -m before
    quietly lefthook install
    ;;
  esac
}

# refused WHAT RULE COMMAND…: it has to fail, and say which rule.
refused() {
  what=$1 rule=$2
  shift 2
  if "$@" >"$scratch/out" 2>&1; then cat "$scratch/out"; echo "$what was let through" && exit 1; fi
  grep -q "$rule" "$scratch/out" || { cat "$scratch/out"; exit 1; }
  echo "  $what refused: $(grep "$rule" "$scratch/out" | head -1)"
}

try() {
  obtain "$1"
  mkdir "$scratch/$1"
  cd "$scratch/$1"
  git init -q -b main
  git config user.name Try
  git config user.email try@example.org
  printf '{ "name": "x", "version": "1.0.0", "private": true }\n' >package.json
  base=$(git commit-tree -m 'chore: begin' "$(git write-tree)")
  git reset -q "$base"
  printf 'extends: recommended\ngates: { commit-message: { since: %s } }\n' "$base" >tollgate.yaml
  arm "$1"
  printf 'extends: recommended\ngates: { commit-message: { since: %s } }\n' "$(git rev-parse HEAD)" >tollgate.yaml
  echo "$1 $("$1" --version 2>/dev/null || "$1" version)"
  mkdir -p .claude/agents
  printf -- '---\nname: reviewer\n---\nLook.\n' >.claude/agents/reviewer.md
  git add .
  case $1 in
  lefthook) refused "lefthook run pre-commit" missing-field lefthook run pre-commit ;;
  *) refused "$1 run" missing-field "$1" run ;;
  esac
  refused "a bad file" missing-field git commit -m "$message"
  printf -- '---\nname: reviewer\ndescription: Reviews changes\n---\nLook.\n' >.claude/agents/reviewer.md
  git add .
  refused "a bad message" header-format git commit -m 'What is this'
  quietly git commit -q -m "$message"
  echo "  a good commit made: $(git log -1 --format=%s)"
  git init -q --bare "$scratch/$1.git"
  git remote add origin "$scratch/$1.git"
  quietly git push origin main
  echo "  pushed"
  git commit -q --no-verify --allow-empty -m 'Slipped past the hooks'
  refused "a push of what slipped past" header-format git push origin main
}

[ $# -gt 0 ] || set -- pre-commit prek lefthook
for manager in "$@"; do (try "$manager"); done
