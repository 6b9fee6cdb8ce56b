import { expect, it } from "vitest";
import { createRepository } from "../support/repository.js";

/** Reads a file, loses every child of tollgate's while none of them is asked anything, and reads on. */
const GATE = `import { spawnSync } from "node:child_process";
export const meta = { id: "house", title: "t", law: "l", reads: "files", stages: ["pre-commit"], options: {},
  rules: { r: { severity: "error", message: "m", help: "h" } } };
export const check = async ({ view }) => {
  const [file] = await view.files();
  await view.read(file);
  spawnSync("pkill", ["-KILL", "-P", String(process.pid)]);
  await new Promise((resolve) => setTimeout(resolve, 300));
  await view.read(file);
};
`;

it("a git that was killed while nobody asked it shuts the gate at the next question", () => {
  const repository = createRepository()
    .write("tollgate.yaml", "plugins: [./house.mjs]\ngates: { house: { timeout: 5s } }\n")
    .write("house.mjs", GATE);
  repository.must("add", "--all");
  // What lies in a file of its own is read without git.
  repository.must("commit", "--quiet", "--no-verify", "-m", "x");
  repository.must("gc", "--quiet");
  repository.must("rm", "--quiet", "--cached", "-r", ".");
  repository.must("commit", "--quiet", "--no-verify", "-m", "y");
  repository.must("add", "--all");
  const ended = repository.tollgate("hook", "pre-commit");
  expect(ended).toMatchObject({ code: 2 });
  expect(ended.output).toContain("git cat-file failed: ended by SIGKILL");
});

it("waiting for what never comes is no verdict", () => {
  const repository = createRepository()
    .write("tollgate.yaml", "plugins: [./house.mjs]\n")
    .write("house.mjs", `await new Promise(() => {});\n${GATE}`);
  repository.must("add", "--all");
  const ended = repository.tollgate("hook", "pre-commit");
  expect(ended).toMatchObject({ code: 3 });
  expect(ended.output).toContain("it came to no verdict");
});
