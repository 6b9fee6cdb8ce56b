import { describe, expect, it } from "vitest";
import { createRepository, type TestRepository } from "../../support/repository.js";

const CONFIG = `extends: recommended
base: main
gates:
  token-budget:
    share: 0.4
`;
const FILES = {
  "tollgate.yaml": CONFIG,
  ".husky/pre-commit": "tollgate hook pre-commit\n",
  ".husky/post-merge": "echo merged\n",
  ".github/workflows/ci.yml": "jobs: { a: { steps: [{ run: tollgate run ci-all }] } }\n",
  "a.md": "a\n",
};

function repositoryWith(files: Readonly<Record<string, string>>): TestRepository {
  const repository = createRepository();
  for (const [path, text] of Object.entries(files)) repository.write(path, text);
  repository.commit("docs: begin");
  return repository;
}

interface Told {
  readonly path: string;
  readonly line: number | null;
  readonly message: string;
}

function told(repository: TestRepository, stage: string, ...more: string[]): Told[] {
  const { stdout, stderr } = repository.tollgate("run", stage, "--format", "json", ...more);
  if (stdout === "") throw new Error(stderr);
  const findings = JSON.parse(stdout).results.flatMap((one: { findings: object[] }) => one.findings);
  return findings
    .filter(({ rule }: { rule: string }) => rule === "gates-loosened")
    .map(({ path, line, message }: Told) => ({ path, line, message }));
}

const RAISED = CONFIG.replace("0.4", "0.9");
const SHARE = {
  path: "tollgate.yaml",
  line: 5,
  message: "gates.token-budget.share can let more through than before: 0.4 -> 0.9.",
};

