import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { CLI, createRepository, type TestRepository } from "../support/repository.js";

const GOOD = `feat(hooks): keep compiled code

Context: Each start compiled the same bundles again.
Solution: Keep what the engine made of them in the git directory.
Learning: A cache that names its build and its runtime needs no version.
Impact: A start takes 10 ms less.
`;

const folder = (repository: TestRepository) => join(repository.root, ".git/tollgate/code");
const files = (repository: TestRepository) => readdirSync(folder(repository)).sort();

function prepare(): TestRepository {
  const repository = createRepository();
  repository.write("tollgate.yaml", "extends: recommended\n").write("good", GOOD).write("bad", "bad\n");
  // A second run may add to what the first kept.
  for (const _run of [1, 2]) expect(judge(repository)).toEqual([0, 1]);
  return repository;
}

/** Exit codes for a good and a bad message. */
const judge = (repository: TestRepository, env: NodeJS.ProcessEnv = {}) =>
  ["good", "bad"].map(
    (message) => repository.exec(process.execPath, [CLI, "hook", "commit-msg", message], { env }).code,
  );

describe("compiled code that is kept", () => {
  it("is used by the next start, which ends as the first did", () => {
    const repository = prepare();
    const kept = files(repository);
    expect(kept.map((name) => name.replace(/^.*-commit-msg-/, ""))).toEqual(["core.js", "told.js"]);
    const bytes = kept.map((name) => readFileSync(join(folder(repository), name)));
    expect(judge(repository)).toEqual([0, 1]);
    expect(kept.map((name) => readFileSync(join(folder(repository), name)))).toEqual(bytes);
  });

  it.each<[string, (bytes: Buffer) => Buffer]>([
    ["cut short", (bytes) => bytes.subarray(0, bytes.length / 3)],
    ["empty", () => Buffer.alloc(0)],
    ["text", () => Buffer.from("not what an engine makes")],
    ["zeros", (bytes) => Buffer.alloc(bytes.length)],
    ["damaged in one byte", (bytes) => flip(bytes, bytes.length >> 2)],
    ["of another version of the engine", (bytes) => flip(flip(bytes, 9), 9 + (bytes.length - 4) / 2)],
  ])("is made anew where it is %s", (_what, damage) => {
    const repository = prepare();
    for (const name of files(repository)) {
      const place = join(folder(repository), name);
      writeFileSync(place, damage(readFileSync(place)));
    }
    const damaged = files(repository).map((name) => readFileSync(join(folder(repository), name)));
    expect(judge(repository)).toEqual([0, 1]);
    expect(files(repository).map((name) => readFileSync(join(folder(repository), name)))).not.toEqual(
      damaged,
    );
  });

  it("is not needed: a place that cannot be written changes no verdict", () => {
    const repository = prepare();
    rmSync(folder(repository), { recursive: true });
    writeFileSync(folder(repository), "a file in its place");
    expect(judge(repository)).toEqual([0, 1]);
  });

  it("is neither written nor read in CI", () => {
    const repository = createRepository();
    repository.write("tollgate.yaml", "extends: recommended\n").write("good", GOOD).write("bad", "bad\n");
    expect(judge(repository, { CI: "1" })).toEqual([0, 1]);
    expect(() => files(repository)).toThrow("ENOENT");
  });

  it("takes a bounded number of files", () => {
    const repository = prepare();
    for (let at = 0; at < 40; at++) writeFileSync(join(folder(repository), `old-${at}`), "");
    for (const name of files(repository).filter((name) => name.endsWith("core.js")))
      rmSync(join(folder(repository), name));
    expect(judge(repository)).toEqual([0, 1]);
    expect(files(repository).length).toBe(24);
    expect(files(repository).some((name) => name.endsWith("core.js"))).toBe(true);
  });
});

function flip(bytes: Buffer, at: number): Buffer {
  const other = Buffer.from(bytes);
  other[at] = other[at]! ^ 0xff;
  return other;
}
