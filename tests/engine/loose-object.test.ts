import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { deflateSync } from "node:zlib";
import fc from "fast-check";
import { afterEach, expect, it, onTestFinished, vi } from "vitest";
import { readLoose } from "../../src/git/loose-object.js";
import { findRepository } from "../../src/git/repository.js";
import { createRepository, temporaryFolder } from "../support/repository.js";

afterEach(() => void vi.unstubAllEnvs());

const OID = "0123456789".repeat(4);

/** Puts packed bytes where git keeps the object of that id. */
function put(objects: string, packed: Buffer, oid = OID): void {
  const at = join(objects, oid.slice(0, 2), oid.slice(2));
  mkdirSync(dirname(at), { recursive: true });
  writeFileSync(at, packed);
}

async function open(...initArgs: string[]) {
  const repository = createRepository(...initArgs);
  return {
    repository,
    repo: await findRepository(repository.root),
    objects: join(repository.root, ".git/objects"),
  };
}

it.each([[[]], [["--object-format=sha256"]]])(
  "reads what git stored just now (init %j)",
  async (initArgs) => {
    const { repository, repo } = await open(...initArgs);
    repository.write("a", "text\n").write("empty", "").commit();
    for (const name of ["HEAD:a", "HEAD:empty", "HEAD"]) {
      const oid = repository.must("rev-parse", name);
      const said = repository.git("cat-file", "-p", oid).stdout;
      expect(readLoose(repo, oid, 1_000)?.toString()).toBe(said);
    }
  },
);

it("gives any bytes as they are, up to the limit", async () => {
  const { repo, objects } = await open();
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), fc.nat(100), (bytes, limit) => {
      put(objects, deflateSync(Buffer.concat([Buffer.from(`blob ${bytes.length}\0`), bytes])));
      const read = readLoose(repo, OID, limit);
      expect(read && [...read]).toEqual(bytes.length <= limit ? [...bytes] : null);
    }),
  );
});

it.each([
  ["a size that is too small", deflateSync("blob 3\0text")],
  ["a size that is too large", deflateSync("blob 5\0text")],
  ["no size", deflateSync("blob\0text")],
  ["a size and more", deflateSync("blob 4 4\0text")],
  ["something before the type", deflateSync(" blob 4\0text")],
  ["no end of its head", deflateSync("blob 4 text")],
  ["bytes that are not packed", Buffer.from("blob 4\0text")],
  ["half of its bytes", deflateSync("blob 4\0text").subarray(0, 8)],
  ["nothing", Buffer.alloc(0)],
])("leaves an object with %s to git", async (_what, packed) => {
  const { repo, objects } = await open();
  put(objects, packed);
  expect(readLoose(repo, OID, 1_000)).toBeNull();
});

it("holds no more than the limit while it unpacks", async () => {
  const { repo, objects } = await open();
  put(objects, deflateSync(Buffer.concat([Buffer.from("blob 50000000\0"), Buffer.alloc(50_000_000)])));
  const unpack = vi.spyOn(process.getBuiltinModule("node:zlib"), "inflateSync");
  onTestFinished(() => unpack.mockRestore());
  expect(readLoose(repo, OID, 1_000)).toBeNull();
  expect(unpack.mock.results.map(({ type }) => type)).toEqual(["throw"]);
});

it("reads nothing for what is no whole id", async () => {
  const { repo, objects } = await open();
  const packed = deflateSync("blob 4\0text");
  for (const name of [`${OID}1`, OID.slice(1), `x${OID}`, `${OID.slice(2)}/x`]) {
    put(objects, packed, name);
    expect(readLoose(repo, name, 1_000)).toBeNull();
  }
  expect(readLoose(repo, "HEAD", 1_000)).toBeNull();
});

it("looks where GIT_OBJECT_DIRECTORY says, from the root where it is relative", async () => {
  const { repo } = await open();
  const elsewhere = temporaryFolder();
  put(elsewhere, deflateSync("blob 4\0text"));
  put(join(repo.root, "relative"), deflateSync("blob 4\0next"));
  expect(readLoose(repo, OID, 1_000)).toBeNull();
  vi.stubEnv("GIT_OBJECT_DIRECTORY", elsewhere);
  expect(readLoose(repo, OID, 1_000)?.toString()).toBe("text");
  vi.stubEnv("GIT_OBJECT_DIRECTORY", "relative");
  expect(readLoose(repo, OID, 1_000)?.toString()).toBe("next");
});
