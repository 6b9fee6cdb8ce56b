import { spawn } from "node:child_process";
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { DEADLINES } from "../../../src/agent/run-event.js";
import { answerOf, bash, configured, edit, tell } from "../../support/harness.js";
import { GOOD_MESSAGE } from "../../support/install.js";
import {
  CLI,
  cleanEnvironment,
  createRepository,
  type TestRepository,
  temporaryFolder,
} from "../../support/repository.js";

describe("before a tool", () => {
  it("refuses a way round the gates, in JSON and by exit code, and names the allowed way", () => {
    const ended = tell(configured(), "claude", "pre-tool-use", bash("git commit --no-verify -m x"));
    expect(ended.code).toBe(2);
    expect(answerOf(ended)).toMatchObject({ hookEventName: "PreToolUse", permissionDecision: "deny" });
    expect(ended.stderr).toContain("makes git commit skip its hooks. Run it without the flag.");
  });

  it("guards the team's own folder of hooks where git runs those", () => {
    const repository = configured();
    repository.write("tools/hooks/pre-commit", "#!/bin/sh\ntollgate hook pre-commit\n", 0o755);
    const calls = [
      ...["rm tools/hooks/pre-commit", "rm -rf tools", "find tools -type f | xargs rm"].map(bash),
      edit("tools/hooks/commit-msg"),
    ];
    const codes = () => calls.map((call) => tell(repository, "claude", "pre-tool-use", call).code);
    expect(codes()).toEqual([0, 0, 0, 0]);
    repository.must("config", "core.hooksPath", "tools/hooks");
    expect(codes()).toEqual([2, 2, 2, 2]);
    for (const command of ["rm tools/other", "chmod +x tools/hooks/pre-commit", "cat tools/hooks/pre-commit"])
      expect(tell(repository, "claude", "pre-tool-use", bash(command))).toMatchObject({
        code: 0,
        output: "",
      });
  });

  it("says nothing about any other command", () => {
    const repository = configured();
    for (const told of [
      bash("git commit -m 'no -n'"),
      edit("src/a.ts"),
      { tool_name: "WebSearch", tool_input: { query: "x" } },
    ])
      expect(tell(repository, "claude", "pre-tool-use", told)).toMatchObject({ code: 0, output: "" });
  });

  it("answers Cursor's edit tools, which name no folder and begin with a byte order mark on Windows", () => {
    const repository = configured();
    const cursor = (tool_name: string, path: string, more: object = {}) => {
      const told = {
        hook_event_name: "preToolUse",
        tool_name,
        tool_input: { file_path: join(repository.root, path), ...more },
        workspace_roots: [repository.root],
      };
      const ended = tell(repository, "cursor", "pre-tool-use", `\ufeff${JSON.stringify(told)}`);
      return [ended.code, JSON.parse(ended.stdout).permission];
    };
    for (const path of [".husky/pre-commit", ".git/config", "tollgate.yaml", ".cursor/hooks.json"])
      for (const tool of ["Write", "Delete", "StrReplace"]) expect(cursor(tool, path)).toEqual([2, "deny"]);
    expect(cursor("Write", ".envrc", { contents: "export HUSKY=0\n" })).toEqual([2, "deny"]);
    expect(cursor("Write", "src/a.ts", { contents: "1;\n" })).toEqual([0, "allow"]);
    expect(cursor("Delete", "src/a.ts")).toEqual([0, "allow"]);
  });

  it("knows the aliases of the repository's config", () => {
    const repository = configured();
    repository.must("config", "alias.Quick", "commit -n");
    expect(tell(repository, "claude", "pre-tool-use", bash("git quick -m x")).code).toBe(2);
  });

  it("asks a person before an edit tool changes what is judged, and refuses hooks and state", () => {
    const repository = configured();
    symlinkSync(join(repository.root, "tollgate.yaml"), join(repository.root, "innocent.txt"));
    for (const path of ["tollgate.yaml", "tollgate.local.yaml", "innocent.txt", ".claude/settings.json"]) {
      const ended = tell(repository, "claude", "pre-tool-use", edit(join(repository.root, path), "Write"));
      expect(ended.code).toBe(0);
      expect(answerOf(ended).permissionDecision).toBe("ask");
    }
    for (const path of [
      ".husky/pre-commit",
      ".git/hooks/pre-commit",
      ".git/config",
      ".git/tollgate/config.json",
    ])
      expect(
        tell(repository, "claude", "pre-tool-use", edit(join(repository.root, path), "MultiEdit")).code,
      ).toBe(2);
    const notebook = { tool_name: "NotebookEdit", tool_input: { notebook_path: ".husky/x.ipynb" } };
    expect(tell(repository, "claude", "pre-tool-use", notebook).code).toBe(2);
    expect(tell(repository, "claude", "pre-tool-use", edit("tollgate.yaml", "Read")).output).toBe("");
    expect(tell(repository, "claude", "pre-tool-use", edit(".git/tollgate/refused/a.txt")).output).toBe("");
  });

  it("asks about what cannot be read, but refuses it where the harness cannot ask", () => {
    const told = bash('echo "not closed');
    const asked = tell(configured(), "claude", "pre-tool-use", told);
    expect([asked.code, answerOf(asked).permissionDecision]).toEqual([0, "ask"]);
    const refused = tell(configured(), "codex", "pre-tool-use", told);
    expect([refused.code, answerOf(refused).permissionDecision]).toEqual([2, "deny"]);
    // Cursor may run what is only asked about.
    const cursor = tell(configured(), "cursor", "pre-tool-use", { command: 'echo "not closed' });
    expect([cursor.code, JSON.parse(cursor.stdout).permission]).toEqual([2, "deny"]);
  });

  it("asks about a PowerShell command that names a way round", () => {
    const told = { tool_name: "PowerShell", tool_input: { command: "git commit --no-verify -m 'x'" } };
    const ended = tell(configured(), "claude", "pre-tool-use", told);
    expect([ended.code, answerOf(ended).permissionDecision]).toEqual([0, "ask"]);
  });

  it("reads Codex's patches", () => {
    const command = "*** Begin Patch\n*** Update File: .husky/pre-push\n@@\n-a\n+b\n*** End Patch\n";
    const told = { tool_name: "apply_patch", tool_input: { command } };
    expect(tell(configured(), "codex", "pre-tool-use", told).stderr).toContain("the hooks in .husky");
  });

  it("answers Cursor in its words", () => {
    const repository = configured();
    const ended = tell(repository, "cursor", "pre-tool-use", { command: "HUSKY=0 git commit -m x" });
    expect(ended.code).toBe(2);
    expect(JSON.parse(ended.stdout)).toMatchObject({
      permission: "deny",
      agent_message: ended.stderr.trimEnd(),
    });
    const harmless = tell(repository, "cursor", "pre-tool-use", { command: "ls" });
    expect([harmless.code, JSON.parse(harmless.output)]).toEqual([0, { permission: "allow" }]);
  });

  it("refuses what it cannot judge: broken JSON, a tool without its command", () => {
    for (const told of ["{", "", "[]", "null", '{"tool_input":3}', '{"tool_name":"Bash","tool_input":{}}'])
      for (const harness of ["claude", "codex", "cursor"]) {
        const ended = tell(configured(), harness, "pre-tool-use", told);
        expect(ended.code).toBe(2);
        expect(ended.stderr).toContain("could not be judged");
      }
  });

  it("refuses by the words alone without a repository, without a config and with a broken one", () => {
    const broken = configured().write("tollgate.yaml", "extends: [\n");
    const outside = configured();
    const folder = temporaryFolder();
    for (const [repository, cwd] of [
      [createRepository(), null],
      [broken, null],
      [outside, folder],
    ] as const) {
      const place = cwd === null ? {} : { cwd };
      expect(tell(repository, "claude", "pre-tool-use", { ...bash("git commit -n"), ...place }).code).toBe(2);
      expect(tell(repository, "claude", "pre-tool-use", { ...bash("git status"), ...place }).output).toBe("");
    }
  });

  it("refuses at its own deadline when the harness never ends what it says", async () => {
    const child = spawn(process.execPath, [CLI, "agent", "claude", "pre-tool-use"], {
      env: cleanEnvironment(),
    });
    child.stdin.write("{");
    let said = "";
    child.stderr.on("data", (chunk) => (said += chunk));
    const code = await new Promise((resolve) => child.once("close", resolve));
    expect(code).toBe(2);
    expect(said).toContain(`longer than ${DEADLINES["pre-tool-use"] / 1_000} s`);
  });
});

