import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import {
  CLI,
  cleanEnvironment,
  createRepository,
  isRunning,
  type TestRepository,
} from "../../support/repository.js";

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 20));
}

function slow(kind: "fixers" | "commands"): TestRepository {
  const stages = kind === "commands" ? ", stages: [pre-commit]" : "";
  const repository = createRepository().write("a.txt", "a\n");
  repository.write("tollgate.yaml", `${kind}:\n  slow: { run: "echo $$ > pid; sleep 300"${stages} }\n`);
  repository.commit();
  repository.write("a.txt", "staged\n");
  repository.must("add", "a.txt");
  return repository.write("a.txt", "unstaged\n");
}

it.each([
  ["SIGINT", 130, "fixers"],
  ["SIGTERM", 143, "fixers"],
  ["SIGHUP", 129, "commands"],
  ["SIGTERM", 143, "commands"],
] as const)("%s ends with %i, ends the %s, and loses nothing", async (signal, code, kind) => {
  const repository = slow(kind);
  const child = spawn(process.execPath, [CLI, "hook", "pre-commit"], {
    cwd: repository.root,
    env: cleanEnvironment(),
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.on("data", (chunk) => {
    said += chunk;
  });
  const pidFile = join(repository.root, "pid");
  await until(() => existsSync(pidFile) && readFileSync(pidFile, "utf8").endsWith("\n"));
  const pid = Number(readFileSync(pidFile, "utf8"));
  child.kill(signal);
  const ended = await new Promise((resolve) => child.on("close", resolve));
  expect(ended).toBe(code);
  expect(said).toContain("interrupted: pre-commit");
  expect(said).not.toContain("could not judge");
  expect(isRunning(pid)).toBe(false);
  expect(repository.must("show", ":a.txt")).toBe("staged");
  expect(readFileSync(join(repository.root, "a.txt"), "utf8")).toBe("unstaged\n");
});

it("a hook that is started from its own child stops there", () => {
  const repository = createRepository().write("a.txt", "a\n");
  repository.write(
    "tollgate.yaml",
    `commands:\n  again: { run: '"${process.execPath}" "${CLI}" hook pre-commit', stages: [pre-commit] }\n`,
  );
  repository.must("add", ".");
  const ended = repository.tollgate("hook", "pre-commit");
  expect(ended.code).toBe(1);
  expect(ended.output).toContain("pre-commit started inside pre-commit");
  expect(ended.output).toContain("pre-commit -> pre-commit");
  expect(ended.output).toContain("was not run");
});

it("a hook's child may work in another repository that is guarded too", () => {
  const other = createRepository().write("tollgate.yaml", "extends: recommended\n").write("b.txt", "b\n");
  other.must("add", ".");
  const repository = createRepository().write("a.txt", "a\n");
  repository.write(
    "tollgate.yaml",
    `commands:\n  there: { run: 'cd "${other.root}" && "${process.execPath}" "${CLI}" hook pre-commit', stages: [pre-commit] }\n`,
  );
  repository.must("add", ".");
  expect(repository.tollgate("hook", "pre-commit")).toMatchObject({ code: 0 });
});
