// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the braces are the shell's
import { describe, expect, it } from "vitest";
import { verdictOf } from "../support/judged-command.js";

/** Names that a file or an array keeps between the command that prints them and the one that takes them away. */
const DENIED = [
  "find .husky -type f > l; xargs rm < l",
  "find .husky -type f > l && cat l | xargs rm",
  "find .husky -type f >> l; xargs -a l rm",
  "find .husky -type f | tee l | wc -l; xargs rm < l",
  "find . -name 'pre-*' | sort > l; rm $(cat l)",
  "ls -d .husky > l; rm -rf $(cat l)",
  "ls .husky > l; cd .husky; xargs rm < ../l",
  "echo .husky > l; rm -rf $(< l)",
  "ls -d .husky > l; ls src >> l; xargs rm -rf < l",
  "git ls-files > l; while read -r f; do rm $f; done < l",
  "git ls-files .husky > l; while IFS= read -r f; do rm $f; done < l",
  "while read -r f; do rm $f; done < <(git ls-files .husky)",
  "{ read -r f; rm $f; } < <(ls .husky/*)",
  "sort < <(ls .husky/*) | xargs rm",
  "ls .husky/* > l; sort < l | xargs rm",
  'mapfile -t a < <(ls .husky); rm "${a[@]}"',
  'mapfile -t a < <(find .husky -type f); rm "${a[@]}"',
  'ls .husky > l; readarray -t a < l; rm "${a[@]}"',
  'readarray -t a <<< "$(ls -d .husky/*)"; rm "${a[@]}"',
  'ls -d .husky | mapfile -t a; rm "${a[@]}"',
  'read -r d <<< "$(ls -d .husky)"; rm -rf "$d"',
  'xargs rm <<< "$(ls .husky/*)"',
  "git ls-files > l; xargs rm < l",
  "f=$(mktemp); ls -d .husky/* > $f; xargs rm < $f",
  'git ls-files .husky > "$HOME/l"; rm $(cat "$HOME/l")',
  "ls -d .husky/* > l; cp l m; xargs rm < m",
  "ls -d .husky/* > l; mv l /tmp/m; xargs rm < /tmp/m",
  "ls -d .husky/* > l; rm $(sort -u l)",
  "ls -d .husky/* > l; awk '{print $1}' l | xargs rm",
  "ls -l .husky/* > l; cut -d' ' -f9 l | xargs rm",
  "git ls-files > l; sed -i d .husky/pre-commit $(cat l)",
  "ls .husky/* > l; xargs sed -i d < l",
  "for f in $(git ls-files); do : > $f; done",
  "for f in $(git ls-files); do sed -i s/a/b/ $f; rm $f; done",
  "d=.husky; sed -i d $(ls $d/*)",
  "find . -path '*husky*' | while read f; do sed -i d $f; done",
  "find . -not -path './src/*' -path '*husky*' | xargs sed -i d",
];

/** Lists that hold nothing of ours, and a whole tree that is edited in place. */
const HARMLESS = [
  "find . -name '*.log' > l; xargs rm < l",
  "git ls-files .husky > l; xargs cat < l",
  "git ls-files .husky > l; rm l",
  'a=$(mktemp); git ls-files > "$a"; wc -l < "$a"; rm "$a"',
  "git ls-files > l; cp l m; rm l m",
  "sort -u words.txt | xargs rm -f",
  "awk '{print $1}' tollgate.yaml | xargs echo",
  "git ls-files > l; echo src/a.ts > l; xargs rm < l",
  "git ls-files > l; tar czf x.tgz -T l",
  "git diff --name-only > l; xargs npx prettier --write < l",
  "while read -r f; do rm $f; done < <(find dist -type f)",
  "while read -r f; do wc -l $f; done < <(git ls-files)",
  'mapfile -t a < <(git ls-files); wc -l "${a[@]}"',
  'mapfile -t a < <(find dist -type f); rm "${a[@]}"',
  "sed -i s/a/b/ $(git ls-files)",
  "perl -pi -e 's/a/b/' $(git ls-files)",
  "sed -i 's/a/b/' $(find . -name '*.yaml')",
  "for f in $(git ls-files); do sed -i 's/[ \\t]*$//' \"$f\"; done",
  "git ls-files | while read -r f; do sed -i 's/a/b/' \"$f\"; done",
  "find . -type f | while read -r f; do sed -i 's/a/b/' \"$f\"; done",
  "while read -r f; do sed -i 's/a/b/' \"$f\"; done < <(git ls-files)",
  "git ls-files > l; xargs sed -i 's/a/b/' < l",
  'mapfile -t a < <(git ls-files); sed -i s/a/b/ "${a[@]}"',
  "git ls-files | grep -v husky | xargs sed -i 's/a/b/'",
  "find . -type f -not -path './.husky/*' -exec sed -i 's/a/b/' {} +",
  "find . -path ./.husky -prune -o -type f -print | xargs sed -i 's/a/b/'",
];

describe("names that are kept in between", () => {
  it.each(DENIED)("are refused in %j", (command) => {
    expect(verdictOf(command)).toBe("deny");
  });
  it.each(HARMLESS)("are let through in %j", (command) => {
    expect(verdictOf(command)).toBe("harmless");
  });
});
