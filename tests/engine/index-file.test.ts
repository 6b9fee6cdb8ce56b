import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readIndexEntries } from "../../src/git/index-file.js";
import { createRepository, type TestRepository } from "../support/repository.js";

const LONG = `${"deep/".repeat(60)}${"n".repeat(200)}/`.repeat(14).slice(0, 4200).concat("x.yaml");
const PATHS = ["tollgate.yaml", "a/b/c.json", "ü/ö.yaml", "new\nline.yaml", "link.yaml", "run.sh"];

function filled(...initArgs: string[]): TestRepository {
  const repository = createRepository(...initArgs);
  for (const path of PATHS) repository.write(path, `this is ${path}\n`);
  repository.must("add", "--all");
  const oid = repository.must("rev-parse", ":tollgate.yaml");
  for (const [mode, path] of [
    ["120000", "link.yaml"],
    ["100755", "run.sh"],
    ["100644", LONG],
  ] as const)
    repository.must("update-index", "--add", "--cacheinfo", `${mode},${oid},${path}`);
  return repository;
}

const indexOf = (repository: TestRepository) => join(repository.root, ".git/index");

/** What git itself says of the same paths. */
function told(repository: TestRepository, paths: readonly string[]): Record<string, string> {
  const lines = repository.must("ls-files", "--stage", "-z").split("\0").filter(Boolean);
  const all = lines.map((line) => {
    const [head = "", path = ""] = line.split("\t");
    return [path, head.split(" ").slice(0, 2).join(" ")] as const;
  });
  return Object.fromEntries(all.filter(([path]) => paths.includes(path)));
}

const read = (repository: TestRepository, paths: readonly string[], idBytes = 20) => {
  const found = readIndexEntries(indexOf(repository), idBytes, paths);
  return found && Object.fromEntries(found);
};

describe("an index that is read directly says what git says", () => {
  const asked = [...PATHS, LONG, "not/there.yaml", "a/b", "tollgate.yam"];

  it.each([
    ["of version 2", "2"],
    ["of version 4", "4"],
  ])("%s", (_, version) => {
    const repository = filled();
    repository.must("update-index", "--index-version", version);
    const found = read(repository, asked);
    expect(found).toEqual(told(repository, asked));
    expect(Object.keys(found!)).toHaveLength(PATHS.length + 1);
  });

  it("of version 3, without what is only meant to be added", () => {
    const repository = filled();
    repository.write("later.yaml", "later\n").must("add", "--intent-to-add", "later.yaml");
    expect(read(repository, [...asked, "later.yaml"])).toEqual(told(repository, asked));
  });

  it("with ids of SHA-256", () => {
    const repository = filled("--object-format=sha256");
    expect(read(repository, asked, 32)).toEqual(told(repository, asked));
  });

  it("where there is none yet, nothing", () => {
    expect(read(createRepository(), asked)).toEqual({});
  });
});

describe("an index is left to git", () => {
  it("where it is split", () => {
    const repository = filled();
    repository.must("update-index", "--split-index");
    expect(read(repository, PATHS)).toBeNull();
  });

  it("where it is cut short or is none", () => {
    const repository = filled();
    const whole = repository.exec("cat", [".git/index"]);
    expect(whole.code).toBe(0);
    for (const size of ["3", "40", "200"]) {
      repository.exec("cp", [".git/index", ".git/whole"]);
      repository.exec("truncate", ["-s", size, ".git/whole"]);
      expect(readIndexEntries(join(repository.root, ".git/whole"), 20, PATHS)).toBeNull();
    }
  });

  it("where it is sparse and lacks a path", () => {
    const repository = filled();
    repository.commit();
    repository.must("sparse-checkout", "set", "--cone", "--sparse-index", "a");
    expect(read(repository, ["ü/ö.yaml"])).toBeNull();
    expect(read(repository, ["tollgate.yaml"])).toEqual(told(repository, ["tollgate.yaml"]));
  });
});
