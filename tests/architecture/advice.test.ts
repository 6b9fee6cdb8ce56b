import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { COMMANDS } from "../../src/cli/commands.js";

/** Where a command of ours is no advice for the one who reads it here and now. */
const OTHERS: Readonly<Record<string, string>> = {
  "src/cli/commands.ts": "help names commands, as the documentation does",
  "src/cli/completion/bash.ts": "a script of the shell's, in which completion needs the bare name",
  "src/cli/completion/fish.ts": "likewise",
  "src/cli/completion/zsh.ts": "likewise",
  "src/report/sarif.ts": "a rule's help in a format of machines, the same wherever it is made",
  "src/init/ci.ts": "what CI runs, where it was just installed",
  "src/init/package-script.ts": "a package script, which npm gives node_modules/.bin",
  "src/init/makefile.ts": "a make target, which looks there by itself",
  "src/init/hook-runner.ts": "a hook of sh: it is written once, for wherever it will run",
  "src/init/harness/harnesses.ts": "a command of a harness: likewise",
  "src/init/project-files.ts": "a comment in a file of the project's, which everybody reads",
};

const names = COMMANDS.map(({ name }) => name).join("|");
/** A command line of ours, in text that is no comment and no usage. */
const COMMAND = new RegExp(`(.?)\\btollgate (?:${names})\\b`, "g");
const USAGE = /atMost\(|^\s*usage:|^const USAGE/;
const COMMENT = /^\s*(?:\/\/|\/\*|\*|#)|\/\*\*.*\*\//;

const sources = ["src", "gates", "hooks"].flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: "utf8" })
    .map((path) => `${root}/${path.replaceAll("\\", "/")}`)
    .filter((path) => path.endsWith(".ts") && !path.endsWith("/cases.ts")),
);

/** Commands of ours in the text of a file, each with whether it stands in backticks. */
const commandsIn = (path: string): { readonly text: string; readonly marked: boolean }[] =>
  readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => !COMMENT.test(line) && !USAGE.test(line))
    .flatMap((line) =>
      [...line.matchAll(COMMAND)]
        .filter(([, before]) => !/[./\w-]/.test(before!))
        .map((match) => ({
          text: `${path}: ${line.trim()}`,
          marked: isMarked(line, match.index + match[1]!.length),
        })),
    );

/** A backtick of the text's own: escaped in a template, plain in a string. */
const isMarked = (line: string, at: number): boolean =>
  line.slice(0, at).endsWith("\\`") || (line[at - 1] === "`" && /["'].*`$/.test(line.slice(0, at)));

describe("advice", () => {
  it("names commands of ours in backticks, where what starts them is put in", () => {
    const bare = sources
      .filter((path) => !(path in OTHERS))
      .flatMap(commandsIn)
      .filter(({ marked }) => !marked);
    expect(bare.map(({ text }) => text)).toEqual([]);
  });

  it("is found by this test", () => {
    expect(sources.filter((path) => !(path in OTHERS)).flatMap(commandsIn).length).toBeGreaterThan(20);
  });

  it.each(Object.entries(OTHERS))("has a reason to be otherwise in %s: %s", (path) => {
    expect(
      commandsIn(path).some(({ marked }) => !marked) || /tollgate/.test(readFileSync(path, "utf8")),
    ).toBe(true);
  });
});
