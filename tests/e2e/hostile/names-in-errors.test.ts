import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createRepository, type Ended, type TestRepository } from "../../support/repository.js";

const NAME = "\u001b[2J\u009b1m\u202e\n::error::owned ##[error]owned";

/** Written in ASCII: the escapes are the YAML's. */
const configured = (config: Readonly<Record<string, unknown>>): TestRepository =>
  createRepository().write(
    "tollgate.yaml",
    JSON.stringify({ extends: "recommended", ...config }).replace(
      /[\u007f-\uffff]/g,
      (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
    ),
  );

function expectHarmless({ output }: Ended): void {
  expect(output).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202e]/);
  expect(output).not.toMatch(/^\s*::|##\[/m);
}

const CONFIGS: readonly (readonly [string, Readonly<Record<string, unknown>>, readonly string[]])[] = [
  ["a key", { [NAME]: 1 }, ["run", "quick"]],
  ["what it extends", { extends: NAME }, ["hook", "pre-commit"]],
  ["the base", { base: NAME }, ["run", "ci-all"]],
  ["a plugin", { plugins: [NAME] }, ["plan", "quick"]],
  ["a plugin, in JSON", { plugins: [NAME] }, ["plan", "quick", "--format", "json"]],
  ["a plugin that doctor tells of", { plugins: [NAME] }, ["doctor", "--format", "json"]],
  ["a fixer", { fixers: { [NAME]: { run: "true" } } }, ["run", "pre-commit"]],
  ["a command", { commands: { c: { run: `true '${NAME}'` } } }, ["plan", "quick"]],
  ["a gate", { gates: { [NAME]: {} } }, ["tokens"]],
  ["a model", { gates: { "token-budget": { model: NAME } } }, ["run", "quick", "--format", "json"]],
];

describe("a name that a repository brings reaches no terminal raw", () => {
  it.each(CONFIGS)("where an error tells of %s", (_name, config, command) => {
    const repository = configured(config);
    repository.commit();
    const ended = repository.tollgate(...command);
    expect(ended.output).toContain("owned");
    expectHarmless(ended);
  });

  it("nor passes for a line of ours", () => {
    const { stderr } = configured({ "x\ntollgate: all is well": 1 }).tollgate("run", "quick");
    expect(stderr.split("\n").filter((line) => line.startsWith("tollgate: "))).toHaveLength(1);
  });

  it("where a word of the command line is none", () => {
    for (const words of [[NAME], ["run", NAME], ["run", "quick", "--from", NAME], ["explain", NAME]])
      expectHarmless(configured({}).tollgate(...words));
  });
});

const SECRET = "pa55word";
const URL = `https://me:${SECRET}@example.org/a.git`;

describe("a password in a URL is told nowhere", () => {
  it("by errors", () => {
    for (const config of [{ extends: URL }, { base: URL }, { plugins: [URL] }]) {
      const repository = configured(config);
      repository.commit();
      const { output } = repository.tollgate("run", "ci-all");
      expect(output).toContain("https://***@example.org");
      expect(output).not.toContain(SECRET);
    }
  });

  it.each(["human", "json", "agent", "sarif"])("by what a command prints, in %s", (format) => {
    const repository = configured({ commands: { fetch: { run: `echo cannot reach ${URL}; false` } } });
    repository.commit();
    const { output, code } = repository.tollgate("run", "ci-all", "--format", format, "--gate", "fetch");
    expect(code).toBe(1);
    expect(output).toContain("***@example.org");
    expect(output).not.toContain(SECRET);
  });

  it("by what is remembered of a push to it, or told of that", () => {
    const repository = configured({});
    const oid = repository.commit("docs: begin");
    const input = `refs/heads/main ${oid} refs/heads/main ${"0".repeat(40)}\n`;
    const args = [join(process.cwd(), "dist/tollgate.js"), "hook", "pre-push", URL, URL];
    const pushed = repository.exec(process.execPath, args, { input });
    const skipped = repository.exec(process.execPath, args, { input, env: { TOLLGATE: "0" } });
    const after = repository.tollgate("after-push", "--format", "json");
    const kept = repository.exec("sh", ["-c", "cat .git/tollgate/pushes/*"]).stdout;
    expect(kept.match(/\*\*\*@example\.org/g)).toHaveLength(2);
    expect(pushed.output + skipped.output + after.output + kept).not.toContain(SECRET);
    expect(repository.exec("grep", ["-rl", SECRET, ".git"]).stdout).toBe("");
  });
});
