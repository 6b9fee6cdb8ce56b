#!/bin/sh
# Builds a throw-away repository and shows each gate refuse a bad commit, then a good commit made.
# Every line below a `$` is what the command really printed.
set -u
here=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
unset GIT_DIR GIT_INDEX_FILE GIT_PREFIX CLAUDECODE 2>/dev/null
export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1 TOLLGATE_FORMAT=human

say() { printf '\n\033[1m%s\033[0m\n' "$1"; }
show() {
  printf '\033[2m$ %s\033[0m\n' "$1"
  sh -c "$1"
  printf '\033[2m(exit %s, HEAD %s)\033[0m\n' "$?" "$(git rev-parse --short HEAD)"
}

cd "$work" || exit 1
git init --quiet --initial-branch=main
git config user.name Demo && git config user.email demo@example.org
mkdir -p node_modules && ln -s "$here" node_modules/tollgate
printf 'node_modules\n' > .gitignore
node "$here/dist/tollgate.js" init --yes > /dev/null || exit 1
cat >> tollgate.yaml <<'CONFIG'
fixers:
  format: { run: "sed -i.bak s/teh/the/ notes.md && rm notes.md.bak" }
CONFIG
printf 'plain words\n' > notes.md
git add -A
git commit --quiet --no-verify -m 'chore: start'

good='docs(agents): describe the reviewer

Context: Reviews differed from one person to the next.
Solution: One agent file that names what a review looks at.
Learning: A list of questions beats a list of rules.
Impact: Reviews take 10 minutes instead of 40.'
printf '%s\n' "$good" > "$work/good-message"

say "commit-message: a message that nobody can learn from"
printf 'more\n' >> notes.md && git add notes.md
show "git commit --quiet -m 'Fixed stuff.'"

say "frontmatter: an agent that its harness would silently drop"
mkdir -p .claude/agents
printf -- '---\nname: reviewer\ndescrption: Reviews changes\n---\nLook at the change.\n' > .claude/agents/reviewer.md
git add .claude
show "git commit --quiet -F good-message"

say "token-budget: an agent file that eats the window"
{ printf -- '---\nname: reviewer\ndescription: Reviews changes\n---\n'; yes 'Look at every line of the change and think about it.' | head -n 900; } > .claude/agents/reviewer.md
git add .claude
show "git commit --quiet -F good-message"

say "hook-loop: a formatter that rewrites what is being committed"
printf -- '---\nname: reviewer\ndescription: Reviews changes\n---\nLook at the change.\n' > .claude/agents/reviewer.md
printf 'fix teh words\n' > notes.md
git add -A .claude notes.md
show "git commit --quiet -F good-message"

say "and a good commit"
git add notes.md
show "git commit -F good-message"
