import { cpSync } from "node:fs";
import { expect, it } from "vitest";
import { createRepository, TestRepository, temporaryFolder } from "../support/repository.js";

/** What is kept under the git directory comes along, and what it came from is still where it was. */
function copyOf(repository: TestRepository): TestRepository {
  const root = temporaryFolder();
  cpSync(repository.root, root, { recursive: true, preserveTimestamps: true });
  return new TestRepository(root);
}

function judged(): TestRepository {
  const repository = createRepository().write("tollgate.yaml", "extends: recommended\n");
  repository.commit("feat: begin");
  expect(repository.tollgate("run", "ci-all", "--gate", "commit-message")).toMatchObject({ code: 1 });
  return repository;
}

it("is judged by its own config, not by that of the repository that it was copied from", () => {
  const copy = copyOf(judged());
  const off = "extends: recommended\ngates:\n  commit-message: { sections: { required: [] } }\n";
  copy.write("tollgate.yaml", off);
  expect(copy.tollgate("run", "ci-all", "--gate", "commit-message")).toMatchObject({ code: 0 });
});

it("is judged by its own local config in a hook", () => {
  const repository = judged();
  repository.write("a.txt", "a\n").must("add", "a.txt");
  expect(repository.tollgate("hook", "pre-commit")).toMatchObject({ code: 0 });
  const copy = copyOf(repository);
  copy.write("tollgate.local.yaml", "commands:\n  no: { run: exit 1, stages: [pre-commit] }\n");
  expect(copy.tollgate("hook", "pre-commit")).toMatchObject({ code: 1 });
});
