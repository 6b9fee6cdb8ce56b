// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the braces are the shell's
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judgeCommand } from "../../src/agent/bypass/judge-command.js";
import { cpuTime, workOf } from "../support/cpu-time.js";

const AROUND = {
  cwd: "/repo/web",
  root: "/repo",
  gitDirs: ["/repo/.git"],
  real: (path: string) => path,
  named: [],
  manifest: null,
  read: (path: string) => FILES[path] ?? null,
  aliases: new Map([["again", "again -c a=b"]]),
};
const LENGTH = 100_000;
/** In milliseconds of work. */
const BOUND = 1_000;

const worked = (command: string): number => workOf(() => judgeCommand(command, AROUND, cpuTime));

const filled = (head: string, piece: string, tail = ""): string =>
  head + piece.repeat(Math.floor((LENGTH - head.length - tail.length) / piece.length)) + tail;

const DOUBLED = `a=xxxxxxxx${";a=$a$a".repeat(14)};`;
const DEEP = `p=${"a/".repeat(1_900)};`;
const MANY = `x='a b c d e f g h';y="$x $x $x $x $x $x $x $x";`;

/** What multiplies: values that are long or many, used again and again, by every part of the judge. */
const ADVERSARIAL: readonly (readonly [string, string, string?])[] = [
  [MANY, "rm $y;"],
  [MANY, "rm $y$y;"],
  [MANY, "git checkout HEAD $y;"],
  [MANY, "for i in $y; do rm $i; done;"],
  [DEEP, "rm $p;"],
  [DEEP, "cd $p;rm x;"],
  [DOUBLED, "eval $a;"],
  [DOUBLED, "echo $a | sh;"],
  [DOUBLED, "$(true $a)"],
  [DOUBLED, "$(echo $a>f)"],
  [DOUBLED, "echo $a>f;sh f;"],
  [DOUBLED, "sh <(echo $a);"],
  [DOUBLED, "read b<<<$a;"],
  [DOUBLED, "x=($a $a);"],
  [`${DOUBLED}echo `, "$a "],
  ['f(){ "$@"; };', "f f f f git commit -m x;"],
  ["f(){ g; g; }; g(){ h; h; }; h(){ i; i; }; i(){ j; j; }; j(){ k; k; }; k(){ :; :; };", "f;"],
  ["f(){ f; f; };", "f;"],
  ["", "f(){ x;};"],
  ["", "f(){ "],
  ["", "((x=1));"],
  ["((", "x=1,"],
  ["((", "x ", "))"],
  ["let ", "x=1,"],
  ["", "git -c alias.x=y x;"],
  ["", "git again;"],
  ["git apply <<'E'\n", "--- a/x\n"],
  ["git apply <<'E'\n", "diff --git a/x b/x b/x\n"],
  ["git apply <<'E'\n", "diff --git a b ", "\n"],
  ["apply_patch <<'E'\n", "*** Update File: a\n@@\n a\n-b\n"],
  ["python3 - <<'E'\n", "commit -"],
  ["python3 - <<'E'\n", "'commit',"],
  ["set -- ", "a "],
  ["set -- a b c d e f g h;", "shift;"],
  ["docker run ", "sh "],
  ["docker run ", "git -c "],
  ["a=(", "x "],
  ["", "a+=(x);"],
  ["", "a+=x;"],
  ["coproc ", "a "],
  ["", "{ "],
  ["", "cat | "],
  ["echo x ", "| cat "],
  ["sed '", "s/[/]/x/w a\n", "'"],
  ["sed '", "s/[", "'"],
  ["sed '", "a\\\n", "'"],
  ["", "sed -n 'w x' y;"],
  ["find . ", "-name '*x*' -o "],
  ["find . ", "( "],
  ["find . ", "! "],
  ["find . ", "-exec rm {} + "],
  ["find . -regex '", "[a]*\\(x\\)", "' -delete"],
  ["", "find . -type f -exec rm {} +;"],
  ["", "find . -newer x -delete;"],
  ["", "rm $(ls -A);"],
  ["rm ", "$(ls -A)"],
  ["rm ", "$(find . -type f) "],
  ["", "ls -A | xargs rm;"],
  ["", "git ls-files | grep -v x | xargs rm;"],
  ["ls -A | grep '", "a*", "' | xargs rm"],
  ["printf '", "%s", "' a b"],
  ["printf %s ", "a "],
  ["", "sh x.sh;"],
  ["", "npm run x;"],
  ["", "make x;"],
  ["make ", "x "],
  ["run-s ", "x "],
  ["rm ", "$(cat x.sh) "],
  ["parallel '", "{}", `' ::: ${"x".repeat(LENGTH / 2)}`],
  ["parallel -Ix '", "x", `' ::: ${"'".repeat(2)}${"y".repeat(LENGTH / 2)}`],
  ["parallel echo {} ::: ", "a "],
  ["parallel -N2 echo {} ::: ", "'a b' "],
  ["parallel echo ", "::: a "],
  ["parallel echo ::: a b ::: a b ::: a b ::: a b ", "::: a "],
  [`echo ${"x".repeat(LENGTH / 2)} | xargs -I{} echo `, "{}"],
  [`echo ${"x".repeat(LENGTH / 2)} | xargs -I{} echo `, "{} "],
];

