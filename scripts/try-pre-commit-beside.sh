#!/bin/sh
# The real pre-commit beside `tollgate init`, in both orders: the checks of both run at a commit, and uninstall leaves
# pre-commit as it was. pre-commit has to be on PATH, so it is no part of the tests:
#   sh scripts/try-pre-commit-beside.sh
set -eu
cd "$(dirname "$0")/.."
home=$PWD
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1 GIT_EDITOR=: PRE_COMMIT_HOME="$scratch/home"
tollgate() { node "$home/dist/tollgate.js" "$@" >"$scratch/log" 2>&1 || { cat "$scratch/log"; return 1; }; }
fail() { echo "FAILED: $1"; cat "$scratch/log"; exit 1; }

# begin NAME: a repository with a check of pre-commit's own, which notes that it ran and refuses the word "wrong".
begin() {
  root="$scratch/$1 é"
  ran="$scratch/$1.ran"
  git init -q -b main "$root" && cd "$root"
  git config user.name Test && git config user.email test@example.org
  mkdir -p node_modules/tollgate
  cp -R "$home/dist" "$home/hooks" "$home/schemas" "$home/templates" "$home/package.json" node_modules/tollgate/
  ln -s "$home/node_modules/husky" node_modules/husky
  printf 'node_modules\n' >.gitignore
  cat >.pre-commit-config.yaml <<YAML
repos:
  - repo: local
    hooks:
      - id: own
        name: own
        entry: sh -c 'echo ran >>"$ran"; ! grep -q wrong note'
        language: system
        always_run: true
        pass_filenames: false
YAML
  echo fine >note
  git add . && git commit -q -m 'before tollgate'
}

message='feat(x): say hello

Context: Nobody was greeted until today.
Solution: The file says hello to them.
Learning: A greeting costs a single line.
Impact: 1 file and 1 line more.'

# both NAME: refused by tollgate, refused by pre-commit, then passed by both.
both() {
  git add .
  if git commit -m 'No header' >"$scratch/log" 2>&1; then fail "$1: tollgate let a bad message pass"; fi
  grep -q header-format "$scratch/log" || fail "$1: it was not tollgate that refused"
  echo wrong >note && git add note
  if git commit -m "$message" >"$scratch/log" 2>&1; then fail "$1: pre-commit let a bad file pass"; fi
  grep -q '^own.*Failed' "$scratch/log" || fail "$1: it was not pre-commit that refused"
  rm -f "$ran" && echo right >note && git add note
  git commit -m "$message" >"$scratch/log" 2>&1 || fail "$1: a good commit was refused"
  [ -s "$ran" ] || fail "$1: pre-commit did not run"
  echo "  $1: both refuse, both pass"
}

pre-commit --version 2>/dev/null || {
  echo "pre-commit has to be on PATH: pipx install pre-commit, or what https://pre-commit.com/#install names."
  exit 1
}
begin first
pre-commit install >/dev/null
cp .git/hooks/pre-commit "$scratch/before"
tollgate init --yes
both "pre-commit first, then init"
tollgate uninstall
cmp -s .git/hooks/pre-commit "$scratch/before" || fail "pre-commit's hook was changed"
[ -z "$(git config core.hooksPath || true)" ] || fail "core.hooksPath stayed"
rm -f "$ran" && git add . && git commit -q -m 'without tollgate' >"$scratch/log" 2>&1
[ -s "$ran" ] || fail "pre-commit does not run after uninstall"
echo "  uninstall: pre-commit runs as before"

begin second
tollgate init --yes
grep -q 'end with: pre-commit run' "$scratch/log" || fail "init does not say how pre-commit runs beside it"
if pre-commit install >"$scratch/log" 2>&1; then fail "pre-commit took the hooks over"; fi
grep -q 'core.hooksPath' "$scratch/log" || fail "pre-commit gave another reason"
echo 'pre-commit run' >>.husky/pre-commit
both "init first, then pre-commit run in .husky/pre-commit"
