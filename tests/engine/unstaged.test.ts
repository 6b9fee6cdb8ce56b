import { rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { filteredPaths } from "../../src/git/filtered-paths.js";
import { findRepository } from "../../src/git/repository.js";
import { unstaged } from "../../src/git/unstaged.js";
import { createRepository, initRepository, type TestRepository } from "../support/repository.js";

const list = async ({ root }: TestRepository, isAsked: (path: string) => boolean = () => true) =>
  unstaged(await findRepository(root), isAsked);

describe("what is not staged", () => {
  it("is what the work tree has otherwise or alone, in the order of bytes", async () => {
    const repository = createRepository().write(".gitignore", "*.log\n");
    for (const name of ["clean", "edited", "gone", "moved", "staged", "partly", "\u{fffd}", "new\nline"])
      repository.write(name, `${name}\n`.repeat(20));
    repository.commit();
    repository.write("staged", "more\n").write("partly", "more\n").must("add", "--all");
    repository.write("partly", "yet more\n").write("edited", "more\n").write("\u{fffd}", "more\n");
    repository.write("alone", "alone\n").write("\u{1f600}", "alone\n").write("new\nline", "more\n");
    repository.write("a.log", "ignored\n");
    rmSync(join(repository.root, "gone"));
    repository.exec("mv", ["moved", "moved-on"]);
    const all = [
      "alone",
      "edited",
      "gone",
      "moved",
      "moved-on",
      "new\nline",
      "partly",
      "\u{fffd}",
      "\u{1f600}",
    ];
    expect(await list(repository)).toEqual(all);
    expect(await list(repository, (path) => path.startsWith("moved"))).toEqual(["moved", "moved-on"]);
  });

  it("is told once where it is in conflict, and not of submodules", async () => {
    const repository = createRepository().write("both", "base\n");
    const sub = initRepository(join(repository.root, "sub"));
    sub.commit();
    repository.commit();
    repository.must("checkout", "--quiet", "-b", "side");
    repository.write("both", "side\n").commit();
    repository.must("checkout", "--quiet", "main");
    repository.write("both", "main\n").commit();
    expect(repository.git("merge", "side").code).toBe(1);
    sub.commit();
    expect(repository.must("status", "--porcelain")).toBe("UU both\n M sub");
    expect(await list(repository)).toEqual(["both"]);
  });

  it("is found without starting what the repository's config names", async () => {
    const repository = createRepository()
      .write("a.txt", "a\n")
      .write(".gitattributes", "* filter=x diff=x\n");
    repository.commit();
    const ran = join(repository.root, ".git/ran");
    for (const key of ["filter.x.clean", "diff.external", "diff.x.command", "diff.x.textconv"])
      repository.must("config", key, `touch '${ran}'; cat`);
    utimesSync(join(repository.root, "a.txt"), 1, 1);
    repository.write(".gitattributes", "* filter=x diff=x\n\n");
    expect(await list(repository)).toEqual([".gitattributes"]);
    expect(repository.exec("cat", [ran]).code).not.toBe(0);
  });
});

describe("paths that only a filter could compare", () => {
  const PATHS = ["a.bin", "b.txt", "c d.bin", "new\nline.bin", "ü.bin"];
  const attributes = (text: string) => {
    const repository = createRepository().write(".gitattributes", text);
    repository.commit();
    return repository;
  };
  const filtered = async ({ root }: TestRepository, paths = PATHS) => [
    ...(await filteredPaths(await findRepository(root), paths)),
  ];

  it("are those whose filter the repository's own config names", async () => {
    const repository = attributes("*.bin filter=own\nb.txt filter=other\n");
    expect(await filtered(repository)).toEqual([]);
    repository.must("config", "filter.own.clean", "x");
    expect(await filtered(repository)).toEqual(PATHS.filter((path) => path.endsWith(".bin")));
    repository.must("config", "filter.other.smudge", "x");
    expect(await filtered(repository)).toEqual(PATHS);
    expect(await filtered(repository, [])).toEqual([]);
  });

  it("are not those that have no filter, or an attribute of the same name", async () => {
    const repository = attributes("a.bin -filter\nb.txt filter\n'c d.bin' diff=own\n");
    repository.must("config", "filter.own.clean", "x");
    expect(await filtered(repository)).toEqual([]);
  });

  it("are not asked for where there are none, whatever the config says", async () => {
    const repository = attributes("* filter=own\n");
    const repo = await findRepository(repository.root);
    writeFileSync(join(repository.root, ".git/config"), '[filter "a=b"]\n\tclean = x\n');
    await expect(filteredPaths(repo, ["a.bin"])).rejects.toThrow("cannot be turned off");
    expect([...(await filteredPaths(repo, []))]).toEqual([]);
  });
});
