import { describe, expect, it } from "vitest";
import { verdictOf } from "../support/judged-command.js";

/** Programs that write where an option or an operand tells them to. */
const DENIED = [
  "uniq x .husky/pre-commit",
  "uniq -c -f 1 x tollgate.yaml",
  "xxd -r x .husky/pre-commit",
  "csplit -f .husky/pre- x 1",
  "csplit --prefix=.husky/ x 1",
  "tar cf .husky/pre-commit x",
  "tar -czf tollgate.yaml x",
  "zip .husky/pre-commit x",
  "7z a -y .husky/pre-commit x",
  "gunzip -f tollgate.yaml.gz",
  "gunzip -k tollgate.yaml.gz",
  "gunzip -S .c tollgate.yaml.c",
  "gunzip -S c tollgate.yaml.gz",
  "gunzip -c x.gz > tollgate.yaml",
  "unxz -Flzma tollgate.yaml.lzma",
  "unzstd -T0 tollgate.yaml.zst",
  "unzstd -c x.zst -o tollgate.yaml",
  "curl -sD .husky/pre-commit https://x",
  "curl --trace-ascii .husky/pre-commit https://x",
  "wget -a .husky/pre-commit https://x",
  "aria2c -d .husky https://x/pre-commit",
  "gh release download v1 -D .husky",
  "gh release download v1 -O .husky/pre-commit",
  "git format-patch -o .husky HEAD~1",
  "git format-patch --output-directory=.git/hooks -1",
  "git format-patch --output-d .git/hooks -1",
  "git bugreport --output-directory=.husky",
  "git archive --out=.husky/pre-commit HEAD",
  "git archive -o .husky/pre-commit HEAD",
  "git archive --output=.husky/pre-commit HEAD",
  "git diff --output=.husky/pre-commit",
  "git log --output tollgate.yaml -1",
  "git show --output=.husky/pre-commit HEAD",
  "git stash show -p --output=.husky/pre-commit",
  "git bundle create .husky/pre-commit --all",
  "git checkout-index -f -a --prefix=.husky/",
  "git checkout-index --prefix .git/hooks/ pre-commit",
  "git read-tree --prefix=.husky/ HEAD~3",
  "git subtree add -P .husky x main",
  "git submodule add ../x .husky",
  "git worktree add .husky/x",
  "git worktree move ../wt .husky",
  "git clone https://x/hooks .husky",
  "git clone --depth 1 https://x/hooks .git/hooks",
  "git -C web clone ../x ../.husky",
  "git merge-file .husky/pre-commit a b",
];

const ASKED = ["awk '{print | \"tee .husky/pre-commit\"}' x"];

const HARMLESS = [
  "uniq .husky/pre-commit",
  "uniq -c words counted",
  "sort x | uniq -c | sort -rn",
  "xxd .husky/pre-commit | head",
  "csplit -f part- x /a/",
  "tar czf dist.tgz .husky tollgate.yaml",
  "tar -czf - .husky | ssh host 'cat > x.tgz'",
  "tar tf x.tgz",
  "tar xzf x.tgz",
  "zip -r out.zip .husky",
  "gunzip dump.sql.gz",
  "gunzip -c tollgate.yaml.gz > /tmp/x",
  "gunzip -kc tollgate.yaml.gz | head",
  "gunzip -t tollgate.yaml.gz",
  "gunzip -l tollgate.yaml.gz",
  "gunzip --stdout tollgate.yaml.gz",
  "gunzip --to-stdout tollgate.yaml.gz",
  "unxz --test tollgate.yaml.xz",
  "unxz --list -v tollgate.yaml.xz",
  "bunzip2 -dc .husky/pre-commit.bz2",
  "curl -sS -c cookies.txt https://x",
  "curl -fsSL https://x -o x.sh",
  "curl -X POST -H 'a: b' -d @tollgate.yaml https://x",
  "wget -q https://x",
  "gh release download v1 -p '*.tgz' -D dist",
  "gh run download 12",
  "git format-patch -3 -o out",
  "git format-patch --stdout main > x.patch",
  "git archive --format=zip -o out.zip HEAD",
  "git archive --prefix=.husky/ HEAD > x.tar",
  "git diff --output=x.patch -- .husky",
  "git diff --output-indicator-new=.husky/x",
  "git log -p --output-indicator-old=tollgate.yaml -1",
  "git show --output-indicator-context=.husky/x",
  "git log --oneline -5 -- .husky",
  "git bundle create x.bundle --all",
  "git bundle verify .husky/x",
  "git checkout-index -a -f --prefix=/tmp/x/",
  "git checkout-index -f .husky/pre-commit",
  "git submodule add https://x libs/x",
  "git submodule update --init --recursive",
  "git worktree add -b topic ../wt main",
  "git worktree list",
  "git clone https://x/y.git",
  "git clone https://x/husky /tmp/husky",
  "git init",
  "git init -b main .",
  "awk '{print | \"sort\"}' x",
];

describe("where programs write to", () => {
  it.each(DENIED)("is refused in %j", (command) => {
    expect(verdictOf(command)).toBe("deny");
  });
  it.each(ASKED)("is asked about in %j", (command) => {
    expect(verdictOf(command)).toBe("ask");
  });
  it.each(HARMLESS)("is let through in %j", (command) => {
    expect(verdictOf(command)).toBe("harmless");
  });
});
