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
  "parallel -n2 git ::: commit -n push --no-verify",
  "parallel -n 2 git ::: status -s push --no-verify",
  "parallel -N2 git ::: commit -n push --no-verify",
  "parallel -N2 git {1} {2} ::: status -s commit -n",
  "parallel -L2 git ::: commit -n push --no-verify",
  "parallel --max-args=2 git ::: commit -n push --no-verify",
  "parallel --max-replace-args 2 git ::: status -s commit -n",
  `parallel -N2 git {1} {2} ::: ${"status -s ".repeat(40)}commit -n`,
  "parallel -X git ::: commit -n",
  "parallel -m git ::: commit -n",
  "parallel --xargs git ::: commit -n",
  "parallel -X rm .husky/{} ::: x pre-commit",
  "parallel -C ' ' git {1} {2} ::: 'status -s' 'commit -n'",
  "parallel --colsep '\\s+' git {1} {2} ::: 'commit -n'",
  "parallel --colsep='\\|' git ::: 'commit|-n'",
  "parallel --pipe 'bash -c \"git commit -n\"'",
  "echo x | parallel --pipe 'bash -c \"git commit -n\"'",
  "echo 'git commit -n' | cat | parallel --pipe 'bash -s \"a b\"'",
  "parallel --pipe bash <<< 'git commit -n'",
  "echo 'git commit -n' > x; parallel --pipe bash < x",
];

const ASKED = [
  "parallel :::: jobs",
  "parallel -a jobs",
  "parallel -j2 --arg-file=jobs",
  "cat jobs | parallel -j1",
  "cat jobs | parallel --pipe bash",
  "parallel --pipe bash < jobs",
  "python3 -c 'print(1)' | parallel --pipe bash",
  "cat pairs | parallel -N2 git commit -m {1} {2}",
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
  "parallel git ::: commit -n",
  "parallel -n1 git ::: commit -n",
  "parallel -n2 cp ::: a b c d",
  "parallel -X rm ::: a b c",
  "parallel --colsep , curl -o {1} {2} ::: a,https://x b,https://y",
  "cat pairs | parallel --colsep '\\t' mv {1} {2}",
  "cat big.log | parallel --pipe 'sort | uniq -c'",
  "cat big.log | parallel --pipe \"awk '{print \\$1}'\"",
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
