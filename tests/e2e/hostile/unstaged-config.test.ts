import { rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createRepository, type TestRepository } from "../../support/repository.js";

const STRICT = 'extends: recommended\ngates: { token-budget: { budgets: { "*.md": 5 } } }\n';
const LOOSE = "extends: recommended\n";
const BIG = "word ".repeat(200);

/** HEAD holds `files`; big.md, which STRICT refuses, is staged. */
function guarded(files: Readonly<Record<string, string>>): TestRepository {
  const repository = createRepository();
  for (const [path, text] of Object.entries(files)) repository.write(path, text);
  repository.commit("docs: begin");
  repository.write("big.md", BIG).must("add", "big.md");
  return repository;
}

const preCommit = (repository: TestRepository) => repository.tollgate("hook", "pre-commit");
const REFUSED = { code: 1, stderr: expect.stringContaining("file-over-budget") };

describe("a hook judges with the config that git holds", () => {
  it("whatever lies unstaged in the work tree, twice", () => {
    const repository = guarded({ "tollgate.yaml": STRICT });
    repository.write("tollgate.yaml", LOOSE);
    expect(preCommit(repository)).toMatchObject(REFUSED);
    const again = preCommit(repository);
    expect(again).toMatchObject(REFUSED);
    expect(again.stderr).toContain("judged with what is staged of tollgate.yaml; on disk it differs");
    rmSync(join(repository.root, "tollgate.yaml"));
    expect(preCommit(repository)).toMatchObject(REFUSED);
    expect(repository.must("status", "--porcelain", "tollgate.yaml")).toBe(" D tollgate.yaml");
  });

  it("but for an edit that lets nothing more through, which counts at once", () => {
    const repository = guarded({ "tollgate.yaml": LOOSE });
    expect(preCommit(repository).code).toBe(0);
    repository.write("tollgate.yaml", STRICT);
    for (const _ of ["found", "remembered"]) {
      const ended = preCommit(repository);
      expect(ended).toMatchObject(REFUSED);
      expect(ended.stderr).not.toContain("on disk it differs");
    }
    repository.write("tollgate.yaml", LOOSE);
    expect(preCommit(repository).code).toBe(0);
  });

  it("and not with an edit that is stricter in one thing and looser in another", () => {
    const repository = guarded({ "tollgate.yaml": STRICT });
    repository.write(
      "tollgate.yaml",
      'extends: recommended\ncommands: { never: { run: "false", stages: [pre-commit] } }\n',
    );
    const ended = preCommit(repository);
    expect(ended).toMatchObject(REFUSED);
    expect(ended.stderr).not.toContain("never");
  });

  it("and stays shut where the one on disk cannot be read as a config", () => {
    const repository = guarded({ "tollgate.yaml": LOOSE });
    repository.write("tollgate.yaml", "gates: [\n");
    expect(preCommit(repository)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("tollgate.yaml:"),
    });
  });

  it("and with a change of it from the moment that it is staged", () => {
    const repository = guarded({ "tollgate.yaml": STRICT });
    expect(preCommit(repository)).toMatchObject(REFUSED);
    repository.write("tollgate.yaml", LOOSE).must("add", "tollgate.yaml");
    expect(preCommit(repository)).toMatchObject({
      code: 0,
      stderr: expect.stringContaining("gates-loosened"),
    });
    repository.must("restore", "--staged", "tollgate.yaml");
    expect(preCommit(repository)).toMatchObject(REFUSED);
  });

  it("with the files that it extends, and the baseline", () => {
    const repository = guarded({
      "tollgate.yaml": "extends: ./shared/rules.yaml\n",
      "shared/rules.yaml": STRICT,
    });
    repository.write("shared/rules.yaml", LOOSE);
    expect(preCommit(repository)).toMatchObject(REFUSED);
    repository.must("restore", "shared/rules.yaml");
    expect(repository.tollgate("baseline").code).toBe(0);
    expect(preCommit(repository)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining(".tollgate-baseline.json; on disk it differs"),
    });
    repository.must("add", ".tollgate-baseline.json");
    expect(preCommit(repository).code).toBe(0);
  });

  it("in a commit of some paths, with what that commit will hold", () => {
    const repository = guarded({ "tollgate.yaml": STRICT, "a.txt": "a\n" });
    repository.write("tollgate.yaml", LOOSE).must("add", "tollgate.yaml");
    repository
      .write(
        ".hooks/pre-commit",
        `#!/bin/sh\nexec '${process.execPath}' '${join(process.cwd(), "dist/tollgate.js")}' hook pre-commit\n`,
        0o755,
      )
      .must("config", "core.hooksPath", ".hooks");
    expect(repository.git("commit", "-qm", "feat: x", "big.md")).toMatchObject(REFUSED);
    expect(repository.git("commit", "-qm", "feat: x", "big.md", "tollgate.yaml").code).toBe(0);
  });

  it("for the message, too", () => {
    const repository = guarded({ "tollgate.yaml": STRICT, message: "bad\n" });
    repository.write("tollgate.yaml", "gates: { commit-message: { enabled: false } }\n");
    expect(repository.tollgate("hook", "commit-msg", "message").code).toBe(1);
    expect(repository.tollgate("message", "message").code).toBe(0);
  });

  it("through a link in the repository, and through none that leads out of it", () => {
    const repository = guarded({ "conf/t.yaml": STRICT });
    symlinkSync("conf/t.yaml", join(repository.root, "tollgate.yaml"));
    repository.must("add", "tollgate.yaml");
    repository.write("conf/t.yaml", LOOSE);
    expect(preCommit(repository)).toMatchObject(REFUSED);
    rmSync(join(repository.root, "tollgate.yaml"));
    symlinkSync("../elsewhere.yaml", join(repository.root, "tollgate.yaml"));
    repository.must("add", "tollgate.yaml");
    expect(preCommit(repository)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("leads out of the repository"),
    });
  });

  it("with plugins as they are staged, and those that git does not hold as they lie on disk", () => {
    const plugin = (body: string) =>
      `import { bad } from "./lib.mjs";\nexport const meta = { id: "house", title: "t", law: "l", reads: "files", stages: ["pre-commit"], options: {}, rules: { r: { severity: "error", message: "house rule", help: "h" } } };\nexport const check = ({ report }) => { ${body} };\n`;
    const config = { "tollgate.yaml": "plugins: [./house.mjs]\n" };
    const held = guarded({
      ...config,
      "house.mjs": plugin("if (bad) report('r')"),
      "lib.mjs": "export const bad = true;\n",
    });
    const REFUSED = { code: 1, stderr: expect.stringContaining("house rule") };
    expect(preCommit(held)).toMatchObject(REFUSED);
    held.write("lib.mjs", "export const bad = false;\n");
    expect(preCommit(held)).toMatchObject(REFUSED);
    expect(held.exec("ls", [".git/tollgate"]).stdout).not.toContain("plugins-");
    held.must("add", "lib.mjs");
    expect(preCommit(held).code).toBe(0);
    const built = guarded({ ...config, ".gitignore": "*.mjs\n" })
      .write("house.mjs", plugin("if (bad) report('r')"))
      .write("lib.mjs", "export const bad = true;\n");
    expect(preCommit(built)).toMatchObject(REFUSED);
  });
});

