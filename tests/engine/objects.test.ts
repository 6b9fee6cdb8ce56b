import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { UserError } from "../../src/errors.js";
import { Objects } from "../../src/git/objects.js";
import { findRepository } from "../../src/git/repository.js";
import { createRepository, type TestRepository } from "../support/repository.js";

/** Around the size of what a pipe gives at once, and with line ends where the answer's own may be. */
const SIZES = [0, 1, 100, 65_535, 65_536, 0, 200_000, 7];
const ENOUGH = 1 << 20;

const bytesOf = (size: number): Buffer =>
  Buffer.from(Array.from({ length: size }, (_, at) => (at % 97 === 0 ? 10 : (at * 7 + size) % 256)));

async function opened(): Promise<{ repository: TestRepository; objects: Objects }> {
  const repository = createRepository();
  for (const [at, size] of SIZES.entries()) repository.write(`f${at}`, bytesOf(size));
  repository.commit();
  const objects = new Objects(await findRepository(repository.root));
  onTestFinished(() => objects.close());
  return { repository, objects };
}

it("objects come whole and in the order of the questions, however long they are", async () => {
  const { objects } = await opened();
  const read = await Promise.all(SIZES.map((_, at) => objects.read(`HEAD:f${at}`, ENOUGH)));
  for (const [at, size] of SIZES.entries()) {
    expect(read[at]!.size).toBe(size);
    expect(read[at]!.bytes!.equals(bytesOf(size))).toBe(true);
  }
});

it("an object over the limit is only measured, and the next one is its own", async () => {
  const { objects } = await opened();
  const limits = [0, 0, 100, 65_534, 65_536, 0, 199_999, 7];
  const read = await Promise.all(limits.map((limit, at) => objects.read(`HEAD:f${at}`, limit)));
  expect(read.map((one) => one!.size)).toEqual(SIZES);
  expect(read.map((one) => one!.bytes?.length ?? null)).toEqual([0, null, 100, null, 65_536, 0, null, 7]);
});

it("what is not there is null, and takes no other's answer", async () => {
  const { objects } = await opened();
  const names = ["HEAD:nowhere", "HEAD:f1", "abc blob 5", "HEAD:f1\nHEAD:f2", "0".repeat(40), "HEAD:f7"];
  const read = await Promise.all(names.map((name) => objects.read(name, ENOUGH)));
  expect(read.map((one) => one?.size ?? null)).toEqual([null, 1, null, null, null, 7]);
});

it("objects are the same from files of their own, from a pack, and after the process was ended", async () => {
  const { repository, objects } = await opened();
  const oid = repository.must("rev-parse", "HEAD:f2");
  const read = async () => (await objects.read(oid, ENOUGH))!.bytes!.equals(bytesOf(100));
  expect(await read()).toBe(true);
  repository.must("repack", "--quiet", "-a", "-d");
  expect(await read()).toBe(true);
  objects.close();
  expect(await read()).toBe(true);
});

it("what was asked before the process was told to end is answered by it, and what comes after by another", async () => {
  const { objects } = await opened();
  const read = Array.from({ length: 20 }, (_, round) => {
    const at = round % 2 === 0 ? 6 : 7;
    const asked = objects.read(`HEAD:f${at}`, ENOUGH);
    objects.close();
    return asked;
  });
  const sizes = (await Promise.all(read)).map((one) => one!.bytes!.length);
  expect(sizes).toEqual(read.map((_, round) => (round % 2 === 0 ? 200_000 : 7)));
});

it("every question is an error once git has failed", async () => {
  const { repository, objects } = await opened();
  rmSync(join(repository.root, ".git"), { recursive: true });
  const asked = ["HEAD:f1", "HEAD:f2"].map((name) => objects.read(name, ENOUGH));
  for (const { status, reason } of (await Promise.allSettled(asked)) as PromiseRejectedResult[]) {
    expect(status).toBe("rejected");
    expect(reason).toBeInstanceOf(UserError);
    expect(reason.message).toContain("git cat-file failed");
  }
  await expect(objects.read("HEAD:f3", ENOUGH)).rejects.toThrow("git cat-file failed");
});
