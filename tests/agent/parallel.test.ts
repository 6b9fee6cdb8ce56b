import { describe, expect, it } from "vitest";
import { verdictOf } from "../support/judged-command.js";

const FILES = { "/repo/jobs": "git push --no-verify\n", "/repo/fine": "npm test\n" };

/** Commands that GNU parallel puts together from values, files and what it reads. */
const DENIED = [
  "parallel git commit --no-verify -m ::: x",
  "parallel git {1} {2} ::: commit ::: -n",
  "parallel git {1} --no-verify ::: status push",
  "parallel --link git {1} {2} ::: status push ::: -s --no-verify",
  "parallel -j 4 --halt now,fail=1 git commit -n -m ::: x",
  "parallel --retries 3 rm -rf ::: .husky",
  "parallel rm -rf {1}/{2} ::: dist . ::: x .husky",
  "parallel rm -rf {//} ::: .husky/pre-commit",
  "parallel -I% 'cp x %' ::: .husky/pre-commit",
  "parallel rm ::: .hus*/pre-commit",
  "parallel 'cd {} && git commit -n' ::: a b",
  "parallel -a <(find .husky -type f) rm",
  "parallel rm :::: <(ls .husky/*)",
  "xargs -a <(find .husky -type f) rm",
  "parallel :::: <(echo 'git commit -n')",
  "echo 'git commit -n' | parallel --pipe bash",
  "sem -j2 'git commit -n'",
  "sem git commit -n",
];

const ASKED = [
  "parallel :::: jobs",
  "parallel -a jobs",
  "parallel -j2 --arg-file=jobs",
  "cat jobs | parallel -j1",
  "cat jobs | parallel --pipe bash",
  "parallel git commit -m x :::: flags",
  "parallel -a flags git commit {} -m x",
];

const HARMLESS = [
  "parallel :::: fine",
  "parallel -a urls.txt curl -O",
  "parallel -j4 npx eslint ::: src/*.ts",
  "parallel -j4 --bar 'gzip {}' ::: *.log",
  "parallel convert {} {.}.png ::: *.jpg",
  "parallel npm run {} ::: lint test build",
  "parallel git -C {} pull ::: a b c",
  "parallel git {1} ::: status fetch",
  "ls -d */ | parallel 'cd {} && git pull'",
  "find . -name '*.ts' | parallel -j8 npx prettier --check",
  "parallel echo {} ::: --no-verify .husky",
  "cat big.log | parallel --pipe grep -c x",
  `parallel echo ${"::: a b c d e f g h ".repeat(8)}`,
  "parallel --version",
  "sem --wait",
];

describe("what parallel runs", () => {
  it.each(DENIED)("is refused in %j", (command) => {
    expect(verdictOf(command, FILES)).toBe("deny");
  });
  it.each(ASKED)("is asked about in %j", (command) => {
    expect(verdictOf(command, FILES)).toBe("ask");
  });
  it.each(HARMLESS)("is let through in %j", (command) => {
    expect(verdictOf(command, FILES)).toBe("harmless");
  });
});
