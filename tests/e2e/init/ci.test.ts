import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { createRepository, type TestRepository } from "../../support/repository.js";

const textOf = (repository: TestRepository, path: string) =>
  readFileSync(join(repository.root, path), "utf8");
const has = (repository: TestRepository, path: string) => existsSync(join(repository.root, path));
const WORKFLOW = ".github/workflows/tollgate.yml";

describe("init gives GitLab a job", () => {
  it.each([
    ["", undefined],
    ["# ours\nbuild:\n  script: [make]", undefined],
    ["stages: [build, deploy]\nbuild: { stage: build, script: [make] }\n\n", ".pre"],
    ["stages: [test]\r\nbuild: { script: [make] }\r\n", undefined],
  ])("in a marked block after what is there, and uninstall gives back every byte: %j", (text, stage) => {
    const repository = createRepository().write(".gitlab-ci.yml", text);
    expect(repository.tollgate("init", "--yes")).toMatchObject({ code: 0 });
    const after = textOf(repository, ".gitlab-ci.yml");
    expect(after.startsWith(text)).toBe(true);
    const { tollgate, ...rest } = parse(after);
    expect(rest).toEqual(parse(text) ?? {});
    expect(tollgate).toMatchObject({ variables: { GIT_DEPTH: "0" } });
    expect(tollgate.stage).toBe(stage);
    expect(tollgate.script.at(-1)).toBe(
      `tollgate run ci-all ${"${CI_MERGE_REQUEST_TARGET_BRANCH_NAME:+"}--config-from "origin/$CI_MERGE_REQUEST_TARGET_BRANCH_NAME"}`,
    );
    expect(has(repository, WORKFLOW)).toBe(false);
    expect(repository.tollgate("doctor").stdout).toMatch(/^ok +ci +\.gitlab-ci\.yml calls ci-all/m);
    expect(repository.tollgate("init", "--yes").stdout).toBe("Everything was in place already.\n");
    expect(repository.tollgate("uninstall").code).toBe(0);
    expect(textOf(repository, ".gitlab-ci.yml")).toBe(text);
  });

  it("and leaves its own words to what was changed since", () => {
    const repository = createRepository().write(".gitlab-ci.yml", "a: { script: [x] }\n");
    repository.tollgate("init", "--yes");
    repository.write(".gitlab-ci.yml", `${textOf(repository, ".gitlab-ci.yml")}b: { script: [x] }\n`);
    repository.tollgate("uninstall");
    expect(textOf(repository, ".gitlab-ci.yml")).toBe("a: { script: [x] }\nb: { script: [x] }\n");
  });

  it.each(["- a list\n", "tollgate: { script: [other] }\n", "a: [\n"])(
    "but not where the file cannot take one: %j",
    (text) => {
      const repository = createRepository().write(".gitlab-ci.yml", text);
      expect(repository.tollgate("init", "--yes").stdout).toContain("- Add to .gitlab-ci.yml: npm install");
      expect(textOf(repository, ".gitlab-ci.yml")).toBe(text);
    },
  );

  it("in a file of its own where that is asked for, or where the remote is GitLab's", () => {
    const asked = createRepository();
    expect(asked.tollgate("init", "--yes", "--ci", "gitlab").code).toBe(0);
    expect(parse(textOf(asked, ".gitlab-ci.yml"))).toHaveProperty("tollgate.image", "node:22");
    asked.tollgate("uninstall");
    expect(has(asked, ".gitlab-ci.yml")).toBe(false);
    const remote = createRepository();
    remote.must("remote", "add", "origin", "git@gitlab.example.org:a/b.git");
    expect(remote.tollgate("init").stdout).toContain("create  .gitlab-ci.yml");
    const hub = createRepository();
    hub.must("remote", "add", "origin", "https://github.com/gitlab/b.git");
    expect(hub.tollgate("init").stdout).toContain(WORKFLOW);
  });
});

describe("init writes no step", () => {
  it("where CI calls ci-all already, itself or through make", () => {
    const repository = createRepository()
      .write(".github/workflows/all.yml", "jobs: { a: { steps: [{ run: make everything }] } }\n")
      .write("Makefile", "everything: x\n\ttollgate run ci-all\n");
    const shown = repository.tollgate("init").stdout;
    expect(shown).toContain("CI that judges already");
    expect(shown).not.toContain(WORKFLOW);
    repository.write("Makefile", "everything: x\n\ttrue\n");
    expect(repository.tollgate("init").stdout).toContain(WORKFLOW);
  });

  it("where none is wanted, or for a CI that it does not know: it says what to add", () => {
    const none = createRepository();
    expect(none.tollgate("init", "--yes", "--ci", "none").stdout).toContain("- Add to your CI: npm install");
    expect(has(none, WORKFLOW)).toBe(false);
    const other = createRepository().write("Jenkinsfile", "");
    expect(other.tollgate("init", "--yes").stdout).toContain("- Add to Jenkinsfile: npm install");
    expect(other.tollgate("init", "--ci", "gitlb").stderr).toContain('"gitlab"');
  });
});