describe("a hook stays shut", () => {
  it("where the commit would take the config away, whatever lies on disk", () => {
    const repository = guarded({ "tollgate.yaml": STRICT });
    repository.must("rm", "--cached", "--quiet", "tollgate.yaml");
    repository.write("tollgate.yaml", "gates: { hook-loop: { enabled: false } }\n");
    expect(preCommit(repository)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("HEAD holds tollgate.yaml and the index does not"),
    });
  });

  it("where the config extends a file that is not staged", () => {
    const repository = guarded({ "a.md": "a\n" });
    repository.write("shared.yaml", STRICT).write("tollgate.yaml", "extends: ./shared.yaml\n");
    expect(preCommit(repository)).toMatchObject(REFUSED);
    repository.must("add", "tollgate.yaml");
    expect(preCommit(repository)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("shared.yaml, which is on disk but not in the index"),
    });
  });

  it("where the staged config is broken, with a word where it is mended on disk", () => {
    const repository = guarded({ "a.md": "a\n" });
    repository.write("tollgate.yaml", "extends: nothing\n").must("add", "tollgate.yaml");
    repository.write("tollgate.yaml", STRICT);
    expect(preCommit(repository)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("On disk it differs: git add tollgate.yaml"),
    });
  });
});

describe("a push is judged with the config of what is pushed", () => {
  const prePush = (repository: TestRepository, ...refs: string[]) =>
    repository.exec(
      process.execPath,
      [join(process.cwd(), "dist/tollgate.js"), "hook", "pre-push", "origin", "u"],
      {
        input: refs
          .map(
            (ref) =>
              `refs/heads/${ref} ${repository.must("rev-parse", ref)} refs/heads/${ref} ${"0".repeat(40)}\n`,
          )
          .join(""),
      },
    );

  function pushing(): TestRepository {
    const repository = guarded({
      "tollgate.yaml": `${STRICT}  # messages\n`.replace(
        "gates: {",
        "gates: { commit-message: { enabled: false },",
      ),
    });
    repository.commit("big");
    return repository;
  }

  it("whatever lies in the work tree or is staged", () => {
    const repository = pushing();
    repository.write("tollgate.yaml", LOOSE);
    expect(prePush(repository, "main")).toMatchObject(REFUSED);
    repository.must("add", "tollgate.yaml");
    expect(prePush(repository, "main")).toMatchObject(REFUSED);
  });

  it("each branch with its own", () => {
    const repository = pushing();
    repository.must("checkout", "--quiet", "-b", "loose");
    repository.write("tollgate.yaml", "gates: { commit-message: { enabled: false } }\n").commit("loose");
    expect(prePush(repository, "loose").code).toBe(0);
    expect(prePush(repository, "loose", "main")).toMatchObject(REFUSED);
    expect(prePush(repository, "main", "loose")).toMatchObject(REFUSED);
  });

  it("and names the branch whose config cannot be used, but not where it brings nothing new", () => {
    const repository = pushing();
    repository.must("checkout", "--quiet", "-b", "broken");
    const oid = repository.write("tollgate.yaml", "extends: nothing\n").commit("broken");
    repository.must("checkout", "--quiet", "main");
    expect(prePush(repository, "broken")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(`in refs/heads/broken (${oid.slice(0, 10)})`),
    });
    repository.must("update-ref", "refs/remotes/origin/broken", oid);
    expect(prePush(repository, "broken").code).toBe(0);
  });
});

it("a run by hand judges with the config that lies on disk", () => {
  const repository = guarded({ "tollgate.yaml": STRICT });
  repository.write("tollgate.yaml", LOOSE);
  for (const stage of ["quick", "pre-commit"])
    expect(repository.tollgate("run", stage, "--gate", "token-budget").code).toBe(0);
});
