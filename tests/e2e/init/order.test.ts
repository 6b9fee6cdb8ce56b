import { chmodSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { AGENT, BAD_AGENT, GOOD_AGENT } from "../../support/harness.js";
import { GOOD_MESSAGE, guardedRepository, linkPackage } from "../../support/install.js";
import { createRepository, type Ended, type TestRepository } from "../../support/repository.js";

const HOOK = ".husky/pre-commit";
const textOf = ({ root }: TestRepository, path = HOOK) => readFileSync(join(root, path), "utf8");
const commit = (repository: TestRepository): Ended => repository.git("commit", "-m", GOOD_MESSAGE);

/** A project whose own pre-commit hook was there before init ran. */
function withHook(text: string, path = HOOK): TestRepository {
  const repository = createRepository()
    .write(".gitignore", "node_modules\n")
    .write("package.json", "{}\n")
    .write(path, text);
  linkPackage(repository.root);
  chmodSync(join(repository.root, path), 0o755);
  repository.commit();
  if (path !== HOOK) repository.must("config", "core.hooksPath", path.split("/")[0]!);
  expect(repository.tollgate("init", "--yes")).toMatchObject({ code: 0 });
  repository.must("add", "--all");
  return repository;
}

/** What a formatter of the project's own does: it changes what is staged, and stages that. */
const writes = (text: string) =>
  `mkdir -p .claude/agents\nprintf -- '${text.replaceAll("\n", "\\n")}' > ${AGENT}\ngit add ${AGENT}\n`;

describe("the project's own lines in pre-commit run first, and what they stage", () => {
  it.each([HOOK, ".githooks/pre-commit"])("is part of the first commit: %s", (path) => {
    const repository = withHook(`#!/bin/sh\n${writes(GOOD_AGENT)}`, path);
    const ended = commit(repository);
    expect(ended).toMatchObject({ code: 0 });
    expect(ended.output).not.toContain("hook-loop");
    expect(repository.must("show", `HEAD:${AGENT}`)).toBe(GOOD_AGENT.trimEnd());
  });

  it.each([
    ["the end", ""],
    ["exit 0", "exit 0\n"],
    ["exec", "exec true\n"],
    ["a last line that is not ended", "true"],
    ["cd", "cd .claude\n"],
    ["set -- below", "set -- below\n"],
  ])("is judged, also after %s", (_name, end) => {
    for (const path of [HOOK, ".githooks/pre-commit"]) {
      const repository = withHook(`#!/bin/bash\n${writes(BAD_AGENT)}${end}`, path);
      const head = repository.head();
      const ended = commit(repository);
      expect(ended).toMatchObject({ code: 1 });
      expect(ended.output).toContain("frontmatter/missing-field");
      expect(ended.output).toContain("shut: pre-commit");
      expect(repository.head()).toBe(head);
    }
  });

  it("is judged where the branch's hook lost tollgate's lines", () => {
    const repository = guardedRepository();
    repository.write(HOOK, writes(BAD_AGENT)).write("a.txt", "a\n").must("add", "a.txt");
    expect(commit(repository).output).toContain("shut: pre-commit");
    repository.write(HOOK, writes(GOOD_AGENT));
    expect(commit(repository)).toMatchObject({ code: 0 });
    rmSync(join(repository.root, HOOK));
    repository.write("a.txt", "b\n").write(AGENT, BAD_AGENT).must("add", "--all");
    expect(commit(repository).output).toContain("shut: pre-commit");
  });
});

it("a line of the project's that fails stops the commit before anything is judged", () => {
  const repository = withHook("false\ntrue\n");
  repository.write(AGENT, BAD_AGENT).must("add", AGENT);
  const ended = commit(repository);
  expect(ended).toMatchObject({ code: 1 });
  expect(ended.output).not.toContain("frontmatter");
});

describe("a hook that an earlier init wrote, which judged first,", () => {
  const OURS = `# >>> tollgate >>>\n. "\${0%/*}/tollgate.sh" && tollgate_hook pre-commit "$@" || exit $?\n# <<< tollgate <<<\n`;
  const THEIRS = `${writes(GOOD_AGENT)}exit 0`;

  it.each([
    ["at the top", `#!/bin/sh\n${OURS}${THEIRS}`, `#!/bin/sh\n${THEIRS}`],
    ["in the middle", `#!/bin/sh\ntrue\n${OURS}${THEIRS}`, `#!/bin/sh\ntrue\n${THEIRS}`],
  ])("is renewed once, and uninstall leaves what is the project's: %s", (_name, text, theirs) => {
    const repository = withHook(text);
    expect(textOf(repository).match(/tollgate_last/g)).toHaveLength(1);
    expect(textOf(repository)).not.toContain("tollgate_hook");
    expect(repository.tollgate("init", "--yes").stdout).toBe("Everything was in place already.\n");
    expect(commit(repository)).toMatchObject({ code: 0 });
    rmSync(join(repository.root, ".git/tollgate/installed.json"));
    expect(repository.tollgate("uninstall")).toMatchObject({ code: 0 });
    expect(textOf(repository)).toBe(theirs);
  });

  it("goes on working until then", () => {
    const repository = guardedRepository();
    repository.write(HOOK, OURS).write(AGENT, BAD_AGENT).must("add", "--all");
    expect(commit(repository).output).toContain("shut: pre-commit");
    repository.write(AGENT, GOOD_AGENT).must("add", "--all");
    expect(commit(repository)).toMatchObject({ code: 0 });
  });
});

it("uninstall gives every byte back, also of a hook whose last line is not ended", () => {
  const text = "#!/bin/sh\n\nnpx lint-staged";
  const repository = withHook(text);
  expect(textOf(repository)).not.toBe(text);
  expect(repository.tollgate("uninstall")).toMatchObject({ code: 0 });
  expect(textOf(repository)).toBe(text);
});
