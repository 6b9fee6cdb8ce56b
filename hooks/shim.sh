# Finds tollgate in known places and lets it judge; the hooks beside it source this file.
# Written by `tollgate init`, which also renews it. POSIX sh; never npx, which would ask a registry for the name.
tollgate_home='.'

# tollgate_hook <event> [what git gave]: 0 opens, anything else shuts.
tollgate_hook() {
  tollgate_event=$1
  # Only an empty message that an editor opens on gets a template: for any other nothing is started at all.
  if [ "$1" = prepare-commit-msg ] && { [ -n "${3-}" ] || [ "${GIT_EDITOR-}" = : ]; }; then return 0; fi
  tollgate_state=${GIT_DIR:-.git}/tollgate
  case $1 in
    pre-commit)
      # Whoever had the process id of our git before it was killed on the way.
      tollgate_mark=$tollgate_state/deferred-$PPID-${GIT_AUTHOR_DATE-}
      [ ! -f "$tollgate_mark" ] || rm -f "$tollgate_mark"
      if [ -n "${tollgate_next-}" ] && [ "${GIT_EDITOR-}" = : ]; then
        ! tollgate_defer || return 0
        set -- pre-commit alone
      fi
      ;;
    commit-msg)
      tollgate_mark=$tollgate_state/deferred-$PPID-${GIT_AUTHOR_DATE-}
      [ ! -f "$tollgate_mark" ] || { tollgate_deferred "$2"; return $?; }
      # By way of a runner that starts a shell of its own. A commit that was killed may have had the same date.
      for tollgate_mark in "$tollgate_state"/deferred-*-"${GIT_AUTHOR_DATE-}"; do
        [ ! -f "$tollgate_mark" ] || { tollgate_deferred "$2" other; return $?; }
      done
      # Somebody deleted state on the way, and with it the mark, if there was one. A merge runs no pre-commit.
      if [ -n "${tollgate_next-}" ] && [ "${GIT_EDITOR-}" = : ] && [ -n "${GIT_AUTHOR_DATE-}" ] && ! tollgate_judged &&
        [ ! -f "${tollgate_state%tollgate}MERGE_HEAD" ] && [ -z "${TOLLGATE-}${TOLLGATE_PROBE-}" ]; then
        tollgate_mark=$tollgate_state/deferred-$PPID-$GIT_AUTHOR_DATE
        tollgate_deferred "$2"
        return $?
      fi
      ;;
  esac
  [ "$tollgate_event" = pre-push ] || { tollgate_call "$@"; return $?; }
  # What comes after this hook in the same file may want to read the pushed refs too.
  tollgate_refs=$(cat)
  tollgate_call "$@" <<REFS || return $?
$tollgate_refs
REFS
  exec <<REFS
$tollgate_refs
REFS
}

# tollgate_defer: leaves the files of a commit to its commit-msg hook, where one start judges them and the message. Only
# where git comes there at once: no editor, none but our hooks, no fixer, all of which tollgate found when it last
# judged and wrote down with the files that say so: each has to be there still ("+") or not ("-"), and no newer. A file
# that came with its old date (rsync, cp -p, tar) is no newer, so what comes next is read, too.
# The mark that is left is the index itself, by a second name: what is judged is what git is about to read, whatever is
# staged meanwhile. It is named for the commit that git makes, by its process and the date that it tells its hooks.
tollgate_defer() {
  tollgate_list=$tollgate_state/deferral
  [ -s "$tollgate_list" ] && [ -x "$tollgate_next" ] && [ -n "${GIT_INDEX_FILE-}" ] &&
    [ -n "${GIT_AUTHOR_DATE-}" ] && [ -z "${TOLLGATE-}${TOLLGATE_PROBE-}" ] || return 1
  while IFS= read -r tollgate_line; do
    tollgate_path=${tollgate_line#?}
    case $tollgate_line in
      +*) [ -f "$tollgate_path" ] && [ ! "$tollgate_path" -nt "$tollgate_list" ] || return 1 ;;
      -*) [ ! -e "$tollgate_path" ] || return 1 ;;
      *) return 1 ;;
    esac
  done <"$tollgate_list"
  tollgate_comes || return 1
  ln "$GIT_INDEX_FILE" "$tollgate_state/deferred-$PPID-$GIT_AUTHOR_DATE" 2>/dev/null
}

# tollgate_comes: whether git starts what tollgate wrote at commit-msg, and that comes to our line before any other. What
# prepare-commit-msg stages in between is seen by its index. A shell reads byte by byte, so no more is read than that.
tollgate_comes() {
  { read -r tollgate_line && read -r tollgate_line; } <"$tollgate_next" || return 1
  case $tollgate_line in "# Written by tollgate;"*) ;; *) return 1 ;; esac
  while read -r tollgate_line || [ -n "$tollgate_line" ]; do
    case $tollgate_line in
      "" | "#"*) ;;
      '. "${0%/*}/tollgate.sh" && tollgate_hook commit-msg "$@" || exit $?') return 0 ;;
      *) return 1 ;;
    esac
  done <.husky/commit-msg
  return 1
}