const WORK = "true && rm -rf dist && git commit -m x\n";
const FILES: Readonly<Record<string, string>> = {
  "/repo/web/x.sh": `#!/bin/sh\nsh x.sh;${WORK.repeat(1_500)}`,
  "/repo/web/package.json": JSON.stringify({
    scripts: { x: "npm run x; npm run y; npm run x", y: WORK.repeat(1_000) },
  }),
  "/repo/web/Makefile": `A = $(A) $(A)\nx: ${"y ".repeat(1_000)}\n\tmake x $(A)\ny: x\n${`\t${WORK}`.repeat(1_000)}`,
};

describe("100 KB of hostile shell", () => {
  it.each(ADVERSARIAL.map(([head, piece, tail]) => ({ head, piece, tail, from: head.slice(0, 40) })))(
    "is judged within the bound: $from …, then $piece over and over",
    ({ head, piece, tail }) => {
      expect(worked(filled(head, piece, tail))).toBeLessThan(BOUND);
    },
  );

  it("is judged within the bound, whatever its pieces are", () => {
    const pieces = ADVERSARIAL.flatMap(([head, piece]) => [head, piece].filter((text) => text !== ""));
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 8 }), (some) => {
        expect(worked(filled(some.slice(0, -1).join("\n"), some.join("")))).toBeLessThan(BOUND);
      }),
      { numRuns: 40, seed: 5 },
    );
  });
});

it("looks at the clock too, for what counts little and takes long", () => {
  let now = 0;
  const objection = judgeCommand("true; true; true; git commit -n", AROUND, () => (now += 1_000));
  expect([objection?.decision, objection?.what]).toEqual(["ask", expect.stringContaining("too long")]);
});

describe("the work for one call is counted, not only timed:", () => {
  it.each([
    ["commands", filled("", "true;", "git commit -n")],
    ["words", filled("echo ", "a ", ";git commit -n")],
    ["paths", `${MANY}${"rm $y;".repeat(400)}git commit -n`],
    ["long values", `${DOUBLED}${"echo $a;".repeat(40)}git commit -n`],
    ["values put into a command", `parallel '${"{}".repeat(7_000)}' ::: ${"x".repeat(14_000)};git commit -n`],
    [
      "values put into a word",
      `echo ${"x".repeat(14_000)} | xargs -I% echo ${"%".repeat(14_000)};git commit -n`,
    ],
    ["values put into words", `echo ${"x".repeat(9_000)} | xargs -I% echo ${"% ".repeat(900)};git commit -n`],
    ["sources of values", `parallel echo ${"::: a ".repeat(100)};git commit -n`],
    ["calls of functions", `f(){ ${"true;".repeat(500)}};${"f;".repeat(60)}git commit -n`],
  ])("of too many %s the rest is not looked at, and a person is asked", (_, command) => {
    const objection = judgeCommand(command, AROUND, () => 0);
    expect([objection?.decision, objection?.what]).toEqual([
      "ask",
      expect.stringContaining("too much at once"),
    ]);
  });
});
