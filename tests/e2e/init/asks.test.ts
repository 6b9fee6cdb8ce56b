import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { expect, it } from "vitest";
import { CLI, cleanEnvironment, createRepository, type TestRepository } from "../../support/repository.js";

const DOWN = "\u001b[B";
const ENTER = "\r";

/** Runs init on a terminal of script(1)'s and types each answer when its question stands there. */
function talk(
  repository: TestRepository,
  answers: readonly (readonly [string, string])[],
  ...options: string[]
): Promise<{ code: number | null; shown: string }> {
  const command = [process.execPath, CLI, "init", ...options].map((word) => `'${word}'`).join(" ");
  const child = spawn("script", ["-qefc", `stty cols 100 rows 40; exec ${command}`, "/dev/null"], {
    cwd: repository.root,
    env: cleanEnvironment({ TERM: "xterm", SHELL: "/bin/sh" }),
  });
  const timer = setTimeout(() => child.kill("SIGKILL"), 20_000);
  let shown = "";
  const left = [...answers];
  child.stdout.on("data", (chunk) => {
    shown += stripVTControlCharacters(String(chunk));
    const [next] = left;
    if (!next || !shown.includes(next[0])) return;
    left.shift();
    child.stdin.write(next[1]);
  });
  return new Promise((resolve) =>
    child.once("close", (code) => {
      clearTimeout(timer);
      resolve({ code, shown });
    }),
  );
}

it("on a terminal init asks for preset, CI and baseline, shows its plan, and writes when told to", async () => {
  const repository = createRepository();
  repository.commit("before");
  const { code, shown } = await talk(repository, [
    ["Which preset?", DOWN + ENTER],
    ["Which CI judges again?", DOWN + ENTER],
    ["Let the commits", `n${ENTER}`],
    ["Write this?", ENTER],
  ]);
  expect(shown).toContain("Done: git now asks tollgate");
  expect(code).toBe(0);
  expect(shown.indexOf("create  tollgate.yaml")).toBeLessThan(shown.indexOf("Write this?"));
  expect(shown).toContain("The 1 commit here would be refused today.");
  const config = readFileSync(join(repository.root, "tollgate.yaml"), "utf8");
  expect(config).toContain("extends: strict");
  expect(config).not.toContain("since");
  expect(existsSync(join(repository.root, ".gitlab-ci.yml"))).toBe(true);
  expect(existsSync(join(repository.root, ".github"))).toBe(false);
});

it("asks only what no option has answered, and writes nothing when told not to", async () => {
  const repository = createRepository();
  const { code, shown } = await talk(
    repository,
    [["Write this?", `n${ENTER}`]],
    "--preset",
    "strict",
    "--ci",
    "none",
  );
  expect(shown).not.toContain("Which");
  expect(shown).not.toContain("Let the commits");
  expect(shown).toContain("Nothing was written.");
  expect(code).toBe(0);
  expect(repository.must("status", "--porcelain")).toBe("");
});

it.each(["Which preset?", "Write this?"])("writes nothing when Ctrl-C answers: %s", async (question) => {
  const repository = createRepository();
  const answers = [
    ["Which preset?", ENTER],
    ["Which CI judges again?", ENTER],
    ["Write this?", ENTER],
  ] as const;
  const at = answers.findIndex(([asked]) => asked === question);
  const { code, shown } = await talk(repository, [...answers.slice(0, at), [question, "\u0003"]]);
  expect(code).toBe(130);
  expect(shown).toContain("Nothing was written.");
  expect(repository.must("status", "--porcelain")).toBe("");
});

it("asks nothing on a terminal with --yes or with --dry-run", async () => {
  const repository = createRepository();
  expect((await talk(repository, [], "--dry-run")).shown).toContain("Nothing was written.");
  expect((await talk(repository, [], "--yes")).shown).toContain("Done: git now asks tollgate");
});

it.each(["Which preset?", "Let the commits", "Write this?"])(
  "is left by Ctrl-D at %s, as by Ctrl-C, and writes nothing",
  async (question) => {
    const repository = createRepository();
    repository.commit("before");
    const questions = ["Which preset?", "Which CI judges again?", "Let the commits", "Write this?"];
    const answers = questions.slice(0, questions.indexOf(question)).map((one) => [one, ENTER] as const);
    const { code, shown } = await talk(repository, [...answers, [question, "\u0004"]]);
    expect(shown).toContain("Nothing was written.");
    expect(shown).not.toContain("bug");
    expect(code).toBe(130);
    expect(existsSync(join(repository.root, "tollgate.yaml"))).toBe(false);
  },
);