describe("what the config names or is read from", () => {
  const decided = (repository: TestRepository, told: object) => {
    const { stdout } = tell(repository, "claude", "pre-tool-use", { ...told });
    return stdout === "" ? "allow" : JSON.parse(stdout).hookSpecificOutput.permissionDecision;
  };

  it("is guarded: files that it extends, theirs too, plugins and schemas", () => {
    const repository = configured()
      .write(
        "tollgate.yaml",
        "extends: ./rules/team.yaml\nplugins: [./gates/own.mjs]\ngates: { frontmatter: { files: { 'a/*.md': [./s/a.json] } } }\n",
      )
      .write("rules/team.yaml", "extends: ../base.yaml\n")
      .write("base.yaml", "extends: recommended\n")
      .write("tollgate.local.yaml", "extends: ./mine.yaml\n");
    for (const path of ["rules/team.yaml", "base.yaml", "gates/own.mjs", "s/a.json", "mine.yaml"]) {
      expect(decided(repository, edit(path)), path).toBe("ask");
      expect(decided(repository, bash(`echo x > ${path}`)), path).toBe("deny");
    }
    expect(decided(repository, edit("rules/other.yaml"))).toBe("allow");
    expect(decided(repository, bash("git apply fix.patch"))).toBe("ask");
    repository.write("fix.patch", "--- a/base.yaml\n+++ b/base.yaml\n@@ -1 +1 @@\n-a\n+b\n");
    expect(decided(repository, bash("git apply fix.patch"))).toBe("deny");
    repository.write("fix.patch", "--- a/src/a.ts\n+++ b/src/a.ts\n@@ -1 +1 @@\n-a\n+b\n");
    expect(decided(repository, bash("git apply fix.patch"))).toBe("allow");
  });

  const MANIFEST = '{\n  "version": "1.0.0",\n  "tollgate": { "extends": "recommended" }\n}\n';
  const inManifest = () => {
    const repository = createRepository().write("package.json", MANIFEST);
    repository.commit(GOOD_MESSAGE);
    return repository;
  };
  const change = (old_string: string, new_string: string) => ({ old_string, new_string });
  const patch = (from: string, to: string) =>
    `*** Begin Patch\n*** Update File: package.json\n@@\n {\n-${from}\n+${to}\n*** End Patch\n`;
  it.each<[string, string, object, string]>([
    ["another key", "Edit", change("1.0.0", "1.0.1"), "allow"],
    ["our key", "Edit", change("recommended", "./weak.yaml"), "ask"],
    ["our key, renamed", "Edit", change('"tollgate"', '"tollgates"'), "ask"],
    ["a second key of ours", "Edit", change('"1.0.0",', '"1.0.0", "tollgate": {},'), "allow"],
    ["a last key of ours", "Edit", change('" }\n', '" }, "tollgate": {}\n'), "ask"],
    ["text that is not there", "Edit", change("2.0.0", "3"), "ask"],
    ["nothing that can be told", "Edit", {}, "ask"],
    ["two places", "MultiEdit", { edits: [change("1.0.0", "2"), change("recommended", "strict")] }, "ask"],
    ["two other places", "MultiEdit", { edits: [change("1.0.0", "2"), change('"2"', '"3"')] }, "allow"],
    ["all but our key", "Write", { content: '{ "tollgate": { "extends": "recommended" } }' }, "allow"],
    ["the whole", "Write", { content: "{}" }, "ask"],
    [
      "another line",
      "apply_patch",
      { command: patch('  "version": "1.0.0",', '  "version": "2.0.0",') },
      "allow",
    ],
    ["our line", "apply_patch", { command: patch('  "tollgate": {', '  "x": {') }, "ask"],
  ])(
    "decides by the content of package.json where the config is in it: %s (%s)",
    (_, tool_name, input, decision) => {
      const tool_input = { ...(tool_name === "apply_patch" ? {} : { file_path: "package.json" }), ...input };
      expect(decided(inManifest(), { tool_name, tool_input })).toBe(decision);
    },
  );

  it("lets package.json be edited where the config is elsewhere", () => {
    const repository = inManifest().write("tollgate.yaml", "extends: recommended\n");
    const told = { tool_name: "Write", tool_input: { file_path: "package.json", content: "{}" } };
    expect(decided(repository, told)).toBe("allow");
    expect(decided(repository, bash("sed -i s/1/2/ package.json"))).toBe("allow");
    expect(decided(inManifest(), bash("sed -i s/1/2/ package.json"))).toBe("ask");
  });
});

describe("a tool's name decides what of its words counts:", () => {
  it.each([
    ["Bash", { command: "git commit -n -m x", file_path: "a.md" }, 2],
    ["bash", { cmd: "git commit -n -m x" }, 2],
    ["apply_patch", { input: "*** Begin Patch\n*** Delete File: .husky/pre-commit\n" }, 2],
    ["Edit", {}, 2],
    ["Read", { file_path: ".husky/pre-commit", command: "git commit -n" }, 0],
    ["mcp__files__write", { file_path: ".husky/pre-commit" }, 2],
    ["mcp__shell__run", { command: "git commit -n -m x" }, 2],
    ["Monitor", { command: "git commit -n -m x" }, 2],
    ["PowerShell", {}, 2],
    ["PowerShell", { command: "Get-ChildItem | Where-Object { $_.Length -gt 1kb }" }, 0],
    ["Write", { file_path: ".envrc", content: "export HUSKY=0\n" }, 2],
    ["Write", { file_path: ".envrc", content: "use flake\n" }, 0],
  ])("%s %o", (tool_name, tool_input, code) => {
    expect(tell(configured(), "claude", "pre-tool-use", { tool_name, tool_input })).toMatchObject({ code });
  });
});
