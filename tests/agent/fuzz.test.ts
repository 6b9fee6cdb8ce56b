// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the braces are the shell's
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judgeCommand } from "../../src/agent/bypass/judge-command.js";
import { cpuTime, workOf } from "../support/cpu-time.js";

const AROUND = {
  cwd: "/repo",
  root: "/repo",
  gitDirs: ["/repo/.git"],
  real: (path: string) => path.replace("/link/", "/repo/"),
  named: [],
  manifest: null,
  read: () => null,
  aliases: new Map<string, string>(),
};
const judge = (command: string) => judgeCommand(command, AROUND, cpuTime);

/** Ways to write one character of a word that leave the word as it is. */
const written = (char: string): fc.Arbitrary<string> =>
  fc.constantFrom(
    char,
    `\\${char}`,
    `'${char}'`,
    `"${char}"`,
    `$'${char}'`,
    `$'\\x${char.charCodeAt(0).toString(16)}'`,
    `${char}''`,
    `""${char}`,
    `${char}\\\n`,
    `$(printf ${char})`,
    `"$(echo ${char})"`,
  );

const word = (text: string): fc.Arbitrary<string> =>
  fc.tuple(...[...text].map(written)).map((parts) => parts.join(""));

/** What may stand around a command without keeping it from running. */
const AROUND_IT: readonly ((command: string) => string)[] = [
  (command) => command,
  (command) => `true && ${command}`,
  (command) => `( ${command} )`,
  (command) => `{ ${command}; }`,
  (command) => `echo "$( ${command} )"`,
  (command) => `if ${command}; then :; fi`,
  (command) => `case x in (*) ${command};; esac`,
  (command) => `f() { ${command}; }; f`,
  (command) => `cat <<END; ${command}\nit's\nEND\n`,
  (command) => `${command} # it's\n`,
  (command) => `bash -c '${command.replaceAll("'", "'\\''")}'`,
  (command) => `eval '${command.replaceAll("'", "'\\''")}'`,
];

/** Characters that mean something to a shell, far more often than chance. */
const shellText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ..."'\"\\$`(){}[]<>|&;#*?!~= \n\t-",
        "$(",
        "${",
        "<<E\n",
        "E\n",
        "$((",
        "))",
        "case x in ",
        "esac",
        "[[",
      ),
      fc.constantFrom(
        "git",
        "commit",
        "-n",
        "rm",
        ".husky",
        "bash -c ",
        "eval ",
        "xargs ",
        "for i in ",
        "; do ",
        "done",
      ),
      fc.string({ unit: "binary", maxLength: 3 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(""));

describe("quoting", () => {
  it("never hides a flag, however each character is written and whatever stands around", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("", "env A=b ", "command ", "sudo -u me ", "time "),
        word("git"),
        word("commit"),
        fc.constantFrom("-n", "--no-verify", "-an").chain(word),
        fc.array(fc.constantFrom(...AROUND_IT), { maxLength: 2 }),
        (before, git, commit, flag, around) => {
          const command = around.reduce(
            (inner, wrap) => wrap(inner),
            `${before}${git} ${commit} ${flag} -m x`,
          );
          expect(judge(command)?.decision).toBe("deny");
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it("never makes a bypass of a message, whatever the message says", () => {
    fc.assert(
      fc.property(shellText, (message) => {
        const quoted = `'${message.replaceAll("\0", "").replaceAll("'", "'\\''")}'`;
        expect(judge(`git commit -m ${quoted}`)).toBeNull();
        expect(judge(`git commit -m "$(cat <<'THE_END'\n${message}\nTHE_END\n)"`)).toBeNull();
      }),
      { numRuns: 1_000 },
    );
  });

  it("is read to an end or not at all: nothing is thrown", () => {
    fc.assert(
      fc.property(shellText, (text) => {
        const objection = judge(text);
        if (objection) expect(objection.what.length).toBeGreaterThan(0);
      }),
      { numRuns: 5_000 },
    );
  });
});

const REPEATED = [
  "'",
  '"',
  "\\",
  "$(",
  "`",
  "${",
  "((",
  "$((",
  "(",
  "{",
  "{a,",
  "}",
  "<<E\n",
  "a=(",
  "[[",
  "case x in ",
  "a;",
  "a ",
  "$a",
  "*",
  "\n",
  "#",
  "<(",
  "$'\\",
  "for a in b; do ",
  "if ",
  "eval ",
  "bash -c ",
  "git -c a=b ",
  "../",
  "a=$a$a;",
  "echo x | ",
  "find -exec ",
];

describe("time", () => {
  it.each(REPEATED)("is linear in how often %j is repeated", (piece) => {
    const timed = (length: number) => {
      const text = piece.repeat(Math.floor(length / piece.length));
      return workOf(() => {
        judge(text);
        judge(`${text} git commit -m x`);
      });
    };
    timed(1_000);
    // A quadratic reader needs minutes for that.
    expect(timed(120_000)).toBeLessThan(3_000);
  });
});
