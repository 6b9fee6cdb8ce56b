import { existsSync, readdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createRepository, TestRepository, temporaryFolder } from "../../support/repository.js";

const STRICT = "extends: recommended\n";
const OFF =
  "extends: recommended\ngates:\n  commit-message: { enabled: false }\n  frontmatter: { enabled: false }\n  hook-loop: { enabled: false }\n";

/** main holds `config`; HEAD stands on a branch from it. */
function branched(files: Readonly<Record<string, string>>): TestRepository {
  const repository = createRepository();
  for (const [path, text] of Object.entries(files)) repository.write(path, text);
  repository.commit("bad base");
  repository.must("checkout", "--quiet", "-b", "change");
  return repository;
}

const judge = (repository: TestRepository, ...more: string[]) =>
  repository.tollgate("run", "ci-all", "--from", "main", "--config-from", "main", ...more);

const plugin = (body: string, more = "") =>
  `${more}\nexport const meta = { id: "house", title: "t", law: "l", reads: "files", stages: ["ci-all"], options: {}, rules: { r: { severity: "error", message: "house rule", help: "h" } } };\nexport const check = ({ report }) => { ${body} };\n`;

describe("with --config-from a change cannot loosen the gates that judge it", () => {
  it("judges with the config of the base", () => {
    const repository = branched({ "tollgate.yaml": STRICT });
    repository.write("tollgate.yaml", OFF).commit("bad");
    expect(repository.tollgate("run", "ci-all", "--from", "main").code).toBe(0);
    expect(judge(repository)).toMatchObject({ code: 1, stdout: expect.stringContaining("header-format") });
  });

  it("judges with the base's config where the change deletes it, or brings one of a name that comes first", () => {
    const deleted = branched({ "tollgate.json": '{"extends":"recommended"}' });
    deleted.must("rm", "--quiet", "tollgate.json");
    deleted.commit("bad");
    expect(judge(deleted)).toMatchObject({ code: 1, stdout: expect.stringContaining("header-format") });
    const overtaken = branched({ "package.json": '{"tollgate":{"extends":"recommended"}}' });
    overtaken.write("tollgate.yaml", OFF).commit("bad");
    expect(judge(overtaken)).toMatchObject({ code: 1, stdout: expect.stringContaining("header-format") });
  });

  it("reads what the config extends from the base", () => {
    const repository = branched({
      "tollgate.yaml": "extends: ./shared/rules.yaml\n",
      "shared/rules.yaml": STRICT,
    });
    repository.write("shared/rules.yaml", OFF).commit("bad");
    expect(judge(repository)).toMatchObject({ code: 1, stdout: expect.stringContaining("header-format") });
  });

  it("reads own schemas from the base", () => {
    const repository = branched({
      "tollgate.yaml": `${STRICT}gates: { frontmatter: { files: { "notes/*.md": ./note.schema.json } } }\n`,
      "note.schema.json": '{"type":"object","required":["owner"]}',
    });
    repository.write("note.schema.json", "{}").write("notes/a.md", "---\na: b\n---\n").commit("docs: x");
    const judged = judge(repository, "--gate", "frontmatter");
    expect(judged).toMatchObject({ code: 1, stdout: expect.stringContaining('"owner" is missing') });
    expect(repository.tollgate("run", "ci-all", "--from", "main", "--gate", "frontmatter").code).toBe(0);
  });

  it("runs plugins of the base, with what they import, and nothing of the change", () => {
    const repository = branched({
      "tollgate.yaml": `${STRICT}plugins: [./gates/house.js]\n`,
      "package.json": '{"type":"module"}',
      "gates/house.js": plugin("if (bad) report('r')", 'import { bad } from "../lib/bad.js";'),
      "lib/bad.js":
        'import { readFileSync } from "node:fs"; export const { bad } = JSON.parse(readFileSync(new URL("./data.json", import.meta.url)));',
      "lib/data.json": '{"bad":true}',
    });
    const mark = join(temporaryFolder(), "ran");
    const evil = `import { writeFileSync } from "node:fs"; writeFileSync(${JSON.stringify(mark)}, "");\n`;
    repository
      .write("gates/house.js", evil + plugin(""))
      .write("lib/bad.js", `${evil}export const bad = false;\n`)
      .write("lib/data.json", '{"bad":false}')
      .write("package.json", "{}")
      .commit("bad");
    expect(judge(repository, "--gate", "house")).toMatchObject({
      code: 1,
      stdout: expect.stringContaining("house rule"),
    });
    expect(existsSync(mark)).toBe(false);
    expect(
      readdirSync(join(repository.root, ".git/tollgate")).filter((name) => /plugins/.test(name)),
    ).toEqual([]);
  });

  it("shuts where a plugin of the base loads a file by a name that cannot be seen", () => {
    const repository = branched({
      "tollgate.yaml": `${STRICT}plugins: [./house.mjs]\n`,
      "house.mjs": plugin("", "const { bad } = await import(['.', 'bad.mjs'].join('/'));"),
      "bad.mjs": "export const bad = true;\n",
    });
    expect(judge(repository)).toMatchObject({ code: 2, stderr: expect.stringContaining("bad.mjs") });
  });

  it("refuses a plugin of the base that is a link", () => {
    const repository = branched({ "tollgate.yaml": STRICT });
    repository.must("checkout", "--quiet", "main");
    symlinkSync("/dev/null", join(repository.root, "house.mjs"));
    repository.write("tollgate.yaml", `${STRICT}plugins: [./house.mjs]\n`).commit("bad");
    expect(judge(repository)).toMatchObject({ code: 2, stderr: expect.stringContaining("./house.mjs") });
  });

  it("does not read the change's tollgate.local.yaml", () => {
    const repository = branched({ "tollgate.yaml": STRICT });
    repository.write("tollgate.local.yaml", "commands: { own: { run: 'true' } }\n").commit("bad");
    const { stdout } = judge(repository, "--format", "json");
    expect(JSON.parse(stdout).results.map(({ gate }: { gate: string }) => gate)).not.toContain("own");
  });

  it("obeys the change's own config where the base has none, and says so", () => {
    const repository = branched({ "a.md": "a" });
    repository.write("tollgate.yaml", STRICT).commit("bad");
    expect(judge(repository)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("has no config, so the change is judged with its own"),
    });
  });

  it("is an error where the revision is not there, with the mend for a shallow clone", () => {
    const repository = branched({ "tollgate.yaml": STRICT });
    expect(repository.tollgate("run", "ci-all", "--config-from", "nowhere")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--config-from names "nowhere"'),
    });
    repository.write("a.md", "a").commit("bad");
    const folder = join(temporaryFolder(), "shallow");
    repository.must("clone", "--quiet", "--depth=1", `file://${repository.root}`, folder);
    const shallow = new TestRepository(folder).tollgate("run", "ci-all", "--config-from", "origin/main");
    expect(shallow).toMatchObject({ code: 2, stderr: expect.stringContaining("fetch-depth: 0") });
  });

  it("is an error where the base's config is broken, at its place there", () => {
    const repository = branched({ "tollgate.yaml": "extends: recommended\ngates: { nothing: {} }\n" });
    repository.write("tollgate.yaml", STRICT).commit("bad");
    expect(judge(repository)).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/[0-9a-f]{10}:tollgate\.yaml:2:10: unknown key "nothing"/),
    });
  });
});
