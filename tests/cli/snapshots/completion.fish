# Completion of tollgate for fish: tollgate completion fish | source
# Whether the cursor is after this command, or after none; with a number, whether so many words stand between.
function __tollgate_at
  set -l tokens (commandline -opc)
  set -l command ''
  set -l at 0
  set -l skip 0
  for token in $tokens[2..-1]
    if test $skip = 1
      set skip 0
      continue
    end
    switch $token
      case --cwd --format --output --from
        set skip 1
      case '-*'
      case '*'
        if test -z "$command"
          set command $token
        else
          set at (math $at + 1)
        end
    end
  end
  test "$argv[1]" = "$command"; or return 1
  test (count $argv) -lt 2; or test $argv[2] = $at
end
complete -c tollgate -n '__tollgate_at ""' -f -a run -d 'judge a stage: what\'s [here] \\ `there`'
complete -c tollgate -n '__tollgate_at ""' -f -a message -d 'judge one'
complete -c tollgate -n '__tollgate_at ""' -l cwd -x -a '(__fish_complete_directories)' -d 'work there'
complete -c tollgate -n '__tollgate_at run' -l cwd -x -a '(__fish_complete_directories)' -d 'work there'
complete -c tollgate -n '__tollgate_at run' -l format -x -a 'human json' -d 'one of two: human or json'
complete -c tollgate -n '__tollgate_at run' -l output -r -F -d 'FORMAT:FILE'
complete -c tollgate -n '__tollgate_at run' -l from -x -d 'commits after it'
complete -c tollgate -n '__tollgate_at run' -l strict -d 'warnings shut it\'s gate'
complete -c tollgate -n '__tollgate_at run 0' -f -a 'quick ci-all'
complete -c tollgate -n '__tollgate_at run 1' -f -a 'again'
complete -c tollgate -n '__tollgate_at run' -f
