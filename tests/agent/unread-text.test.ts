// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the braces are the shell's
import { describeVerdicts } from "../support/judged-command.js";

const FILES = { "/repo/lines": "git commit --no-verify -m x\n", "/repo/fine": "npm test\n" };

const DENIED = ["f() { echo 'git commit -n'; }; f | sh"];

/** A shell is given what other programs print: names made into commands, or lines of a file. */
const ASKED = [
  "ls .husky | sed 's/^/rm .husky\\//' | sh",
  "ls .husky/* | sed 's/^/rm /' | sh",
  "ls .husky | awk '{print \"rm .husky/\" $1}' | bash",
  "find .husky -type f -printf 'rm %p\\n' | sh",
  "find . -name pre-commit | sed 's/^/chmod -x /' | sh",
  "ls .husky | xargs -I{} echo rm .husky/{} | sh",
  "ls .husky | xargs printf 'rm .husky/%s\\n' | sh",
  "git ls-files | sed 's/^/rm /' | sh",
  "seq 1 | sed 's|.*|rm .husky/pre-commit|' | sh",
  "printf x | awk '{print \"git commit --no-verify\"}' | bash",
  "git log --format=%B | sh",
  "uniq lines | sh",
  "xargs < lines | sh",
  'eval "$(< lines)"',
  'c=$(cat lines); eval "$c"',
  'c=$(< lines); bash -c "$c"',
  "c=$(cat lines); $c",
  "c=$(cat lines); $c -q",
  "c=$(echo Z2l0 | base64 -d); $c x",
  "c=$(git log -1 --format=%B); $c x",
  "c=$(python3 -c 'print(1)'); $c",
  "c=$(python3 -c 'print(1)'); eval $c x",
  "c=$(python3 -c 'print(1)'); sh -c \"$c\" x",
  'c=$(git log -1 --format=%B); eval "$c"',
  'while read -r c; do eval "$c"; done < lines',
  'while IFS= read -r c; do bash -c "$c"; done < lines',
  "while read -r c <&3; do $c; done 3< lines",
  'cat lines | while read -r c; do eval "$c"; done',
  'mapfile -t all < lines; for c in "${all[@]}"; do eval "$c"; done',
  "xargs -I{} sh -c '{}' < lines",
  "cat lines | xargs -d '\\n' -n1 bash -c",
];

const HARMLESS = [
  "f() { echo 'npm test'; }; f | sh",
  "ls *.log | sed 's/^/rm /' | sh",
  "ls *.jpeg | sed 's/\\(.*\\)\\.jpeg/mv & \\1.jpg/' | sh",
  "git branch --merged | grep -v main | sed 's/^/git branch -d /' | sh",
  "git ls-files '*.orig' | sed 's/^/rm /' | sh",
  "git ls-files | sed 's/^/wc -l /' | sh",
  "ls .husky | sed 's/^/echo /' | sh",
  "docker ps -aq | awk '{print \"docker rm \" $1}' | sh",
  "curl -s https://x | sed 's/a/b/' | sh",
  "uniq fine | sh",
  'c=$(cat fine); eval "$c"',
  'c=$(cat lines); echo "$c"',
  'c=$(cat lines); c=true; eval "$c"',
  'eval "$(ssh-agent -s)"; x=$(ssh-agent -s); eval "$x"',
  'while read -r c; do eval "$c"; done < fine',
  'while read -r c; do echo "$c"; done < lines',
  "xargs -I{} sh -c 'echo {}' < lines",
  "git log --format=%H | xargs -I{} sh -c 'git show --stat {}'",
  "bash scripts/x.sh $(git log -1 --format=%H)",
  "sha=$(git log -1 --format=%H); bash scripts/x.sh $sha",
  `PYBIN="$(python3 -c 'import sys; print(sys.executable)')"; $PYBIN -m pytest`,
  `PYBIN=$(python3 -c 'import sys; print(sys.executable)'); "$PYBIN" -m pytest`,
  `BIN=$(node -p "require('./package.json').bin"); $BIN --help`,
  "T=$(echo tool-Linux | tr A-Z a-z); $T --help",
  "ED=$(git config core.editor); $ED x.txt",
  "c=$(cat fine); $c -q",
  "PY=$(command -v python3 || command -v python); $PY x.py",
];

describeVerdicts(
  "what a shell is to run that only other programs tell",
  { deny: DENIED, ask: ASKED, harmless: HARMLESS },
  FILES,
);
