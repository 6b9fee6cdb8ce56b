#!/bin/sh
# What ships for CI, run for real, once with a good change and once with a bad one: the GitLab template and the job
# that init writes by gitlab-ci-local (jobs in shells, artifacts handed on), the Action, the workflow that init writes
# and the one of docs/shards.md by scripts/run-workflow.mjs. It needs the registry, so it is no part of the tests:
#   sh scripts/try-ci.sh [gitlab github]
set -eu
cd "$(dirname "$0")/.."
home=$PWD
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1 GIT_EDITOR=: NO_COLOR=1
unset CI GITHUB_ACTIONS GITHUB_BASE_REF CLAUDECODE || true
tarball=$scratch/$(npm pack --ignore-scripts --silent --pack-destination "$scratch" | tail -1)
message='feat(x): say hello

Context: Nobody was greeted until today.
Solution: The file says hello to them.
Learning: A greeting costs a single line.
Impact: 1 file and 1 line more.'

quietly() { "$@" >"$scratch/log" 2>&1 || { cat "$scratch/log"; return 1; }; }

# begin NAME: a clone whose origin has tollgate on main; in it a branch `good` and a branch `bad`.
begin() {
  root=$scratch/$1
  git init -q --bare -b main "$root.git"
  quietly git clone -q "$root.git" "$root"
  cd "$root"
  git config user.name Try && git config user.email try@example.org
  git checkout -q -b main 2>/dev/null || true
  printf '{ "name": "x", "version": "1.0.0", "private": true }\n' >package.json
  printf 'node_modules\n.gitlab-ci-local\n/tollgate-*.json\n/tollgate.sarif\n' >.gitignore
  cp "$tarball" tollgate.tgz
  quietly npm install --save-dev --no-audit --no-fund ./tollgate.tgz
}

branches() {
  git add -A && git commit -q --no-verify -m "$message"
  git push -q --no-verify origin main
  for branch in good bad; do
    git checkout -q -b "$branch" main
    mkdir -p .claude/agents
    printf -- '---\nname: reviewer\ndescription: Reviews changes\n---\nLook.\n' >.claude/agents/reviewer.md
    [ "$branch" = good ] || printf -- '---\nname: %s\n---\nLook.\n' bad >.claude/agents/bad.md
    git add -A
    if [ "$branch" = good ]; then git commit -q --no-verify -m "$message"; else git commit -q --no-verify -m "What is this"; fi
    git push -q --no-verify origin "$branch"
  done
}

# held WHAT BRANCH CODE: a good change passes; a bad one ends with 1 and tells of the file and of the message.
held() {
  if [ "$2" = good ]; then
    [ "$3" = 0 ] || { cat "$scratch/out"; echo "FAILED: $1, $2: exit $3"; exit 1; }
    echo "  $1: a good change passes: $(grep -E 'ci-all: open|open: ci-all' "$scratch/out" | tail -1)"
  else
    for rule in frontmatter/missing-field commit-message/header-format 'ci-all: shut\|shut: ci-all'; do
      grep -q "$rule" "$scratch/out" || { cat "$scratch/out"; echo "FAILED: $1, $2: no $rule"; exit 1; }
    done
    [ "$3" = 1 ] || { cat "$scratch/out"; echo "FAILED: $1, $2: exit $3"; exit 1; }
    echo "  $1: a bad change is refused: $(grep -E 'ci-all: shut|shut: ci-all' "$scratch/out" | tail -1)"
  fi
}

# gitlab-ci-local copies with rsync; what it asks of it, for a machine that has none.
rsync_in() {
  mkdir -p "$1"
  cat >"$1/rsync" <<'SH'
#!/bin/sh
for last; do :; done
case "$*" in
*--exclude-from=*)
  rm -rf "$last" && mkdir -p "$last"
  { git ls-files -z; printf '.git\0'; } | tar --null -cT - | tar -xC "$last"
  ;;
*' -Ra '*)
  while [ "$1" != -Ra ]; do shift; done
  shift
  cp -a --parents "$@"
  ;;
*)
  while [ "$#" -gt 2 ]; do shift; done
  cp -a "$1" "$2"
  ;;
esac
SH
  chmod +x "$1/rsync"
}

pipeline() {
  for branch in good bad; do
    git checkout -q "$branch"
    code=0
    gitlab-ci-local --force-shell-executor --shell-isolation \
      --variable CI_PIPELINE_SOURCE=merge_request_event --variable CI_MERGE_REQUEST_TARGET_BRANCH_NAME=main \
      >"$scratch/out" 2>&1 </dev/null || code=1
    held "$1" "$branch" "$code"
  done
}

gitlab() {
  echo gitlab
  # The last that runs on every Node that tollgate does.
  quietly npm install --prefix "$scratch/tools" --no-audit --no-fund gitlab-ci-local@4.61.0
  PATH=$scratch/tools/node_modules/.bin:$PATH
  command -v rsync >/dev/null || { rsync_in "$scratch/bin" && PATH=$scratch/bin:$PATH; }
  (
    begin template
    printf 'extends: recommended\n' >tollgate.yaml
    printf 'include:\n  - local: tollgate.gitlab-ci.yml\n' >.gitlab-ci.yml
    cp node_modules/tollgate/ci/gitlab.yml tollgate.gitlab-ci.yml
    branches
    pipeline "the template, 4 shards and their verdict"
    # Its own copy of the repository is where a job's reports stay.
    node -e '
      const at = ".gitlab-ci-local/builds/tollgate-verdict/gl-code-quality.json";
      const issues = JSON.parse(fs.readFileSync(at, "utf8"));
      for (const { severity, check_name, location } of issues)
        console.log(`    code quality: ${severity} ${check_name} ${location.path}:${location.lines.begin}`);
    '
  )
  (
    begin written
    quietly npx --no -- tollgate init --yes --ci gitlab
    branches
    pipeline "the job that init writes"
  )
}

# checkout BRANCH: what actions/checkout leaves of a pull request: the merge with its target, detached.
checkout() {
  git checkout -q --detach origin/main
  git merge -q --no-ff --no-verify -m "Merge $1 into main" "origin/$1"
}

workflow() {
  for branch in good bad; do
    checkout "$branch"
    code=0
    rm -f "$scratch/summary.md" tollgate-*.json
    BASE=main SUMMARIES=$scratch/summary.md JOB=${3-} \
      node "$home/scripts/run-workflow.mjs" "$2" >"$scratch/out" 2>&1 || code=$?
    held "$1" "$branch" "$code"
    if [ -s "$scratch/summary.md" ]; then echo "    summary: $(head -1 "$scratch/summary.md")"; fi
  done
}

github() {
  echo github
  (
    begin action
    printf 'extends: recommended\n' >tollgate.yaml
    branches
    printf 'jobs: { one: { steps: [{ uses: ./node_modules/tollgate }] } }\n' >"$scratch/action.yml"
    workflow "the Action" "$scratch/action.yml"
    # The documented workflow, as it stands in the page.
    awk '/^```yaml/ && !seen { on = 1; seen = 1; next } /^```/ { on = 0 } on' "$home/docs/shards.md" >"$scratch/shards.yml"
    workflow "docs/shards.md, 4 shards and their verdict" "$scratch/shards.yml" verdict
  )
  (
    begin workflow
    quietly npx --no -- tollgate init --yes --ci github
    branches
    workflow "the workflow that init writes" .github/workflows/tollgate.yml
  )
}

[ $# -gt 0 ] || set -- gitlab github
for system in "$@"; do "$system"; done
