import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { HARNESSES } from "../../../src/agent/call.js";
import { CLI, createRepository, type TestRepository, temporaryFolder } from "../../support/repository.js";

/** Keys of a repository's own config through which git starts programs: the program goes in place of `%`. */
const KEYS = [
  "core.fsmonitor=%",
  "core.pager=%",
  "core.editor=%",
  "core.sshCommand=%",
  "core.askPass=%",
  "core.gitProxy=%",
  "core.alternateRefsCommand=%",
  "diff.external=%",
  "diff.bad.command=%",
  "diff.bad.textconv=%",
  "merge.bad.driver=%",
  "filter.bad.clean=%",
  "filter.bad.smudge=%",
  "filter.bad.process=%",
  "gpg.program=%",
  "gpg.ssh.program=%",
  "credential.helper=!%",
  "log.showSignature=true",
  "sequence.editor=%",
  "uploadpack.packObjectsHook=%",
  "remote.origin.uploadpack=%",
  "remote.origin.receivepack=%",
  "remote.origin.url=ext::%",
  "protocol.ext.allow=always",
  "remote.origin.promisor=true",
  "extensions.partialClone=origin",
  "interactive.diffFilter=%",
  "trailer.bad.command=%",
  "trailer.bad.cmd=%",
  "pager.log=%",
  "pager.config=%",
  "gpg.x509.program=%",
  "gpg.ssh.defaultKeyCommand=%",
  "commit.gpgSign=true",
  "push.gpgSign=true",
  "tag.gpgSign=true",
  "submodule.module.update=!%",
  "merge.tool=bad",
  "mergetool.bad.cmd=%",
  "diff.tool=bad",
  "difftool.bad.cmd=%",
  "web.browser=bad",
  "browser.bad.cmd=%",
  "man.viewer=bad",
  "man.bad.cmd=%",
  "tar.tar.command=%",
  "hook.bad.command=%",
  "hook.bad.event=pre-commit",
  ...["status", "diff", "rev-parse", "ls-files", "cat-file", "log", "config", "co", "hook"].map(
    (name) => `alias.${name}=!%`,
  ),
];

interface Trap {
  readonly repository: TestRepository;
  readonly marks: () => string[];
}

/** A repository whose config, attributes and hooks start a program that leaves a mark. */
function trap(): Trap {
  const repository = createRepository();
  const folder = temporaryFolder();
  const marked = join(folder, "marked");
  const program = join(folder, "program");
  writeFileSync(
    program,
    `#!/bin/sh\necho "$0 $* $(tr '\\0' ' ' < /proc/$PPID/cmdline)" >> '${marked}'\nexit 1\n`,
  );
  chmodSync(program, 0o755);
  repository
    .write("tollgate.yaml", "extends: recommended\n")
    .write(".claude/agents/a.md", "---\nname: a\ndescription: Looks at things\n---\nbody\n")
    .write("CLAUDE.md", "# Rules\n");
  const first = repository.commit("docs: begin");
  const clone = join(folder, "other");
  repository.must("clone", "--quiet", repository.root, clone);
  repository.must("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", clone, "module");
  repository
    .write(".gitattributes", "* diff=bad filter=bad merge=bad\n")
    .write("CLAUDE.md", "# Rules\n\nmore\n");
  repository.commit("docs: go on");
  // An object that the promisor remote would be asked for.
  repository.write(".claude/agents/lost.md", "lost\n").commit("docs: lose");
  const lost = repository.must("rev-parse", "HEAD:.claude/agents/lost.md");
  repository.write(".claude/agents/a.md", "---\nname: a\ndescription: Looks again\n---\nbody\n");
  repository.must("add", ".claude/agents/a.md");
  repository.write("CLAUDE.md", "# Rules\n\neven more\n").write("module/new.md", "new");
  repository.must("update-ref", "refs/remotes/origin/main", first);
  for (const name of [
    "pre-commit",
    "post-index-change",
    "reference-transaction",
    "fsmonitor-watchman",
    "post-checkout",
  ]) {
    repository.write(`.evil/${name}`, readFileSync(program), 0o755);
  }
  const config = KEYS.map((line) => {
    const at = line.indexOf("=");
    return [line.slice(0, at), line.slice(at + 1).replace("%", program)] as const;
  });
  const included = join(folder, "included.gitconfig");
  for (const [key, value] of config) repository.must("config", "--file", included, key, value);
  for (const [key, value] of config.filter(([name]) => /^(core|filter|diff)\./.test(name)))
    repository.must("config", "--file", join(repository.root, ".git/modules/module/config"), key, value);
  // What a new repository would be given.
  mkdirSync(join(folder, "template/hooks"), { recursive: true });
  copyFileSync(program, join(folder, "template/hooks/post-checkout"));
  repository.must("config", "init.templateDir", join(folder, "template"));
  writeFileSync(join(folder, "attributes"), "* diff=bad filter=bad\n");
  repository.must("config", "core.attributesFile", join(folder, "attributes"));
  repository.must("config", "core.hooksPath", join(repository.root, ".evil"));
  repository.must("config", "core.repositoryFormatVersion", "1");
  repository.must("config", "include.path", included);
  rmSync(join(repository.root, ".git/objects", lost.slice(0, 2), lost.slice(2)));
  rmSync(marked, { force: true });
  return {
    repository,
    marks: () => (existsSync(marked) ? readFileSync(marked, "utf8").trim().split("\n") : []),
  };
}

