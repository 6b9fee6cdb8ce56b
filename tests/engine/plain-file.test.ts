import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { hasText, readPlain, readPlainBytes } from "../../src/git/plain-file.js";
import { forgetState, hasState, readState, writeState } from "../../src/git/state.js";
import { TestRepository, temporaryFolder } from "../support/repository.js";

const MIB = 1024 * 1024;

describe("a small file", () => {
  it("is read up to its limit, and not beyond", () => {
    const file = join(temporaryFolder(), "file");
    writeFileSync(file, "four");
    expect(readPlainBytes(file, 4).toString()).toBe("four");
    expect(() => readPlainBytes(file, 3)).toThrow("larger");
    writeFileSync(file, "x".repeat(MIB));
    expect(readPlain(file)).toHaveLength(MIB);
    writeFileSync(file, "x".repeat(MIB + 1));
    expect(() => readPlain(file)).toThrow("larger than 1 MiB");
  });

  it("is none where a folder, a pipe or nothing is", () => {
    const folder = temporaryFolder();
    new TestRepository(folder).exec("mkfifo", ["pipe"]);
    for (const path of [folder, join(folder, "pipe")]) expect(() => readPlain(path)).toThrow("no plain file");
    expect(() => readPlain(join(folder, "nowhere"))).toThrow("ENOENT");
  });

  it.runIf(existsSync("/proc/self/fd"))("is closed again, also where it is refused", () => {
    const folder = temporaryFolder();
    const open = () => readdirSync("/proc/self/fd").length;
    const before = open();
    writeFileSync(join(folder, "file"), "four");
    for (let time = 0; time < 10; time++) {
      readPlain(join(folder, "file"));
      expect(() => readPlain(folder)).toThrow("no plain file");
    }
    expect(open()).toBeLessThan(before + 10);
  });

  it("has a text where it says exactly that", () => {
    const file = join(temporaryFolder(), "file");
    expect(hasText(file, "")).toBe(false);
    writeFileSync(file, "text\n");
    expect([hasText(file, "text\n"), hasText(file, "text")]).toEqual([true, false]);
  });
});

describe("what is remembered", () => {
  it("is what was written, and nothing where that is no JSON or was forgotten", () => {
    const gitDir = temporaryFolder();
    expect([hasState(gitDir, "a.json"), readState(gitDir, "a.json")]).toEqual([false, null]);
    expect(writeState(gitDir, "a.json", { a: [1] })).toBe(true);
    expect([hasState(gitDir, "a.json"), readState(gitDir, "a.json")]).toEqual([true, { a: [1] }]);
    writeFileSync(join(gitDir, "tollgate/a.json"), "{");
    expect(readState(gitDir, "a.json")).toBeNull();
    forgetState(gitDir, "a.json");
    expect(hasState(gitDir, "a.json")).toBe(false);
    forgetState(gitDir, "a.json");
  });

  it("is never larger than what is read again", () => {
    const gitDir = temporaryFolder();
    const longest = "x".repeat(4 * MIB - 2);
    expect(writeState(gitDir, "a.json", longest)).toBe(true);
    expect(readState(gitDir, "a.json")).toBe(longest);
    expect(writeState(gitDir, "b.json", `${longest}x`)).toBe(false);
    expect(hasState(gitDir, "b.json")).toBe(false);
  });

  it("is neither written nor forgotten where a link leads elsewhere", () => {
    const [gitDir, elsewhere] = [temporaryFolder(), temporaryFolder()];
    mkdirSync(join(elsewhere, "deep"));
    for (const name of ["theirs.json", "deep/theirs.json", `draft.json.${2 ** 30}`])
      writeFileSync(join(elsewhere, name), "{}");
    symlinkSync(elsewhere, join(gitDir, "tollgate"));
    for (const name of ["theirs.json", "deep/theirs.json"]) {
      expect(writeState(gitDir, name, "ours")).toBe(false);
      forgetState(gitDir, name);
      expect(readState(gitDir, name)).toEqual({});
    }
    expect(readdirSync(elsewhere).sort()).toEqual(["deep", `draft.json.${2 ** 30}`, "theirs.json"]);
  });
});
