import { describe, expect, it } from "vitest";
import { verdictOf } from "../support/judged-command.js";

const SCRIPTS = {
  skip: "git commit -n -m x",
  fine: "vitest run",
  words: "git commit",
  test: "vitest",
  pretest: "HUSKY=0 git commit -m x",
  a: "npm run b",
  b: "pnpm run c",
  c: "git push --no-verify",
  loop: "npm run loop",
  clean: "rm -rf dist",
  unhook: "rm -rf .husky",
  prepare: "chmod -x .husky/*",
};
const MAKEFILE = `GIT ?= git
FLAGS = $(MORE)
MORE := -n
.PHONY: skip fine
fine: dep
\t@npm run fine $$HOME $(shell date)
dep:
\t-echo hi
skip:
\t@$(GIT) commit \\
\t  $(FLAGS) -m x
needs: dep skip
flags:
\tgit commit $(GITFLAGS)
up: ; rm -rf .husky
deeper:
\t$(MAKE) skip
`;
const FILES = {
  "/repo/package.json": JSON.stringify({ scripts: SCRIPTS }),
  "/repo/pkg/package.json": JSON.stringify({ scripts: { skip: "git commit -n" } }),
  "/repo/broken/package.json": "{",
  "/repo/Makefile": MAKEFILE,
  "/repo/names.txt": "a.txt\n.husky/pre-commit\n",
  "/repo/plain.txt": "a.txt b.txt\n",
  "/repo/skip.sh": "#!/bin/sh\nset -e\nnpm run fine\ngit commit -n -m x\n",
  "/repo/args.sh": '#!/usr/bin/env bash\ngit commit "$@"\n',
  "/repo/nested.sh": "./skip.sh\n",
  "/repo/again.sh": "#!/bin/sh\n./again.sh\n",
  // Each line would be asked about in a command: in a file it is what a project has its reasons for.
  "/repo/doubtful.sh": '#!/bin/sh\ngit commit $ARGS\nnpx tollgate baseline\nif [ "$1" ]; then\n',
  "/repo/tool": "#!/usr/bin/env node\nspawn('git commit -n')\n",
  "/repo/long.sh": `#!/bin/sh\n${"true; ".repeat(20_000)}\ngit commit -n\n`,
};

/** A person may have written them, or an agent a moment ago: nobody can tell. */
const ASKED = [
  "bash skip.sh",
  "sh ./skip.sh",
  "./skip.sh",
  "sh < skip.sh",
  "cat skip.sh | sh",
  "sed s/x/y/ skip.sh | bash",
  "tail -1 skip.sh | sh",
  "sed -n 4p < skip.sh | sh",
  "source ./skip.sh",
  ". skip.sh",
  'eval "$(cat skip.sh)"',
  'bash -c "$(cat skip.sh)"',
  "chmod +x skip.sh && ./skip.sh",
  "timeout 9 ./skip.sh",
  "bash nested.sh",
  "bash args.sh -n",
  "./args.sh --no-verify",
  "cd pkg && ../skip.sh",
  "npm run skip",
  "npm run skip -- -m y",
  "npm run words -- -n",
  "yarn words -n",
  "pnpm words -n",
  "npm test",
  "npm t",
  "npm run a",
  "npm ci",
  "npm run -s skip",
  "npm --prefix pkg run skip",
  "npm -C pkg run skip",
  "cd pkg && npm run skip",
  "npm run unhook",
  "pnpm unhook",
  "yarn run skip",
  "bun run skip",
  "npx npm-run-all fine skip",
  "run-s fine skip",
  `echo '{"scripts":{"x":"git commit -n"}}' > package.json && npm run x`,
  "make skip",
  "make needs",
  "make fine skip",
  "make up",
  "make deeper",
  "make -C . skip",
  "make -f Makefile skip",
  "make flags GITFLAGS=-n",
];

const DENIED = [
  "rm $(cat names.txt)",
  "xargs rm < names.txt",
  "xargs -a names.txt rm",
  "cat names.txt | xargs rm",
  'cat names.txt | while read f; do rm "$f"; done',
];

const HARMLESS = [
  "bash doubtful.sh",
  "./again.sh",
  "./tool",
  "cat skip.sh",
  "grep commit skip.sh | wc -l",
  "bash args.sh -m x",
  "bash missing.sh",
  "bash long.sh",
  "rm $(cat plain.txt)",
  "xargs rm < plain.txt",
  "cat names.txt | xargs wc -l",
  "npm run fine",
  "npm run loop",
  "npm run clean",
  "npm run missing",
  "npm run words -- -m x",
  "cd broken && npm run skip",
  "cd /elsewhere && npm run skip",
  "pnpm install lodash --save-dev",
  "yarn add x",
  "make",
  "make fine",
  "make missing",
  "make -n skip",
];

describe("what stands in files that a command runs", () => {
  it.each(ASKED)("is read, and asked about: %j", (command) => {
    expect(verdictOf(command, FILES)).toBe("ask");
  });
  it.each(DENIED)("is read, and refused where it names what is guarded: %j", (command) => {
    expect(verdictOf(command, FILES)).toBe("deny");
  });
  it.each(HARMLESS)("is let through: %j", (command) => {
    expect(verdictOf(command, FILES)).toBe("harmless");
  });
});
