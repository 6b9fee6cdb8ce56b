import { chmodSync, readdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  CALLED,
  CLI,
  createRepository,
  type Ended,
  TestRepository,
  temporaryFolder,
} from "../support/repository.js";

/** Exit code, and what a person has to read. */
function expectEnd(ended: Ended, code: number, ...words: (string | RegExp)[]): void {
  expect({ code: ended.code, output: ended.output }).toMatchObject({ code });
  for (const word of words) expect(ended.output).toMatch(word);
}

function guarded(config = "extends: recommended\n"): TestRepository {
  const repository = createRepository();
  repository.write("tollgate.yaml", config);
  return repository;
}

const plugin = (body: string) =>
  `export const meta = { id: "house", title: "t", law: "l", reads: "files", stages: ["quick", "pre-commit", "ci-all"], options: {}, rules: { r: { severity: "error", message: "m", help: "h" } } };\n${body}\n`;

describe("where nothing can be judged, the gate stays shut and says why", () => {
  it("outside a repository", () => {
    expectEnd(
      new TestRepository(temporaryFolder()).tollgate("run", "quick"),
      2,
      "not in a git repository",
      "git init",
    );
  });

  it("in a bare repository", () => {
    const bare = createRepository("--bare");
    expectEnd(bare.tollgate("run", "quick"), 2, "bare repository");
  });

  it("without a config", () => {
    expectEnd(createRepository().tollgate("run", "quick"), 2, "no tollgate.yaml", `\`${CALLED} init\``);
    expectEnd(createRepository().tollgate("hook", "pre-commit"), 2, "no tollgate.yaml");
  });

  it("with a config that cannot be read", () => {
    const repository = createRepository();
    repository.write("tollgate.yaml/x", "");
    expectEnd(repository.tollgate("run", "quick"), 2, "tollgate.yaml cannot be read");
  });

  it("with a config that is not YAML, at its line", () => {
    expectEnd(
      guarded("extends: recommended\ngates: [\n").tollgate("run", "quick"),
      2,
      /tollgate\.yaml:3:1: /,
    );
  });

  it("in a shallow clone whose range goes on where the clone ends", () => {
    const whole = guarded();
    for (const message of ["one", "two", "three"]) whole.commit(message);
    const folder = join(temporaryFolder(), "shallow");
    whole.must("clone", "--quiet", "--depth=2", `file://${whole.root}`, folder);
    const shallow = new TestRepository(folder);
    const ended = shallow.tollgate("run", "ci-all", "--gate", "commit-message");
    expectEnd(ended, 2, "this clone is shallow", "fetch-depth: 0");
    expectEnd(shallow.tollgate("run", "ci-all", "--from", "HEAD~3"), 2, "shallow", "git fetch --unshallow");
    expectEnd(
      shallow.tollgate("run", "ci-all", "--gate", "commit-message", "--from", "HEAD~1"),
      1,
      "header-format",
    );
  });

  it("with an empty config, and with a package.json that only mentions tollgate", () => {
    expectEnd(guarded("").tollgate("run", "quick"), 2, "tollgate.yaml is empty", "extends: recommended");
    expectEnd(guarded("# nothing yet\n").tollgate("run", "quick"), 2, "tollgate.yaml is empty");
    const mentions = createRepository().write(
      "package.json",
      '{ "overrides": { "tollgate": { "a": "1" } } }',
    );
    expectEnd(mentions.tollgate("run", "quick"), 2, "no tollgate.yaml");
  });

  it("with a folder that does not exist", () => {
    expectEnd(guarded().tollgate("run", "quick", "--cwd", "gone"), 2, "there is no folder");
  });

  it("with a `since` that git would take for an option", () => {
    const repository = guarded("extends: recommended\ngates: { commit-message: { since: --all } }\n");
    repository.commit("bad");
    expectEnd(repository.tollgate("run", "ci-all", "--gate", "commit-message"), 2, "not a revision");
  });

  it("with a kept config of another shape, which is read anew", () => {
    const repository = guarded();
    expect(repository.tollgate("run", "quick").code).toBe(0);
    const place = join(repository.root, ".git/tollgate/config.json");
    const kept = JSON.parse(readFileSync(place, "utf8")) as object;
    writeFileSync(place, JSON.stringify({ ...kept, config: {} }));
    expect(repository.tollgate("run", "quick")).toMatchObject({ code: 0 });
  });

  it("with a plugin that only an extended file names: it is loaded", () => {
    const repository = guarded("extends: ./shared.yaml\n");
    repository.write("shared.yaml", "extends: recommended\nplugins: [./house.mjs]\n");
    repository.write("house.mjs", plugin("export const check = ({ report }) => report('r');"));
    expectEnd(repository.tollgate("run", "quick"), 1, "house");
  });

  it("with a config of two documents, of which one would go unread", () => {
    expectEnd(
      guarded("extends: recommended\n---\nextends: strict\n").tollgate("run", "quick"),
      2,
      /tollgate\.yaml:2/,
    );
  });

  it("with a config that repeats a key", () => {
    expectEnd(guarded("base: a\nbase: b\n").tollgate("run", "quick"), 2, /tollgate\.yaml:2:1: .*unique/);
  });

  it("with a key that does not exist, at its line and with the nearest", () => {
    const ended = guarded("gates:\n  hook-loop:\n    onModfy: stop\n").tollgate("run", "quick");
    expectEnd(
      ended,
      2,
      'tollgate.yaml:3:5: unknown key "onModfy" in gates.hook-loop. Did you mean "onModify"?',
    );
  });

  it("with every mistake of the config at once", () => {
    const ended = guarded("gate: {}\ncommands: { t: { runs: x } }\nplugins: 3\n").tollgate("run", "quick");
    expectEnd(
      ended,
      2,
      'unknown key "gate"',
      'unknown key "runs"',
      'commands.t needs "run"',
      "plugins must be array",
    );
  });

  it("with a preset, file or package to extend that does not exist", () => {
    expectEnd(
      guarded("extends: recomended\n").tollgate("run", "quick"),
      2,
      "tollgate.yaml:1:10",
      'Did you mean "recommended"?',
    );
    expectEnd(guarded("extends: ./no.yaml\n").tollgate("run", "quick"), 2, 'cannot find "./no.yaml"');
  });

  it("with a config that extends itself", () => {
    const repository = guarded("extends: ./a.yaml\n").write("a.yaml", "extends: ./tollgate.yaml\n");
    expectEnd(
      repository.tollgate("run", "quick"),
      2,
      "extends itself: tollgate.yaml -> a.yaml -> tollgate.yaml",
    );
  });

  it("with a local config that loosens", () => {
    const repository = guarded().write("tollgate.local.yaml", "gates: { hook-loop: { enabled: false } }\n");
    expectEnd(
      repository.tollgate("run", "quick"),
      2,
      "tollgate.local.yaml:1:23",
      "never loosen: gates.hook-loop.enabled",
    );
  });

  it("for an unknown gate, stage, command or option, with the nearest name", () => {
    const repository = guarded();
    expectEnd(repository.tollgate("run", "quick", "--gate", "hooklop"), 2, 'there is no gate "hooklop"');
    expectEnd(repository.tollgate("run", "quik"), 2, 'there is no stage "quik". Did you mean "quick"?');
    expectEnd(repository.tollgate("rnu"), 2, 'there is no command "rnu". Did you mean "run"?');
    expectEnd(
      repository.tollgate("run", "quick", "--gat=x"),
      2,
      'there is no option "--gat". Did you mean "--gate"?',
    );
    expectEnd(repository.tollgate("hook", "post-comit"), 2, 'nothing for the hook "post-comit"');
  });

  it("with a plugin that throws while it loads", () => {
    const repository = guarded("plugins: [./house.js]\n")
      .write("house.js", "throw new Error('no licence')\n")
      .write("package.json", '{"type":"module"}');
    expectEnd(
      repository.tollgate("run", "quick"),
      2,
      'the plugin "./house.js" cannot be used',
      "no licence",
      "the gate stays shut",
    );
  });

  it("with a plugin that is not installed, or is no gate, or lies outside", () => {
    expectEnd(
      guarded("plugins: [tollgate-gate-nowhere]\n").tollgate("run", "quick"),
      2,
      "tollgate-gate-nowhere",
      "not installed",
    );
    expectEnd(
      guarded("plugins: [./h.mjs]\n").write("h.mjs", "export const x = 1;").tollgate("run", "quick"),
      2,
      "exports no `meta` and `check`",
    );
    expectEnd(guarded("plugins: [../h.mjs]\n").tollgate("run", "quick"), 2, "outside the repository");
  });

  it("with a gate that throws", () => {
    const repository = guarded("plugins: [./house.mjs]\n").write(
      "house.mjs",
      plugin("export const check = () => { throw new Error('boom') };"),
    );
    expectEnd(
      repository.tollgate("run", "quick"),
      3,
      "house could not judge",
      "boom",
      "not the change's fault",
    );
  });

  it("with a gate that reports a rule it does not have", () => {
    const repository = guarded("plugins: [./house.mjs]\n").write(
      "house.mjs",
      plugin("export const check = ({ report }) => report('x');"),
    );
    expectEnd(repository.tollgate("run", "quick"), 3, 'reports the rule "x", which its meta does not have');
  });

  it("with a gate that never ends", () => {
    const repository = guarded("plugins: [./house.mjs]\ngates: { house: { timeout: 300ms } }\n").write(
      "house.mjs",
      plugin("export const check = () => new Promise((resolve) => setInterval(() => {}, 1000));"),
    );
    expectEnd(repository.tollgate("run", "quick"), 3, "house could not judge", "did not end within 0.3 s");
  });

  it("with an index that is cut short, in which git itself reads zeros", () => {
    const repository = guarded().write("a.txt", "a\n").write("b.txt", "b\n");
    repository.commit();
    truncateSync(join(repository.root, ".git/index"), 100);
    expectEnd(repository.tollgate("hook", "pre-commit"), 2, "index is damaged", "git reset");
  });

  it("with a staged object that is cut short", () => {
    const repository = guarded();
    const agent = ".claude/agents/a.md";
    repository.write(agent, "---\nname: a\ndescription: Reviews a change\n---\nLook.\n").must("add", agent);
    const id = repository.must("rev-parse", `:${agent}`);
    const object = join(repository.root, ".git/objects", id.slice(0, 2), id.slice(2));
    chmodSync(object, 0o600);
    truncateSync(object, 12);
    expectEnd(repository.tollgate("hook", "pre-commit"), 2, "cat-file failed", "object is damaged");
  });

  it("with an index that is corrupt", () => {
    const repository = guarded();
    repository.commit();
    writeFileSync(join(repository.root, ".git/index"), "garbage");
    const before = readdirSync(repository.root);
    expectEnd(repository.tollgate("hook", "pre-commit"), 2, "index", "git reset");
    expect(readdirSync(repository.root)).toEqual(before);
  });

  it("with a staged object that is missing", () => {
    const repository = guarded("plugins: [./house.mjs]\n").write(
      "house.mjs",
      plugin("export const check = ({ eachFile }) => eachFile(() => {});"),
    );
    repository.commit();
    repository.must("update-index", "--add", "--cacheinfo", `100644,${"1".repeat(40)},a.md`);
    expectEnd(repository.tollgate("hook", "pre-commit"), 2, "a.md: its object 1111", "git fsck");
  });

  it("with a base that this clone does not have", () => {
    const repository = guarded();
    repository.commit();
    expectEnd(repository.tollgate("run", "ci-all", "--from", "nowhere"), 2, '--from names "nowhere"');
    expectEnd(repository.tollgate("run", "ci-all", "--from=--output=/tmp/x"), 2, "is not a revision");
  });

  it("when git is not on PATH", () => {
    const repository = guarded();
    const ended = repository.exec(process.execPath, [CLI, "run", "pre-commit"], {
      env: { PATH: "/nonexistent" },
    });
    expectEnd(ended, 2, /git (was not found|could not be started)/);
  });
});

describe("on an unborn branch", () => {
  it("every stage judges what there is", () => {
    const repository = guarded().write("session-log.md", "x");
    repository.must("add", ".");
    expectEnd(repository.tollgate("run", "pre-commit"), 1, "session-log.md", "there is no commit yet");
    expectEnd(repository.tollgate("run", "quick", "--gate", "hook-loop"), 0);
    expectEnd(repository.tollgate("run", "ci-all"), 0);
  });
});
