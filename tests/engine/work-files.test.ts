import { createRequire } from "node:module";
import { dirname } from "node:path";
import { expect, it } from "vitest";
import { noCache } from "../../src/cache/cache.js";
import type { Repository } from "../../src/git/repository.js";
import { WorkFiles } from "../../src/view/work-files.js";
import { createRepository } from "../support/repository.js";

const at = (root: string): Repository => ({ root, gitDir: "", commonDir: "" });
/** A folder whose files were written long before the test. */
const OLD = dirname(createRequire(import.meta.url).resolve("typescript/package.json"));
const entryOf = async (files: WorkFiles, path: string) => (await files.entries([path], () => "M"))[0]!;

it("knows the id of a file that it has read, as git would name it", async () => {
  const files = new WorkFiles(at(OLD), noCache());
  expect(await entryOf(files, "package.json")).toMatchObject({ oid: null, status: "M", mode: "100644" });
  const { oid } = (await files.read("package.json", 1e6))!;
  expect(createRepository().must("hash-object", `${OLD}/package.json`)).toBe(oid);
  expect((await entryOf(files, "package.json")).oid).toBe(oid);
});

it("trusts no file that was written a moment ago", async () => {
  const repository = createRepository().write("a", "one");
  const files = new WorkFiles(at(repository.root), noCache());
  const first = await files.read("a", 10);
  expect((await entryOf(files, "a")).oid).toBeNull();
  repository.write("a", "two");
  expect((await entryOf(files, "a")).oid).toBeNull();
  expect((await files.read("a", 10))!.oid).not.toBe(first!.oid);
});

it.each(["size", "mtimeMs", "ctimeMs", "ino"] as const)(
  "takes a file of another %s for another one",
  async (what) => {
    const cache = noCache();
    const files = new WorkFiles(at(OLD), cache);
    await files.read("package.json", 1e6);
    const shelf = await cache.shelf("work-files", "");
    const key = `${OLD}/package.json`;
    const kept = [...(shelf.get(key) as (string | number)[])];
    kept[["size", "mtimeMs", "ctimeMs", "ino"].indexOf(what) + 1] = 1;
    shelf.set(key, kept);
    expect((await entryOf(files, "package.json")).oid).toBeNull();
  },
);

it("computes no ids without a cache", async () => {
  const files = new WorkFiles(at(OLD), null);
  expect((await files.read("package.json", 1e6))!.oid).toBeNull();
});

it("reads no link, no folder, no pipe, nothing that is not there, and nothing over the limit", async () => {
  const repository = createRepository().write("a/b", "text");
  repository.exec("ln", ["-s", "a/b", "link"]);
  repository.exec("mkfifo", ["pipe"]);
  const files = new WorkFiles(at(repository.root), noCache());
  for (const path of ["link", "a", "pipe", "gone", "a/b/c"]) expect(await files.read(path, 10)).toBeNull();
  expect(await files.read("a/b", 3)).toEqual({ oid: null, size: 4, bytes: null });
  const modes = await files.entries(["link", "a", "pipe", "gone", "a/b"], () => "A");
  expect(modes.map(({ mode, status }) => `${mode} ${status}`)).toEqual([
    "120000 A",
    "160000 A",
    "000000 A",
    "000000 D",
    "100644 A",
  ]);
});
