import { describe, expect, it } from "vitest";
import { configText, onDisk } from "../../support/fixers.js";
import { CLI, createRepository, type TestRepository } from "../../support/repository.js";

const HOOK = `"${process.execPath}" "${CLI}" hook pre-commit`;

const commanding = (program: Record<string, unknown>, kind = "commands"): TestRepository => {
  const stages = kind === "commands" ? { stages: ["pre-commit"] } : {};
  const repository = createRepository().write("a.txt", "a\n");
  repository.write("tollgate.yaml", configText({ [kind]: { there: { ...program, ...stages } } }));
  repository.must("add", "--all");
  return repository;
};

/** As git calls a hook for `commit -a` in a linked work tree: every path absolute. */
const asHook = (repository: TestRepository) =>
  repository.exec(process.execPath, [CLI, "hook", "pre-commit"], {
    env: {
      GIT_DIR: `${repository.root}/.git`,
      GIT_INDEX_FILE: `${repository.root}/.git/index`,
      GIT_PREFIX: "",
      GIT_EDITOR: ":",
    },
  });

describe("runs inside runs", () => {
  it("end after a bounded number, in however many repositories", () => {
    const repository = commanding({ run: "true" });
    const nested = Array.from({ length: 16 }, (_, at) => `pre-commit@%2Frepo%2F${at}`).join("\n");
    const ended = repository.exec(process.execPath, [CLI, "hook", "pre-commit"], {
      env: { TOLLGATE_NESTED: nested },
    });
    expect(ended.code).not.toBe(0);
    expect(ended.output).toContain("pre-commit started inside 16 other runs");
    expect(ended.output).toContain("was not run");
  });

  it("end where two repositories call each other", () => {
    const [one, other] = [commanding({ run: "true" }), commanding({ run: "true" })];
    for (const [here, there] of [
      [one, other],
      [other, one],
    ] as const)
      here
        .write(
          "tollgate.yaml",
          configText({
            commands: { there: { run: `cd '${there.root}' && ${HOOK}`, stages: ["pre-commit"] } },
          }),
        )
        .must("add", "tollgate.yaml");
    const ended = one.tollgate("hook", "pre-commit");
    expect(ended.code).not.toBe(0);
    expect(ended.output).toContain("pre-commit started inside pre-commit of the same repository");
  });

  it("are told from runs of a repository whose path ends alike", () => {
    const repository = commanding({ run: "true" });
    const ended = repository.exec(process.execPath, [CLI, "hook", "pre-commit"], {
      env: { TOLLGATE_NESTED: `pre-commit@${encodeURIComponent(`/elsewhere${repository.root}/.git`)}` },
    });
    expect(ended).toMatchObject({ code: 0, output: "" });
  });
});

describe("git's own variables", () => {
  it("are kept from a command, which may work in another repository", () => {
    const other = createRepository().write("o.txt", "o\n");
    const repository = commanding({
      run: `env | grep ^GIT_ > .git/env; cd '${other.root}' && git add --all`,
    });
    expect(asHook(repository)).toMatchObject({ code: 0 });
    expect(onDisk(repository, ".git/env")).not.toMatch(/^GIT_(DIR|INDEX_FILE|PREFIX|EDITOR)=/m);
    expect(other.must("ls-files")).toBe("o.txt");
    expect(repository.must("ls-files")).toBe("a.txt\ntollgate.yaml");
  });

  it("are passed to a fixer, and to a command that asks for them", () => {
    for (const [program, kind] of [
      [{}, "fixers"],
      [{ gitEnvironment: "inherit" }, "commands"],
    ] as const) {
      const repository = commanding({ run: "env | grep ^GIT_ > .git/env", ...program }, kind);
      expect(asHook(repository)).toMatchObject({ code: 0 });
      expect(onDisk(repository, ".git/env")).toContain(`GIT_INDEX_FILE=${repository.root}/.git/index`);
    }
  });

  it("are kept from a fixer that is set so", () => {
    const repository = commanding({ run: "env > .git/env", gitEnvironment: "clean" }, "fixers");
    expect(asHook(repository)).toMatchObject({ code: 0 });
    expect(onDisk(repository, ".git/env")).not.toContain("GIT_INDEX_FILE");
  });
});