# tollgate_judged: whether pre-commit wrote down that it judged the files of this commit; where nothing can be written,
# or the list says nothing, nothing was left to commit-msg either.
tollgate_judged() {
  [ -d "$tollgate_state" ] || return 1
  [ -w "$tollgate_state" ] && [ ! -h "$tollgate_state" ] || return 0
  [ ! -f "$tollgate_state/deferral" ] || [ -s "$tollgate_state/deferral" ] || return 0
  [ -f "$tollgate_state/judged.json" ] || return 1
  read -r tollgate_line <"$tollgate_state/judged.json" || [ -n "$tollgate_line" ] || return 1
  case $tollgate_line in *'"commit":"'"$GIT_AUTHOR_DATE"'"'*) return 0 ;; esac
  return 1
}

# tollgate_deferred <message file> [other]: what pre-commit left; other: perhaps that of another commit. Where it comes
# to no verdict, the next commit is not deferred.
tollgate_deferred() {
  tollgate_call commit "$1" "${tollgate_mark##*/}" ${2+"$2"}
  tollgate_code=$?
  [ "$tollgate_code" -lt 2 ] || [ ! -d "$tollgate_state" ] || printf '' >"$tollgate_state/deferral"
  [ ! -f "$tollgate_mark" ] || rm -f "$tollgate_mark"
  return "$tollgate_code"
}

# tollgate_last <event> <command…>: the command, which runs what the project does at this event, then the judgement.
# doctor's question is answered at once: it is asked of tollgate alone.
tollgate_last() {
  tollgate_at=$1
  shift
  if [ -z "${TOLLGATE_PROBE-}" ] && ! "$@"; then
    echo "tollgate: a line of the $tollgate_at hook that is not tollgate's failed. Nothing was judged yet." >&2
    return 1
  fi
  tollgate_hook "$tollgate_at"
}

# tollgate_own_hook <event> [what git gave]: the hook that git would start if core.hooksPath were not set. lefthook,
# pre-commit and people put theirs into that folder; where init found one, it still runs: before the judgement in pre-commit, else after it.
tollgate_own_hook() {
  tollgate_own=.git/hooks/$1
  [ -d .git ] || tollgate_own=$(git rev-parse --git-common-dir)/hooks/$1
  [ -x "$tollgate_own" ] || return 0
  tollgate_event=$1
  shift
  if [ "$tollgate_event" != pre-push ]; then
    "$tollgate_own" "$@"
    return $?
  fi
  "$tollgate_own" "$@" <<REFS
$tollgate_refs
REFS
}

# tollgate_agent <harness> <event>: for an agent's harness, which takes 2 for a refusal and any other code but 0 for
# a slip that it passes over. So before a tool everything else is 2, and at the other events nothing is.
tollgate_agent() {
  tollgate_event=$2
  if tollgate_find; then
    tollgate_runtime && "$tollgate_node" "$tollgate_cli" agent "$@"
  elif command -v tollgate >/dev/null 2>&1; then
    tollgate agent "$@"
  else
    tollgate_missing "tollgate is not installed here." "Install it, for example with: npm install"
    return $?
  fi
  tollgate_code=$?
  case $tollgate_event:$tollgate_code in
    *:0 | pre-tool-use:2) return "$tollgate_code" ;;
    pre-tool-use:*) echo "tollgate: refused: it ended with code $tollgate_code and judged nothing." >&2 && return 2 ;;
  esac
  return 1
}

tollgate_call() {
  if tollgate_find; then
    tollgate_runtime && tollgate_judge "$@"
  elif command -v tollgate >/dev/null 2>&1; then
    tollgate hook "$@"
  else
    tollgate_missing "tollgate is not installed here." "Install it, for example with: npm install"
  fi
}

# tollgate_judge <event> [what git gave]: where the last commit had fixers, git looks at the work tree while Node starts:
# what they change is told by a comparison with that. A shell waits for both, also where the look is not needed this time.
tollgate_judge() {
  if [ "$1" = pre-commit ] && [ -f "$tollgate_state/fenced.json" ] && [ -z "${TOLLGATE-}${TOLLGATE_PROBE-}" ]; then
    { trap '' PIPE && tollgate_plain && tollgate_look || :; } 2>/dev/null |
      "$tollgate_node" "$tollgate_cli" hook "$@" looked
  else
    "$tollgate_node" "$tollgate_cli" hook "$@"
  fi
}

