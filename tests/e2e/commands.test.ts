import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { gates } from "../../gates/registry.js";
import { createRepository, type TestRepository } from "../support/repository.js";

const CONFIG = `extends: recommended
gates:
  token-budget:
    loads: { prime: [CLAUDE.md] }
`;

describe("explain", () => {
  it("shows for every rule why it is there, what fails and what passes", () => {
    const repository = createRepository();
    for (const { meta } of gates) {
      expect(repository.tollgate("explain", meta.id).stdout).toContain(meta.law);
      const [rule] = Object.keys(meta.rules);
      const { stdout } = repository.tollgate("explain", `${meta.id}/${rule}`);
      expect(stdout).toMatch(/Why: .*[\s\S]*\nFails: .*[\s\S]*\nPasses: /);
    }
  });

  it.each(gates.map(({ meta }) => [meta.id, meta] as const))(
    "says of %s and its rules what the examples get, with no gap left",
    (id, { rules }) => {
      const repository = createRepository();
      const texts = [
        repository.tollgate("explain", id).stdout,
        // Starting the command for each rule would take a minute.
        ...Object.keys(rules)
          .filter((_, at) => at % 5 === 0)
          .map((rule) =>
            repository.tollgate("explain", `${id}/${rule}`).stdout.replace(/ {2}Why: [\s\S]*/, ""),
          ),
      ];
      for (const text of texts) expect(text).not.toMatch(/\{\w+\}|undefined/);
      expect(texts[0]).not.toContain("…  ");
    },
  );
});

const PLUGIN = `export const meta = {
  id: "house", title: "House style.", law: "Ours.", reads: "files", stages: ["quick"], options: {},
  rules: { plain: { severity: "warning", message: "It is {what}{more}.", help: "{help}" } },
};
export const check = ({ report }) => report("plain", { data: { what: "odd", more: ", too", help: "Mend it." } });
`;
const CASES = 'export const cases = () => [{ name: "odd", expect: ["plain"], files: { a: "b" } }];\n';

describe("the gates of plugins", () => {
  const withPlugin = (text: string, more = "") =>
    createRepository()
      .write("tollgate.yaml", `extends: recommended\nplugins: [${more}./house.mjs]\n`)
      .write("house.mjs", text);

  it("are listed with the plugin that they come from", () => {
    const { stdout, code, stderr } = withPlugin(PLUGIN).tollgate("list");
    expect(stdout).toContain("house: House style.\n  plugin ./house.mjs\n  quick\n    plain  warning\n");
    expect(stdout).toContain("frontmatter: ");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  });

  it("are explained by what they say of their own example", () => {
    const { stdout } = withPlugin(PLUGIN + CASES).tollgate("explain", "house/plain");
    expect(stdout).toContain("  It is odd, too.\n  Mend it.\n  Why: Ours.");
    expect(stdout).toContain("Fails: odd");
  });

  it.each([
    ["no example", ""],
    ["cases that throw", 'export const cases = () => { throw new Error("no"); };'],
    ["cases that are none", "export const cases = () => [null, 3, { expect: {} }];"],
    ["an example that it does not take", CASES.replace("files:", "options: { x: 1 }, files:")],
  ])("are explained without a gap where there is %s", (_name, cases) => {
    const ended = withPlugin(PLUGIN + cases).tollgate("explain", "house/plain");
    expect(ended).toMatchObject({ code: 0, stderr: "" });
    expect(ended.stdout).toContain("  It is ….\n  Why: Ours.");
  });

  it("that cannot be loaded are told of, and hide no other", () => {
    const repository = withPlugin(PLUGIN, "./broken.mjs, ").write(
      "broken.mjs",
      "throw new Error('no luck');",
    );
    const { stdout, stderr, code } = repository.tollgate("list");
    expect(code).toBe(2);
    expect(stderr).toMatch(/plugin "\.\/broken\.mjs" cannot be used: .*no luck/);
    for (const id of ["frontmatter", "house"]) expect(stdout).toContain(`${id}: `);
    expect(repository.tollgate("explain", "house").stdout).toContain("House style.");
  });

  it("are loaded for no question that what ships can answer", () => {
    const repository = withPlugin("throw new Error('loaded');");
    expect(repository.tollgate("explain", "zone")).toMatchObject({ code: 0, stderr: "" });
    expect(repository.tollgate("explain", "zne").stderr).toMatch(/loaded[\s\S]*Did you mean "zone"/);
  });

  it("are near what is mistyped", () => {
    expect(withPlugin(PLUGIN).tollgate("explain", "huose").stderr).toContain('Did you mean "house"?');
    expect(withPlugin(PLUGIN).tollgate("explain", "house/plian").stderr).toContain(
      'Did you mean "house/plain"?',
    );
  });

  it("are none outside of a repository, where what ships is told all the same", () => {
    expect(createRepository().tollgate("list", "--cwd", "/")).toMatchObject({ code: 0, stderr: "" });
    expect(createRepository().tollgate("list", "--cwd", "/no/where")).toMatchObject({ code: 2 });
  });
});

it.each([
  ["list", "--bogus"],
  ["list", "extra"],
  ["explain", "zone", "extra"],
  ["explain", "commit-message/zone"],
  ["plan", "quick", "extra"],
  ["plan", "quick", "--format", "yaml"],
  ["message", "a", "b"],
])("does not pass over what it does not know: %s %s", (...args) => {
  const repository = createRepository().write("tollgate.yaml", CONFIG);
  expect(repository.tollgate(...args)).toMatchObject({ code: 2 });
});

describe("baseline", () => {
  const judged = (repository: TestRepository) =>
    repository.tollgate("run", "ci-all", "--gate", "commit-message").code;

  it.each([
    [
      "tollgate.yaml",
      "# ours\nextends: recommended # both\ngates:\n  # messages\n  commit-message: { types: [feat] }\n",
    ],
    ["tollgate.yaml", "extends: recommended\n"],
    ["tollgate.json", '{\n\t"extends": "recommended"\n}\n'],
    ["package.json", '{\n  "name": "x",\n  "tollgate": { "extends": "recommended" }\n}\n'],
  ])("leaves history alone from HEAD on, in %s, and keeps the rest of the file", (file, text) => {
    const repository = createRepository().write(file, text);
    repository.commit("what went before");
    const head = repository.head();
    expect(judged(repository)).toBe(1);
    expect(repository.tollgate("baseline")).toMatchObject({ code: 0 });
    const after = readFileSync(join(repository.root, file), "utf8");
    expect(after).toContain(head);
    for (const comment of text.match(/#.*/g) ?? []) expect(after).toContain(comment);
    expect(judged(repository)).toBe(0);
    expect(repository.tollgate("baseline").stdout).toContain("already");
    repository.commit("went round");
    expect(judged(repository)).toBe(1);
    expect(repository.tollgate("baseline").stdout).toContain("as before; to leave out all up to HEAD: ");
    expect(judged(repository)).toBe(1);
    expect(repository.tollgate("baseline", "--force").code).toBe(0);
    expect(judged(repository)).toBe(0);
  });

  it("says so before the first commit", () => {
    const repository = createRepository().write("tollgate.yaml", "extends: recommended\n");
    expect(repository.tollgate("baseline")).toMatchObject({ code: 2 });
  });
});
