import { describe, expect, it } from "vitest";
import { verdictOf } from "../support/judged-command.js";

/** Other programs that print, pack away, delete or write over what is guarded. */
const DENIED = [
  "du -a .husky | cut -f2 | xargs rm",
  "tree -fi .husky | xargs rm",
  "wc -l .husky/* | awk '{print $2}' | xargs rm",
  "sha1sum .husky/* | cut -d' ' -f3 | xargs rm",
  "file .husky/* | cut -d: -f1 | xargs rm",
  "git grep -l tollgate_hook | xargs rm",
  "git grep -lz tollgate_hook -- . | xargs -0 rm",
  "rm $(git grep -l tollgate_hook)",
  "git status --porcelain .husky | cut -c4- | xargs rm",
  "git log --name-only --format= -- .husky | sort -u | xargs rm",
  "tar c --remove-files -f x.tar .husky",
  "tar czf - .husky --remove-files > x.tgz",
  "zip -rm x.zip .husky",
  "7z a -sdel x.7z .husky",
  "rsync -a --remove-source-files .husky/ /tmp/x/",
  "rsync -a --remove-source-files ./ /tmp/x/",
  "gzip -r .husky",
  "gzip .husky/pre-commit",
  "xz tollgate.yaml",
  "npx rimraf .husky",
  "npx del-cli .husky",
  "npx shx rm -rf .husky",
  "sort -o .husky/pre-commit x",
  "sort --output=tollgate.yaml x",
  "gcc -o .husky/pre-commit x.c",
  "openssl enc -in x -out .husky/pre-commit",
  "env -C .husky rm pre-commit",
  "env --chdir=.husky rm pre-commit",
  "test -f .husky/pre-commit && rm $_",
  "ls .husky/* && rm -f $_",
  "mkdir -p .git/hooks && rm -rf $_",
  "git clean -fdx .husky",
  "git clean -fdx -- .",
  "git clean -fdx '*'",
  "git clean -fdx ':!src'",
  "git stash -a -- .",
  "git stash save -a wip",
];

const ASKED = [
  "git diff -- .husky | git apply -R",
  "git diff HEAD~1 -- . | git apply -R",
  "git diff --relative HEAD~1 -- src | git apply -R",
  "git diff HEAD~1 -- ':!src' | git apply -R",
  "git diff HEAD~1 -- src | git apply -R -p0",
  "find . -size -2 -delete",
];

/** The same words over what is anybody's. */
const HARMLESS = [
  "du -a dist | cut -f2 | xargs rm -f",
  "du -sh * | sort -h | tail -3 | awk '{print $2}' | xargs rm -rf",
  "git grep -l TODO | xargs sed -i 's/TODO/DONE/'",
  "git grep -l husky docs | xargs wc -l",
  "git log --format=%H -- .husky | xargs -n1 git show",
  "sha256sum .husky/pre-commit | cut -d' ' -f1",
  "tar -cf x.tar --remove-files logs",
  "zip -rm logs.zip logs",
  "zip -r x.zip .husky",
  "gzip -9 dist/bundle.js",
  "gzip -k tollgate.yaml",
  "gzip -c tollgate.yaml > /tmp/x.gz",
  "rsync -a --remove-source-files out/ /tmp/x/",
  "npx rimraf dist",
  "npx shx rm -rf dist",
  "sort -u -o words.txt words.txt",
  "grep -o tollgate.yaml README.md",
  "ls -o .husky",
  "find . -name a -o -name tollgate.yaml",
  "env -C packages/a npm test",
  "mkdir -p dist && cd $_ && rm -rf *",
  "ls .husky && echo $_",
  "git clean -fdx dist",
  "git clean -fdX packages/a/node_modules",
  "git clean -xdf -- build coverage",
  "git stash -a -- dist",
  "git stash push -a -m wip dist",
  "git diff main -- src/a.ts | git apply -R",
  "git show abc123 -- src docs | git apply -R",
  "find . -size 0 -delete",
  "find . -type f -size 0c -delete",
  "find . -xtype l -delete",
];

describe("what other words do to hooks and config", () => {
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
