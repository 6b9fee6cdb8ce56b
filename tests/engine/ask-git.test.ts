import { existsSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { UserError } from "../../src/errors.js";
import { ask, gitError, must, safeEnvironment } from "../../src/git/git.js";
import { findRepository } from "../../src/git/repository.js";
import { createRepository, temporaryFolder } from "../support/repository.js";

afterEach(() => void vi.unstubAllEnvs());

describe("a question to git", () => {
  it("starts no monitor that the repository names, and leaves the index as it is", async () => {
    const repository = createRepository().write("a.txt", "text\n");
    repository.commit();
    const ran = join(repository.root, ".git/ran");
    repository.must("config", "core.fsmonitor", `touch '${ran}'; echo`);
    const index = join(repository.root, ".git/index");
    const before = statSync(index).ino;
    utimesSync(join(repository.root, "a.txt"), 1, 1);
    expect(String(await must(await findRepository(repository.root), ["status", "--porcelain"]))).toBe("");
    expect([existsSync(ran), statSync(index).ino]).toEqual([false, before]);
    repository.must("status");
    expect([existsSync(ran), statSync(index).ino === before]).toEqual([true, false]);
  });

  it("means paths as they are written", async () => {
    const repository = createRepository().write("a.txt", "a\n").write("*.txt", "star\n");
    repository.commit();
    const listed = await must(await findRepository(repository.root), ["ls-files", "-z", "--", "*.txt"]);
    expect(String(listed)).toBe("*.txt\0");
  });

  it("sees objects as they are, not what the repository puts in their place", async () => {
    const repository = createRepository().write("a.txt", "true\n").write("b.txt", "other\n");
    repository.commit();
    const [a, b] = [repository.must("rev-parse", "HEAD:a.txt"), repository.must("rev-parse", "HEAD:b.txt")];
    repository.must("replace", a, b);
    expect(repository.must("cat-file", "blob", a)).toBe("other");
    const repo = await findRepository(repository.root);
    expect(String(await must(repo, ["cat-file", "blob", a]))).toBe("true\n");
  });

  it("fetches nothing", () => {
    const { PATH } = process.env;
    const given = { GIT_ALLOW_PROTOCOL: "ext", GIT_NO_LAZY_FETCH: "0", OTHER: "x" };
    expect(safeEnvironment(given)).toEqual({
      GIT_ALLOW_PROTOCOL: "none",
      GIT_NO_LAZY_FETCH: "1",
      GIT_NO_REPLACE_OBJECTS: "1",
      OTHER: "x",
    });
    expect(safeEnvironment()).toMatchObject({ PATH, GIT_ALLOW_PROTOCOL: "none" });
  });

  it("that fails is an error that names what was asked and what git said", async () => {
    const repository = createRepository();
    const repo = await findRepository(repository.root);
    const args = ["-c", "core.pager=x", "rev-parse", "--verify", "nowhere"];
    await expect(must(repo, args)).rejects.toThrow(/^git rev-parse failed: fatal: Needed a single revision/);
    expect(await ask(repo, args)).toMatchObject({ code: 128 });
  });

  it("is an error where there is no git", async () => {
    const repo = await findRepository(createRepository().root);
    vi.stubEnv("PATH", temporaryFolder());
    const failed = must(repo, ["status"]);
    await expect(failed).rejects.toBeInstanceOf(UserError);
    await expect(failed).rejects.toThrow("git was not found on PATH.");
  });
});

describe("the error of a question", () => {
  const of = (stderr: string) => gitError("x", { code: 128, signal: null, stderr });

  it.each([
    ["fatal: index file corrupt", "git reset"],
    ["fatal: index file smaller than expected", "git reset"],
    ["error: bad index file sha1 signature", "git reset"],
    ["error: bad signature 0x00000000", "git reset"],
    ["fatal: Unable to create '/r/.git/index.lock': File exists.", "Another git process"],
    ["error: unable to stream abc", "damaged"],
    ["fatal: loose object abc (stored in x) is corrupt", "damaged"],
    ["fatal: missing blob abc", "unshallow"],
    ["fatal: unable to read tree abc", "unshallow"],
    ["fatal: bad object HEAD", "unshallow"],
    ["error: Could not read abc", "unshallow"],
    ["fatal: ambiguous argument 'x': unknown revision", "fetch-depth"],
    ["fatal: bad revision 'x'", "fetch-depth"],
    ["fatal: something new", "the gate stays shut"],
  ])("%j tells how to mend it", (stderr, mend) => {
    expect(of(stderr).message).toBe(`git x failed: ${stderr}`);
    expect(of(stderr).hint).toContain(mend);
  });

  it("tells three lines, else how git ended", () => {
    expect(of("one\ntwo\nthree\nfour\n").message).toBe("git x failed: one two three");
    expect(of(" \n").message).toBe("git x failed: exit code 128");
    expect(gitError("x", { code: null, signal: "SIGKILL", stderr: "" }).message).toBe(
      "git x failed: ended by SIGKILL",
    );
  });
});