const MESSAGE = "docs: say it\n\nContext: it was not said\n";

const COMMANDS: readonly (readonly string[])[] = [
  ["run", "quick"],
  ["run", "quick", "--all"],
  ["run", "pre-commit"],
  ["run", "pre-commit", "--format", "json"],
  ["run", "pre-push", "--from", "HEAD~1"],
  ["run", "ci-all"],
  ["run", "ci-all", "--from", "HEAD~2", "--config-from", "HEAD~2"],
  ["hook", "pre-commit"],
  ["hook", "commit-msg", "message"],
  ["hook", "prepare-commit-msg", "message"],
  ["hook", "pre-push", "origin", "nowhere"],
  ["message", "message"],
  ["tokens"],
  ["tokens", "--all", "--tree"],
  ["plan", "ci-all"],
  ["explain", "frontmatter"],
  ["list"],
  ["fix", "--dry-run"],
  ["fix", "--all", "--dry-run"],
  ["after-push"],
  ["baseline", "--force"],
  ["init", "--dry-run"],
];

/** Each after those before it; the hooks that doctor probes are tollgate's then, in front of the others. */
const WRITING: readonly (readonly string[])[] = [
  ["run", "ci-all", "--shard", "1/1", "--format", "json", "--output", "report.json"],
  ["merge", "report.json"],
  ["completion", "bash", "--plugins"],
  ["accept", "CLAUDE.md"],
  ["doctor"],
  ["baseline"],
  ["fix", "--all"],
  ["new", "gate", "house-style"],
  ["init", "--yes"],
  ["init", "--yes", "--hooks-only"],
  ["doctor"],
  ["uninstall"],
];

describe("reading a repository starts no program that its git config names", () => {
  it("is a trap that git itself falls into", () => {
    const { repository, marks } = trap();
    repository.git("status");
    repository.git("cat-file", "-p", "HEAD~1:nothing");
    expect(marks().length).toBeGreaterThan(0);
  });

  it.each(COMMANDS.map((command) => [command.join(" "), command] as const))(
    "tollgate %s",
    (_name, command) => {
      const { repository, marks } = trap();
      repository.write("message", MESSAGE);
      const { root } = repository;
      const head = readFileSync(join(root, ".git/HEAD"), "utf8").slice(5).trim();
      const oid = readFileSync(join(root, ".git", head), "utf8").trim();
      const input = `${head} ${oid} ${head} ${"0".repeat(40)}\n`;
      const ended = repository.exec(process.execPath, [CLI, ...command], {
        input,
      });
      expect({ marks: marks(), code: ended.code }).toEqual({ marks: [], code: expect.toBeOneOf([0, 1, 2]) });
      expect(readdirSync(join(root, ".git")).filter((name) => name.endsWith(".lock"))).toEqual([]);
    },
  );

  it("tollgate with what writes, one command after the other", () => {
    const { repository, marks } = trap();
    const waits = { kind: "hook", names: ["x"], path: "CLAUDE.md", what: "staged", staging: "whole" };
    const pending = [{ ...waits, head: repository.head(), standing: "", blob: null }];
    repository.write(".git/tollgate/pending-changes.json", JSON.stringify(pending));
    for (const command of WRITING) {
      const ended = repository.tollgate(...command);
      const seen = { command, marks: marks(), code: ended.code };
      expect(seen).toEqual({ command, marks: [], code: expect.toBeOneOf([0, 1, 2]) });
    }
  });

  it.each(Object.entries(HARNESSES))("tollgate agent %s", (harness, events) => {
    const { repository, marks } = trap();
    const command = "git co x && git status && git -c alias.y=log y && git commit -am y && git push";
    const call = {
      session_id: "s",
      cwd: repository.root,
      tool_name: "Bash",
      tool_input: { command, file_path: join(repository.root, "CLAUDE.md") },
    };
    for (const event of events) {
      const input = JSON.stringify({ ...call, ...(event === "post-tool-use" && { tool_name: "Edit" }) });
      const ended = repository.exec(process.execPath, [CLI, "agent", harness, event], { input });
      const seen = { event, marks: marks(), stderr: ended.stderr };
      expect(seen).toEqual({ event, marks: [], stderr: expect.not.stringContaining("judged nothing") });
    }
  });
});
