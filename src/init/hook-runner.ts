/** What a hook that git starts begins with where tollgate wrote it, whichever version. */
export const RUNNER = "#!/bin/sh\n# Written by tollgate";

/**
 * What git starts for an event, as husky 9 would run it, but without a process for each name that it takes apart:
 * husky's own takes 6 of them for each of the 4 hooks of a commit. Where the branch has no such hook, or husky's
 * without our lines (it is older than tollgate, or they were taken out), the shim judges all the same. `shim`: a shell word.
 */
export const runnerText = (shim: string): string => `${RUNNER}; \`tollgate init --hooks-only\` renews it.
event=\${0##*/}
hook=.husky/$event
init="\${XDG_CONFIG_HOME:-$HOME/.config}/husky/init.sh"
[ ! -f "$init" ] || . "$init"
if [ "\${HUSKY-}" = 0 ]; then
  case $event in pre-commit | commit-msg | pre-push) echo "$event was skipped (HUSKY=0). CI judges it all the same." >&2 ;; esac
  exit 0
fi
calls= others=
if [ -f "$hook" ]; then
  while read -r line || [ -n "$line" ]; do
    case $line in
    "" | "#"*) ;;
    *"tollgate_hook $event "* | *"tollgate_last $event "* | *tollgate_own_hook* | *"tollgate hook $event"* | *"tollgate run $event"*) calls=$calls$line ;;
    *) others=1 ;;
    esac
  done <"$hook"
fi
export PATH="node_modules/.bin:$PATH"
# Most hooks hold nothing but our line: for them no shell is started.
if [ -z "$others" ]; then
  case $calls in
  '. "\${0%/*}/tollgate.sh" && tollgate_hook '"$event"' "$@" || exit $?' | \\
    '[ "\${1-}" = below ] && shift || { . "\${0%/*}/tollgate.sh" && tollgate_last '"$event"' sh -e "$0" below; exit $?; }')
    tollgate_next=\${0%/*}/commit-msg
    . ./.husky/tollgate.sh && tollgate_hook "$event" "$@"
    exit $?
    ;;
  esac
fi
case $event in pre-commit | commit-msg | pre-push) ;; *) calls=1 ;; esac
if [ -z "$calls" ] || [ ! -f "$hook" ]; then
  if [ -f ${shim} ]; then
    . ${shim}
    # What others stage at this event is part of the commit, so they come first.
    if [ "$event" = pre-commit ]; then
      if [ -f "$hook" ]; then tollgate_last "$event" sh -e "$hook"; else tollgate_last "$event" tollgate_own_hook "$event"; fi
      exit $?
    fi
    [ -n "$calls" ] || tollgate_hook "$event" "$@" || exit $?
    [ -f "$hook" ] || { tollgate_own_hook "$event" "$@"; exit $?; }
  elif [ -z "$calls" ] && [ "\${TOLLGATE-}" != 0 ]; then
    echo "tollgate: $hook does not call tollgate, and" ${shim} "is gone. The $event hook stays shut." >&2
    echo "  Write it anew: npx --no tollgate init --hooks-only" >&2
    exit 2
  fi
  [ -f "$hook" ] || exit 0
fi
exec sh -e "$hook" "$@"
`;
