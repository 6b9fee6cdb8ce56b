import { expect, it } from "vitest";
import { CALLED, createRepository, type TestRepository } from "../support/repository.js";

/** One of two plugins is not there; the config speaks of its gate. */
function withBrokenPlugin(): TestRepository {
  const repository = createRepository();
  repository.write(
    "own.mjs",
    'export const meta = { id: "own", title: "t", law: "l", reads: "files", stages: ["quick"], options: {}, rules: {} };\nexport const check = () => {};\n',
  );
  repository.write(
    "tollgate.yaml",
    "extends: recommended\nplugins: [./gone.mjs, ./own.mjs]\ngates: { gone: { much: 1 } }\n",
  );
  repository.write("CLAUDE.md", "Be kind.\n").commit();
  return repository;
}

it("a plan shows a plugin that cannot be used as such, beside all the rest", () => {
  const ended = withBrokenPlugin().tollgate("plan", "quick");
  expect(ended.code).toBe(2);
  expect(ended.stdout).toMatch(/ {2}runs {2}own +gate\n/);
  expect(ended.stdout).toMatch(/ {2}- {5}\.\/gone\.mjs +plugin \(the plugin "\.\/gone\.mjs" cannot be used/);
  expect(ended.stderr).toContain("Mend or install the plugin");
});

it("a plan says so to machines too", () => {
  const ended = withBrokenPlugin().tollgate("plan", "quick", "--format", "json");
  expect(ended.code).toBe(2);
  expect(JSON.parse(ended.stdout).entries).toContainEqual(
    expect.objectContaining({ name: "./gone.mjs", kind: "plugin", runs: false }),
  );
});

it("tokens are counted without plugins", () => {
  const ended = withBrokenPlugin().tollgate("tokens", "CLAUDE.md");
  expect(ended).toMatchObject({ code: 0, stderr: "" });
  expect(ended.stdout).toContain("CLAUDE.md");
});

it("what judges still stops at it", () => {
  const ended = withBrokenPlugin().tollgate("run", "quick");
  expect(ended).toMatchObject({ code: 2, stdout: "" });
  expect(ended.stderr).not.toContain(CALLED);
});

it("without such a plugin, a gate that nobody has is an error of the config as ever", () => {
  const repository = withBrokenPlugin();
  repository.write("tollgate.yaml", "extends: recommended\nplugins: [./own.mjs]\ngates: { gone: {} }\n");
  expect(repository.tollgate("plan", "quick").stderr).toContain('unknown key "gone" in gates');
});
