import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { docBlocks } from "../support/doc-blocks.js";
import { projectWithTarball } from "../support/packed.js";
import { createRepository, initRepository, type TestRepository } from "../support/repository.js";

let project: TestRepository;
let remove = () => {};
afterAll(() => remove());
beforeAll(() => {
  project = projectWithTarball((end) => {
    remove = end;
  });
  project.write("judge.ts", JUDGE);
  const shown = docBlocks(readFileSync("docs/plugins.md", "utf8")).find(({ language }) => language === "ts");
  project.write("no-tabs.ts", shown!.text);
}, 120_000);

/** What a program writes, with every type in it held to. */
const JUDGE = `import { defineGate, type Check, type Finding, type RunReport, runStage, type StageOptions, UserError } from "tollgate";
import { judgeCase } from "tollgate/testing";

const options: StageOptions = { stage: "ci-all", cwd: "work", files: [".claude"], gates: ["frontmatter"], strict: true };
// @ts-expect-error: a hook's own stage
const message: StageOptions = { stage: "commit-msg" };
// @ts-expect-error: misspelt
const misspelt: StageOptions = { stage: "quick", gate: [] };
const report: RunReport = await runStage({ ...options, signal: new AbortController().signal });
const rules: string[] = report.results.flatMap(({ findings }) => findings.map(({ rule }) => rule));
const hint = await runStage({ stage: "quick", cwd: "/" }).catch((error: unknown): string | null => {
  if (error instanceof UserError) return error.hint;
  throw error;
});
console.log(JSON.stringify({ verdict: report.verdict, code: report.exitCode, rules, hint: typeof hint }));

export const meta = defineGate<{ limit: number }>()({
  id: "x", title: "", law: "", reads: "files", stages: ["quick"],
  options: { limit: { type: "integer", default: 1 } },
  rules: { long: { severity: "error", message: "Long.", help: "Cut it." } },
});
export const check: Check<{ limit: number }, typeof meta> = async ({ options, report }) => {
  if (options.limit > 0) report("long");
  // @ts-expect-error: no such rule
  if (options.limit < 0) report("short");
};
export const found: (finding: Finding) => string = ({ message }) => message;
void [message, misspelt, judgeCase];
`;

it.each([
  ["nodenext", "nodenext"],
  ["bundler", "esnext"],
])("the types of the tarball hold under --strict with %s", (moduleResolution, module) => {
  const checked = project.exec(resolve("node_modules/.bin/tsc"), [
    ...["--strict", "--noEmit", "--target", "es2022", "--types", "node", "--skipLibCheck", "false"],
    ...["--module", module, "--moduleResolution", moduleResolution, "judge.ts", "no-tabs.ts"],
  ]);
  expect(checked).toMatchObject({ code: 0, output: "" });
});

it("a program that imports the tarball judges, and prints nothing but its own words", () => {
  mkdirSync(join(project.root, "work"));
  initRepository(join(project.root, "work"))
    .write("tollgate.yaml", "extends: recommended\n")
    .write("a.md", "---\nname: a\n---\n")
    .write(".claude/agents/a.md", "---\nname: a\n---\nLook.\n")
    .commit();
  const compiled = project.exec(resolve("node_modules/.bin/tsc"), [
    ...["--strict", "--target", "es2022", "--module", "nodenext", "--types", "node", "judge.ts"],
  ]);
  expect(compiled).toMatchObject({ code: 0, output: "" });
  const ended = project.exec(process.execPath, ["judge.js"]);
  expect(ended).toMatchObject({ code: 0, stderr: "" });
  expect(JSON.parse(ended.stdout)).toEqual({
    verdict: "shut",
    code: 1,
    rules: ["missing-field"],
    hint: "string",
  });
});

it("the tarball holds no source, no test and no map", () => {
  const held = readdirSync(join(project.root, "node_modules/tollgate"), {
    recursive: true,
    encoding: "utf8",
  });
  expect(held).toContain("dist/index.mjs");
  expect(held).toContain("dist/types/src/index.d.ts");
  expect(held.filter((path) => /(?<!\.d)\.ts$|\.map$|^tests|^src/.test(path))).toEqual([]);
});

it("leaves to prepack what npm packs: prepare comes after it, and would build the types away", () => {
  const clone = createRepository();
  const built = "console.log(process.argv[1].split('/').at(-1))";
  clone
    .write("scripts/generate.mjs", built)
    .write("scripts/build.mjs", built)
    .write("dist/tollgate.js", built);
  const prepare = (command: string) =>
    clone.exec(process.execPath, [resolve("scripts/arm.mjs")], {
      env: { CI: undefined, npm_config_global: undefined, npm_command: command },
    });
  expect(prepare("install")).toMatchObject({ code: 0, output: "generate.mjs\nbuild.mjs\ntollgate.js\n" });
  for (const command of ["pack", "publish"]) expect(prepare(command)).toMatchObject({ code: 0, output: "" });
});
