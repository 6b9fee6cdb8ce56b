import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { decodePath } from "../../src/git/path-bytes.js";
import { pathWords } from "../../src/git/path-words.js";
import { createRepository } from "../support/repository.js";

/** As bytes in Latin-1, so that each may be any. */
const NAMES = [
  "plain.txt",
  "two words",
  "-x",
  "*",
  "a[1].txt",
  "back\\slash",
  "it's",
  ":top",
  "!not",
  "^not",
  "$(touch evil)",
  "`touch evil`",
  "new\nline",
  "tab\t%s",
  "esc\u001b[2J",
  "\u00ff\u00fe",
  "M\u00c3\u00bcller",
];

describe("a command that names a path", () => {
  it.each([false, true])("means that file alone, whatever its name (below the top: %s)", (below) => {
    const repository = createRepository();
    const cwd = below ? join(repository.root, "sub") : repository.root;
    mkdirSync(cwd, { recursive: true });
    const sh = (line: string) => repository.exec("sh", ["-c", line], { cwd });
    for (const name of NAMES) {
      const octal = [...name].map((char) => `\\${char.charCodeAt(0).toString(8).padStart(3, "0")}`).join("");
      expect(sh(`printf x > "$(git rev-parse --show-toplevel)/$(printf '${octal}')"`).code).toBe(0);
    }
    const words = pathWords(below);
    for (const name of NAMES) {
      const path = decodePath(Buffer.from(name, "latin1"));
      expect(sh(`git add -- ${words.forGit(path)}`), name).toMatchObject({ code: 0, output: "" });
      expect(repository.must("ls-files", "-z").split("\0").length, name).toBe(2);
      expect(sh(`cat ${words.forShell(path)}`), name).toMatchObject({ code: 0, output: "x" });
      expect(sh(`git rm -q --cached -- ${words.forGit(path)}`).code, name).toBe(0);
      expect(repository.must("ls-files")).toBe("");
      // What is printed can be read and copied.
      expect(`${words.forGit(path)} ${words.forTollgate(path)}`).toMatch(/^[ -~\u00a0-\u{1ffff}]*$/u);
    }
    expect(existsSync(join(cwd, "evil"))).toBe(false);
  });
});
