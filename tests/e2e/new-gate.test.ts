import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { GOOD_MESSAGE, guardedRepository } from "../support/install.js";
import { CALLED, createRepository, type TestRepository, temporaryFolder } from "../support/repository.js";

const CONFIG = "extends: recommended\n";
const configured = (text = CONFIG, file = "tollgate.yaml") => createRepository().write(file, text);
const textAt = ({ root }: TestRepository, path: string) => readFileSync(join(root, path), "utf8");
const CONFLICT = "one\n<<<<<<< HEAD\ntwo\n=======\n2\n>>>>>>> side\n";

const PLUGIN =
  "export const meta = { id: 'a', title: '', law: '', reads: 'files', stages: ['quick'], options: {}, rules: {} };\nexport const check = () => {};\n";

describe("tollgate new gate", () => {
  it("makes a gate whose own test passes, and that refuses a commit", () => {
    const repository = guardedRepository();
    expect(repository.tollgate("new", "gate", "house-style")).toMatchObject({ code: 0 });
    const proved = repository.exec(process.execPath, ["--test", "gates/house-style/test.mjs"]);
    expect(proved, proved.output).toMatchObject({ code: 0 });
    repository.must("add", "--all");
    expect(repository.git("commit", "-m", GOOD_MESSAGE)).toMatchObject({ code: 0 });
    const head = repository.head();
    repository.write("notes.md", CONFLICT).must("add", "notes.md");
    const refused = repository.git("commit", "-m", GOOD_MESSAGE);
    expect(refused.code).toBe(1);
    expect(refused.output).toMatch(/notes\.md:2:1.*<<<<<<< .*house-style\/conflict-marker/);
    expect(repository.head()).toBe(head);
  });

  it("has a test that fails when the gate no longer finds what a case expects", () => {
    const repository = guardedRepository();
    repository.tollgate("new", "gate", "house-style");
    const check = textAt(repository, "gates/house-style/index.mjs");
    repository.write("gates/house-style/index.mjs", check.replace("marker !== undefined", "false"));
    const { code, output } = repository.exec(process.execPath, ["--test", "gates/house-style/test.mjs"]);
    expect(code).toBe(1);
    expect(output).toContain("a conflict that nobody resolved is refused");
  });

  it("writes modules that TypeScript's strict check accepts", () => {
    const repository = configured();
    repository.tollgate("new", "gate", "house-style");
    // The sources in place of the built types, which a test does not wait for.
    const paths = {
      tollgate: [resolve("src/index.ts")],
      "tollgate/testing": [resolve("src/testing/index.ts")],
    };
    const compilerOptions = {
      ...{ strict: true, checkJs: true, allowJs: true, noEmit: true, skipLibCheck: true, target: "ES2023" },
      ...{ module: "NodeNext", types: ["node"], typeRoots: [resolve("node_modules/@types")], paths },
    };
    repository.write("tsconfig.json", JSON.stringify({ compilerOptions, include: ["gates"] }));
    const checked = spawnSync(resolve("node_modules/.bin/tsc"), ["-p", repository.root], {
      encoding: "utf8",
    });
    expect(checked.stdout).toBe("");
    expect(checked.status).toBe(0);
  });

  it.each([
    ["tollgate.yaml", "# ours\nextends: recommended # both\nplugins:\n  - ./a.mjs # theirs\n"],
    ["tollgate.yaml", "# ours\nextends: recommended\nplugins: [./a.mjs]\n"],
    ["tollgate.json", '{\n\t"extends": "recommended",\n\t"plugins": ["./a.mjs"]\n}\n'],
    [
      "package.json",
      '{\n  "name": "x",\n  "tollgate": { "extends": "recommended", "plugins": ["./a.mjs"] }\n}\n',
    ],
  ])("adds the plugin after those that are there, in %s, and keeps the rest", (file, text) => {
    const repository = configured(text, file);
    repository.write("a.mjs", PLUGIN);
    expect(repository.tollgate("new", "gate", "mine")).toMatchObject({ code: 0, stderr: "" });
    const after = textAt(repository, file);
    for (const comment of text.match(/#.*/g) ?? []) expect(after).toContain(comment);
    expect(after).toMatch(/a\.mjs[\s\S]*\.\/gates\/mine\/index\.mjs/);
    expect(repository.tollgate("plan", "quick").stdout).toMatch(/runs {2}a [\s\S]*runs {2}mine /);
  });

  it("takes another folder, seen from where it is called", () => {
    const repository = configured().write("tools/x", "");
    const ended = repository.tollgate("new", "gate", "mine", "--cwd", "tools", "--folder", "checks/mine");
    expect(ended.stdout).toContain("node --test tools/checks/mine/test.mjs");
    expect(textAt(repository, "tollgate.yaml")).toContain("./tools/checks/mine/index.mjs");
  });
});

describe("tollgate new refuses", () => {
  it.each([
    ["no name", [], /which name/],
    ["another thing", ["gat", "mine"], /Did you mean "gate"/],
    ["two names", ["gate", "a", "b"], /one word too many/],
    ["capitals", ["gate", "House"], /no name for a gate/],
    ["a path", ["gate", "../x"], /no name for a gate/],
    ["a long name", ["gate", "x".repeat(51)], /no name for a gate/],
    ["the name of a gate that ships", ["gate", "frontmatter"], /"frontmatter" is taken/],
    ["the name of a command", ["gate", "types"], /"types" is taken/],
    ["the name of a fixer", ["gate", "format"], /"format" is taken/],
    ["a folder outside", ["gate", "mine", "--folder", "../mine"], /no folder inside/],
    ["git's own folder", ["gate", "mine", "--folder", ".git/mine"], /odd place/],
    ["a folder that is there", ["gate", "mine", "--folder", "src"], /src is there already/],
  ])("%s, and writes nothing", (_name, args, words) => {
    const repository = configured(
      `${CONFIG}commands: { types: { run: "true" } }\nfixers: { format: { run: "true" } }\n`,
    ).write("src/a.js", "");
    const before = repository.must("status", "--porcelain", "--untracked-files=all");
    const config = textAt(repository, "tollgate.yaml");
    const ended = repository.tollgate("new", ...args);
    expect(ended).toMatchObject({ code: 2, stdout: "" });
    expect(ended.stderr).toMatch(words);
    expect(repository.must("status", "--porcelain", "--untracked-files=all")).toBe(before);
    expect(textAt(repository, "tollgate.yaml")).toBe(config);
  });

  it("a second gate of the same name", () => {
    const repository = configured();
    repository.tollgate("new", "gate", "mine");
    const index = textAt(repository, "gates/mine/index.mjs");
    const ended = repository.tollgate("new", "gate", "mine", "--folder", "elsewhere");
    expect(ended.stderr).toContain('"mine" is taken');
    expect(textAt(repository, "gates/mine/index.mjs")).toBe(index);
  });

  it("a folder that a link leads out of the repository", () => {
    const repository = configured();
    const outside = temporaryFolder();
    mkdirSync(join(outside, "deep"));
    symlinkSync(join(outside, "deep"), join(repository.root, "gates"));
    expect(repository.tollgate("new", "gate", "mine").stderr).toContain("leads out of the work tree");
    expect(existsSync(join(outside, "deep/mine"))).toBe(false);
    expect(textAt(repository, "tollgate.yaml")).toBe(CONFIG);
  });

  it("a list that is written as an alias", () => {
    const text = "gates: { hook-loop: { logs: &list [./a.mjs] } }\nplugins: *list\n";
    const repository = configured(text).write("a.mjs", PLUGIN);
    const ended = repository.tollgate("new", "gate", "mine");
    expect(ended).toMatchObject({ code: 2 });
    expect(ended.stderr).toContain("plugins is an alias");
    expect(existsSync(join(repository.root, "gates"))).toBe(false);
  });

  it("to work without a config", () => {
    expect(createRepository().tollgate("new", "gate", "mine").stderr).toContain(`\`${CALLED} init\``);
  });
});
