import { expect, it } from "vitest";
import { inIndex, withFixer } from "../../support/fixers.js";

it("does not say that a file is staged in part where only a filter that is not run could tell", () => {
  const repository = withFixer({ run: "echo formatted >> a.txt" }, { onModify: "restage" });
  repository.must("config", "filter.up.clean", "tr a-z A-Z");
  repository.write(".gitattributes", "a.txt filter=up\n").commit();
  repository.write("a.txt", "all of it\n").must("add", "a.txt");
  const { output, code } = repository.exec("sh", ["-c", "touch a.txt && exec git status --porcelain a.txt"]);
  expect({ output, code }).toEqual({ output: "M  a.txt\n", code: 0 });
  repository.write("a.txt", "all of it\n");
  const told = repository.tollgate("hook", "pre-commit");
  expect(told.code).toBe(1);
  expect(told.output).toContain("only a filter of git's config could tell");
  expect(told.output).not.toContain("staged in part");
  expect(inIndex(repository, "a.txt")).toBe("ALL OF IT");
});
