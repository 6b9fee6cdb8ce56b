import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { UserError } from "../../src/errors.js";
import type { Commit } from "../../src/gate/contract.js";
import { streamCommits } from "../../src/git/commits.js";
import { findRepository } from "../../src/git/repository.js";
import { wholeHistory } from "../../src/git/shallow.js";
import { createRepository, TestRepository, temporaryFolder } from "../support/repository.js";

const MIB = 1 << 20;

async function all({ root }: TestRepository, ...revisions: string[]): Promise<Commit[]> {
  const commits: Commit[] = [];
  const repo = await findRepository(root);
  for await (const commit of wholeHistory(repo, streamCommits(repo, revisions))) commits.push(commit);
  return commits;
}

/** A commit of HEAD's tree with these very bytes as its message, and HEAD as its parent. */
function raw(
  repository: TestRepository,
  message: Buffer | string,
  date = 1_700_000_000,
  header = "",
): string {
  const who = `Test <test@example.org> ${date} +0000`;
  const head = `tree ${repository.must("rev-parse", "HEAD^{tree}")}\nparent ${repository.head()}\n`;
  const input = Buffer.concat([
    Buffer.from(`${head}author ${who}\ncommitter ${who}\n${header}\n`),
    Buffer.from(message),
  ]);
  const args = ["hash-object", "-w", "-t", "commit", "--literally", "--stdin"];
  const oid = repository.exec("git", args, { input }).stdout.trim();
  repository.must("reset", "--quiet", "--soft", oid);
  return oid;
}

describe("the commits of a range", () => {
  it("come oldest first, whatever their dates, with parents, message and changes", async () => {
    const repository = createRepository().write("one", "1\n");
    const first = repository.commit("feat: one\n\nContext: two\n\n  lines\n");
    repository.must("checkout", "--quiet", "-b", "side");
    const side = repository.write("two", "2\n").commit("feat: two");
    repository.must("checkout", "--quiet", "main");
    const main = raw(repository, "feat: of long ago\n", 1);
    repository.must("merge", "--quiet", "--no-ff", "-m", "chore: merge", "side");
    const commits = await all(repository, "HEAD");
    expect(commits.map(({ oid }) => oid)).toEqual(
      repository.must("rev-list", "--topo-order", "--reverse", "HEAD").split("\n"),
    );
    const found = (oid: string) => commits.find((commit) => commit.oid === oid)!;
    expect(found(first)).toMatchObject({ parents: [], message: "feat: one\n\nContext: two\n\n  lines\n" });
    expect(found(main)).toMatchObject({ parents: [first], message: "feat: of long ago\n", invalidAt: null });
    expect(commits.at(-1)!.parents).toEqual([main, side]);
    expect((await found(side).changes()).map(({ path }) => path)).toEqual(["two"]);
    expect(await all(repository, "HEAD", "--not", "HEAD")).toEqual([]);
    expect((await all(repository, "side", "--not", first)).map(({ oid }) => oid)).toEqual([side]);
  });

  it("are all there where they are many and their messages end anywhere in what git gives at once", async () => {
    const repository = createRepository();
    const messages = Array.from({ length: 60 }, (_, at) => `feat: ${at}\n\n${"m".repeat(at * 997)}\n`);
    const records = messages.map((message, at) => {
      const who = `Test <test@example.org> ${at} +0000`;
      return `commit refs/heads/main\ncommitter ${who}\ndata ${message.length}\n${message}\n`;
    });
    expect(repository.exec("git", ["fast-import", "--quiet"], { input: records.join("") }).code).toBe(0);
    const commits = await all(repository, "HEAD");
    expect(commits.map(({ oid }) => oid)).toEqual(
      repository.must("rev-list", "--reverse", "HEAD").split("\n"),
    );
    expect(commits.map(({ message }) => message)).toEqual(messages);
  });

  it("have their messages as UTF-8", async () => {
    const repository = createRepository();
    repository.commit();
    raw(repository, Buffer.from("feat: grün\n", "latin1"), 1, "encoding ISO-8859-1\n");
    raw(repository, "");
    const [, known, empty] = await all(repository, "HEAD");
    expect(known).toMatchObject({ message: "feat: grün\n", invalidAt: null });
    expect(empty).toMatchObject({ message: "", invalidAt: null });
  });

  it.each([
    ["Latin-1", "feat: gr\xfcn\n", "feat: gr\ufffdn\n", 1, 9],
    ["Latin-1 in a later line", "feat: a\n\nb\xe9", "feat: a\n\nb\ufffd", 3, 2],
    ["half a letter", "feat: \xc3\xbc\xc3b\n", "feat: ü\ufffdb\n", 1, 9],
    ["a third of one, after one", "\xe2\x82\xac\xe2\x82", "€\ufffd", 1, 4],
    ["a byte that begins none", "\x80", "\ufffd", 1, 1],
  ])("have the place of the first byte that is not UTF-8: %s", async (_, bytes, message, line, column) => {
    const repository = createRepository();
    repository.commit();
    raw(repository, Buffer.from(bytes, "latin1"));
    expect((await all(repository, "HEAD"))[1]).toMatchObject({ message, invalidAt: { line, column } });
  });

  it.each([MIB + 1, 4 * MIB])(
    "are an error where a message is too long to judge (%i bytes)",
    async (size) => {
      const repository = createRepository();
      repository.commit();
      const oid = raw(repository, "m".repeat(size));
      const error = await all(repository, "HEAD").catch((thrown) => thrown);
      expect(error).toBeInstanceOf(UserError);
      expect(error.message).toBe(
        `the message of ${oid.slice(0, 10)} has more than 1 MiB, and is not judged.`,
      );
    },
  );

  it("may have a message of a mebibyte", async () => {
    const repository = createRepository();
    repository.commit();
    raw(repository, "m".repeat(MIB));
    expect((await all(repository, "HEAD"))[1]!.message).toHaveLength(MIB);
  });
});