describe("a change that loosens is told of", () => {
  it("in a commit, at the line, as a warning that opens", () => {
    const repository = repositoryWith(FILES);
    repository.write("tollgate.yaml", RAISED).must("add", "--all");
    expect(told(repository, "pre-commit")).toEqual([SHARE]);
    expect(repository.tollgate("hook", "pre-commit")).toMatchObject({
      code: 0,
      stderr: expect.stringContaining("hook-loop/gates-loosened"),
    });
  });

  it("in the work tree, in a push and in CI", () => {
    const repository = repositoryWith(FILES);
    repository.must("checkout", "--quiet", "-b", "change");
    repository.write("tollgate.yaml", RAISED);
    expect(told(repository, "quick")).toEqual([SHARE]);
    repository.commit("docs: change");
    expect(told(repository, "ci-all")).toEqual([SHARE]);
    expect(told(repository, "pre-push", "--from", "main")).toEqual([SHARE]);
    expect(told(repository, "ci-all", "--config-from", "main")).toEqual([SHARE]);
    repository.write("b.md", "b").commit("docs: more");
    expect(told(repository, "ci-all")).toEqual([SHARE]);
    expect(told(repository, "pre-push", "--from", "HEAD~1")).toEqual([]);
  });

  it("as an error where the config says so, and where the change says the opposite", () => {
    const repository = repositoryWith({
      ...FILES,
      "tollgate.yaml": `${CONFIG}  hook-loop: { severity: { gates-loosened: error } }\n`,
    });
    repository.must("checkout", "--quiet", "-b", "change");
    repository
      .write("tollgate.yaml", `${RAISED}  hook-loop: { severity: { gates-loosened: "off" } }\n`)
      .commit("docs: change");
    expect(told(repository, "ci-all").map(({ line }) => line)).toEqual([5, 6]);
    for (const judge of [[], ["--config-from", "main"]])
      expect(repository.tollgate("run", "ci-all", "--gate", "hook-loop", ...judge).code).toBe(1);
  });

  it("by the very gate that it turns off, and by that alone", () => {
    const repository = repositoryWith(FILES);
    repository
      .write("tollgate.yaml", `${CONFIG}  hook-loop: { enabled: false }\n`)
      .write("session-log.md", "- did things\n")
      .must("add", "--all");
    expect(told(repository, "pre-commit").map(({ message }) => message)).toEqual([
      "gates.hook-loop.enabled can let more through than before: true -> false.",
    ]);
    expect(repository.tollgate("run", "pre-commit").output).not.toContain("log-committed");
  });

  it("where the file is one that the config extends", () => {
    const repository = repositoryWith({
      "tollgate.yaml": "extends: [recommended, ./shared/rules.yaml]\n",
      "shared/rules.yaml": "gates:\n  commit-message:\n    types: [feat]\n",
    });
    repository
      .write("shared/rules.yaml", "gates:\n  commit-message:\n    types: [feat, anything]\n")
      .must("add", "--all");
    expect(told(repository, "pre-commit")).toEqual([
      {
        path: "shared/rules.yaml",
        line: 3,
        message:
          'gates.commit-message.types can let more through than before: ["feat"] -> ["feat","anything"].',
      },
    ]);
  });

  it("where a config of another name takes the old one's place, or is gone", () => {
    const repository = repositoryWith({ "tollgate.json": '{"extends":"strict"}' });
    repository.write("tollgate.yaml", "extends: recommended\n").must("add", "--all");
    const severities = told(repository, "pre-commit");
    expect(severities.length).toBeGreaterThan(5);
    expect(severities[0]).toMatchObject({
      path: "tollgate.yaml",
      message: expect.stringContaining("error -> warning"),
    });
    const gone = repositoryWith(FILES);
    gone.must("checkout", "--quiet", "-b", "change");
    gone.must("rm", "--quiet", "tollgate.yaml");
    gone.commit("docs: change");
    expect(told(gone, "ci-all", "--config-from", "main", "--from", "main")).toMatchObject([
      {
        path: "tollgate.yaml",
        message: "The config can let more through than before: tollgate.yaml -> none.",
      },
    ]);
  });

  it("where a hook is edited or deleted, and CI no longer calls", () => {
    const repository = repositoryWith(FILES);
    repository
      .write(".husky/pre-commit", "exit 0\ntollgate hook pre-commit\n")
      .write(".husky/post-merge", "exit 0\n")
      .write(".github/workflows/ci.yml", "jobs: {}\n")
      .must("add", "--all");
    expect(told(repository, "pre-commit").map(({ path, message }) => `${path}: ${message}`)).toEqual([
      ".github/workflows/ci.yml: What CI runs can let more through than before: calls tollgate -> does not call tollgate.",
      ".husky/pre-commit: A hook can let more through than before: calls tollgate -> edited.",
    ]);
    repository.must("rm", "--quiet", "--force", ".husky/pre-commit");
    expect(told(repository, "pre-commit")[1]!.message).toContain("calls tollgate -> gone");
  });

  it("where a plugin or a schema is edited, which is not run to be compared", () => {
    const plugin = `export const meta = { id: "house", title: "t", law: "l", reads: "files", stages: ["ci-all"], options: {}, rules: {} };\nexport const check = () => {};\n`;
    const repository = repositoryWith({
      "tollgate.yaml":
        "extends: recommended\nplugins: [./house/index.mjs]\ngates: { frontmatter: { files: { 'n/*.md': ./n.schema.json } } }\n",
      "house/index.mjs": plugin,
      "house/words.mjs": "export const words = [];\n",
      "n.schema.json": '{"required":["a"]}',
    });
    repository
      .write("house/words.mjs", "export const words = [1];\n")
      .write("n.schema.json", "{}")
      .must("add", "--all");
    expect(told(repository, "pre-commit").map(({ path, message }) => `${path}: ${message}`)).toEqual([
      "house/words.mjs: A plugin can let more through than before: as it was -> edited.",
      "n.schema.json: A schema that the config names can let more through than before: as it was -> edited.",
    ]);
  });

  it("where `since` moves forward, and not where it moves back", () => {
    const repository = repositoryWith({ "a.md": "a" });
    const first = repository.head();
    const second = repository.write("b.md", "b").commit("docs: b");
    const at = (oid: string) => `extends: recommended\ngates:\n  commit-message:\n    since: ${oid}\n`;
    repository.write("tollgate.yaml", at(first)).commit("docs: c");
    repository.write("tollgate.yaml", at(second)).must("add", "--all");
    expect(told(repository, "pre-commit")).toMatchObject([{ path: "tollgate.yaml", line: 4 }]);
    repository.commit("docs: d");
    repository.write("tollgate.yaml", at(first)).must("add", "--all");
    expect(told(repository, "pre-commit")).toEqual([]);
  });

  it("where the baseline grows, and not where it comes with the config or shrinks", () => {
    const entry = (path: string, count: number) => ({
      path,
      gate: "frontmatter",
      rule: "missing",
      count,
      message: "m",
      fingerprint: "0123456789abcdef",
    });
    const text = (...findings: object[]) => JSON.stringify({ version: 1, findings });
    const repository = repositoryWith({ "package.json": "{}" });
    repository.write(".tollgate-baseline.json", text(entry("a.md", 1))).write("tollgate.yaml", CONFIG);
    repository.must("add", "--all");
    expect(told(repository, "pre-commit")).toEqual([]);
    repository.commit("docs: a");
    repository
      .write(".tollgate-baseline.json", text(entry("a.md", 3), entry("b.md", 1)))
      .must("add", "--all");
    expect(told(repository, "pre-commit").map(({ path, message }) => `${path}: ${message}`)).toEqual([
      ".tollgate-baseline.json: The baseline can let more through than before: 1 findings -> 4 findings, 3 of them new.",
    ]);
    repository.commit("docs: b");
    repository.write(".tollgate-baseline.json", text(entry("a.md", 1))).must("add", "--all");
    expect(told(repository, "pre-commit")).toEqual([]);
  });

  it("and nothing where it tightens, or touches none of it", () => {
    const repository = repositoryWith(FILES);
    repository.write("tollgate.yaml", CONFIG.replace("0.4", "0.2")).write("a.md", "b\n").must("add", "--all");
    expect(told(repository, "pre-commit")).toEqual([]);
    expect(told(repository, "ci-all", "--from", "HEAD")).toEqual([]);
  });
});
