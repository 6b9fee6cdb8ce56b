import { join } from "node:path";
import { expect, it } from "vitest";
import { CLI, createRepository, type TestRepository } from "../../support/repository.js";

const MESSAGE = "docs: say it\n\nContext: it was not said\nSolution: it is said\n";
const LONG = Buffer.concat([Buffer.from(MESSAGE), Buffer.alloc(1024 * 1024, "word\n")]);

const repositoryWith = (message: Buffer): TestRepository =>
  createRepository().write("tollgate.yaml", "extends: recommended\n").write("message", message);

const told = { code: 2, stderr: expect.stringContaining("more than 1 MiB") };

it("a message of more than 1 MiB is refused before it is read whole, as a file, as a stream and of a commit", () => {
  const repository = repositoryWith(LONG);
  expect(repository.tollgate("message", "message")).toMatchObject(told);
  expect(repository.tollgate("hook", "commit-msg", "message")).toMatchObject(told);
  expect(repository.tollgate("message", "/dev/zero")).toMatchObject(told);
  expect(repository.exec(process.execPath, [CLI, "message", "-"], { input: LONG })).toMatchObject(told);
  repository.must("commit", "--quiet", "--allow-empty", "--file", join(repository.root, "message"));
  const ci = repository.commit("docs: go on") && repository.tollgate("run", "ci-all");
  expect(ci).toMatchObject({ code: 2, output: expect.stringContaining("more than 1 MiB") });
});

it("a diff of any size below the scissors is no part of it where an editor opened, and where none did it is", () => {
  const scissors = "# ------------------------ >8 ------------------------\n";
  const repository = repositoryWith(Buffer.concat([Buffer.from(MESSAGE + scissors), LONG]));
  const judged = (editor: string) =>
    repository.exec(process.execPath, [CLI, "message", "message"], { env: { GIT_EDITOR: editor } });
  expect(judged("vi")).toMatchObject({ code: 1, output: expect.stringContaining("Learning") });
  expect(judged(":")).toMatchObject(told);
});