# tollgate_plain: whether the repository's own git config surely names no filter, which git would run; else tollgate asks
# and turns it off (src/git/without-filters.ts). The one include is init's, for linked work trees, which have no such file.
tollgate_plain() {
  while read -r tollgate_line || [ -n "$tollgate_line" ]; do
    case $tollgate_line in
      '[includeIf "gitdir:./worktrees/"]') ;;
      *[Ff][Ii][Ll][Tt][Ee][Rr]* | *[Ii][Nn][Cc][Ll][Uu][Dd][Ee]* | *[Ww][Oo][Rr][Kk][Tt][Rr][Ee][Ee][Cc]*) return 1 ;;
    esac
  done <"${tollgate_state%tollgate}config"
}

# What git says, as tollgate asks it (src/git/work-status.ts), and a record of ours that tells that it came to its end.
# Of a few files one thread tells in time, and leaves Node the other processor (src/runner/early-look.ts).
tollgate_look() {
  tollgate_threads=true
  read -r tollgate_line <"$tollgate_state/fenced.json" || :
  [ "$tollgate_line" != '{"many":false}' ] || tollgate_threads=false
  GIT_NO_LAZY_FETCH=1 GIT_NO_REPLACE_OBJECTS=1 GIT_ALLOW_PROTOCOL=none git -c core.preloadIndex=$tollgate_threads \
    -c core.fsmonitor=false --no-optional-locks --literal-pathspecs status --porcelain=v2 --branch --no-ahead-behind -z --untracked-files=all \
    --no-renames --ignore-submodules=dirty && printf '# whole\000'
}

# This work tree's copy, else the main work tree's (a linked one rarely has its own), else tollgate's own repository.
# A common directory that is not called .git is bare or kept apart: what lies beside it is nobody's work tree.
tollgate_find() {
  tollgate_cli=$tollgate_home/node_modules/tollgate/dist/tollgate.js
  [ ! -f "$tollgate_cli" ] || return 0
  if [ -f .git ] && tollgate_common=$(git rev-parse --git-common-dir 2>/dev/null); then
    tollgate_cli=${tollgate_common%.git}$tollgate_home/node_modules/tollgate/dist/tollgate.js
    case $tollgate_common in */.git) [ ! -f "$tollgate_cli" ] || return 0 ;; esac
  fi
  tollgate_cli=dist/tollgate.js
  [ -f "$tollgate_cli" ] && grep -q '^  "name": "tollgate",$' package.json 2>/dev/null
}

# A graphical client's PATH may lack Node. The usual places are looked at, the first that has one is taken;
# nvm's come last, the newest of them, and Bun where there is no Node.
tollgate_runtime() {
  tollgate_node=node
  ! command -v node >/dev/null 2>&1 || return 0
  for tollgate_node in "$HOME/.volta/bin/node" "$HOME/.local/share/fnm/aliases/default/bin/node" \
    "$HOME/Library/Application Support/fnm/aliases/default/bin/node" "$HOME/.asdf/shims/node" \
    "$HOME/.local/share/mise/shims/node" /opt/homebrew/bin/node /usr/local/bin/node /usr/bin/node; do
    [ ! -x "$tollgate_node" ] || return 0
  done
  tollgate_node=$HOME/.bun/bin/bun
  tollgate_best=0
  for tollgate_try in "${NVM_DIR:-$HOME/.nvm}"/versions/node/v*/bin/node; do
    tollgate_major=${tollgate_try%/bin/node}
    tollgate_major=${tollgate_major##*/v}
    tollgate_major=${tollgate_major%%.*}
    [ -x "$tollgate_try" ] && [ "$tollgate_major" -ge "$tollgate_best" ] || continue
    tollgate_node=$tollgate_try
    tollgate_best=$tollgate_major
  done
  [ ! -x "$tollgate_node" ] || return 0
  tollgate_missing "Node was not found on PATH ($PATH)." "Set PATH for hooks in ~/.config/husky/init.sh"
  exit $?
}

tollgate_missing() {
  if [ "${TOLLGATE-}" = 0 ]; then
    echo "tollgate: $1 Skipped, because TOLLGATE=0." >&2
    return 0
  fi
  # A template never blocks a commit: commit-msg, which comes next, does.
  [ "$tollgate_event" != prepare-commit-msg ] || return 0
  # An agent's harness shows this to the person and goes on; it could not mend it.
  case $tollgate_event in
    post-tool-use | stop | session-start)
      echo '{"systemMessage":"tollgate judged nothing: it or Node is not installed here. Mend: npm install"}'
      return 0
      ;;
  esac
  echo "tollgate: $1 The $tollgate_event hook stays shut." >&2
  echo "  $2" >&2
  [ -f tollgate.yaml ] || grep -q tollgate package.json 2>/dev/null ||
    echo "  Where the repository has given tollgate up: git config --unset core.hooksPath" >&2
  return 2
}