describe("a range is an error, never shorter,", () => {
  it("where there is no such revision, and a file of that name is none", async () => {
    const repository = createRepository().write("nowhere", "file\n");
    repository.commit();
    const error = await all(repository, "nowhere").catch((thrown) => thrown);
    expect(error).toBeInstanceOf(UserError);
    expect(error.message).toMatch(/^git rev-list failed: fatal: bad revision 'nowhere'/);
  });

  it("where a commit on the way is missing", async () => {
    const repository = createRepository();
    const lost = repository.commit();
    for (const name of ["two", "three"]) repository.commit(name);
    rmSync(join(repository.root, ".git/objects", lost.slice(0, 2), lost.slice(2)));
    await expect(all(repository, "HEAD")).rejects.toThrow("git rev-list failed");
  });

  it("where a shallow clone ends", async () => {
    const repository = createRepository();
    for (const name of ["one", "two", "three"]) repository.commit(name);
    const root = join(temporaryFolder(), "shallow");
    repository.must("clone", "--quiet", "--depth=2", `file://${repository.root}`, root);
    const shallow = new TestRepository(root);
    const edge = shallow.must("rev-parse", "HEAD~1");
    const error = await all(shallow, "HEAD").catch((thrown) => thrown);
    expect(error).toBeInstanceOf(UserError);
    expect(error.message).toContain(`this clone is shallow: it ends at ${edge.slice(0, 10)},`);
    expect((await all(shallow, "HEAD", "--not", edge)).map(({ message }) => message)).toEqual(["three\n"]);
    const linked = join(temporaryFolder(), "linked");
    shallow.must("worktree", "add", "--quiet", "--detach", linked);
    await expect(all(new TestRepository(linked), "HEAD")).rejects.toThrow("this clone is shallow");
    writeFileSync(join(root, ".git/shallow"), "");
    await expect(all(shallow, "HEAD")).rejects.toThrow("git rev-list failed");
  });

  it("where there is no git", async () => {
    const repo = await findRepository(createRepository().root);
    const commits = streamCommits({ ...repo, root: join(repo.root, "gone") }, ["HEAD"]);
    await expect(commits[Symbol.asyncIterator]().next()).rejects.toBeInstanceOf(UserError);
  });
});
