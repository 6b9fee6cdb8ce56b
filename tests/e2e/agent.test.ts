import { spawn } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { DEADLINES, runEvent } from "../../src/agent/run-event.js";
import { GOOD_MESSAGE, guardedRepository } from "../support/install.js";
import {
  CLI,
  cleanEnvironment,
  createRepository,
  type Ended,
  type TestRepository,
  temporaryFolder,
} from "../support/repository.js";

type Told = Readonly<Record<string, unknown>> | string;

function tell(
  repository: TestRepository,
  harness: string,
  event: string,
  told: Told,
  env: NodeJS.ProcessEnv = {},
): Ended {
  const input = typeof told === "string" ? told : JSON.stringify({ cwd: repository.root, ...told });
  return repository.exec(process.execPath, [CLI, "agent", harness, event], { input, env });
}

const bash = (command: string) => ({ tool_name: "Bash", tool_input: { command } });
const edit = (file_path: string, tool_name = "Edit") => ({ tool_name, tool_input: { file_path } });
const answerOf = ({ stdout }: Ended) => JSON.parse(stdout).hookSpecificOutput;
const configured = (): TestRepository => {
  const repository = createRepository().write("tollgate.yaml", "extends: recommended\n");
  repository.commit(GOOD_MESSAGE);
  return repository;
};
const BAD_AGENT = "---\nname: reviewer\n---\nLook.\n";
const GOOD_AGENT = "---\nname: reviewer\ndescription: Reviews changes\n---\nLook.\n";
const AGENT = ".claude/agents/reviewer.md";

describe("before a tool", () => {
  it("refuses a way round the gates, in JSON and by exit code, and names the allowed way", () => {
    const ended = tell(configured(), "claude", "pre-tool-use", bash("git commit --no-verify -m x"));
    expect(ended.code).toBe(2);
    expect(answerOf(ended)).toMatchObject({ hookEventName: "PreToolUse", permissionDecision: "deny" });
    expect(ended.stderr).toContain("makes git commit skip its hooks. Run it without the flag.");
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
    expect(tell(repository, "cursor", "pre-tool-use", { command: "ls" })).toMatchObject({
      code: 0,
      output: "",
    });
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

  it("refuses when the harness never ends what it says, within its own deadline", async () => {
    const child = spawn(process.execPath, [CLI, "agent", "claude", "pre-tool-use"], {
      env: cleanEnvironment(),
    });
    child.stdin.write("{");
    const started = performance.now();
    const code = await new Promise((resolve) => child.once("close", resolve));
    expect(code).toBe(2);
    expect(performance.now() - started).toBeLessThan(DEADLINES["pre-tool-use"] + 5_000);
  });
});

describe("after an edit", () => {
  it("tells what the gates find in that file, and in no other", () => {
    const repository = configured()
      .write(AGENT, BAD_AGENT)
      .write(".claude/agents/other.md", "no front matter\n");
    const ended = tell(repository, "claude", "post-tool-use", edit(join(repository.root, AGENT), "Write"));
    expect(ended.code).toBe(0);
    expect(answerOf(ended)).toMatchObject({ hookEventName: "PostToolUse" });
    expect(answerOf(ended).additionalContext).toContain(`${AGENT}:2`);
    expect(answerOf(ended).additionalContext).not.toContain("other.md");
  });

  it("says nothing of a good file, one outside, an ignored one and one that is gone", () => {
    const repository = configured().write(AGENT, GOOD_AGENT).write(".gitignore", "x\n").write("x", "");
    for (const path of [AGENT, "/etc/hosts", "x", "gone.md"])
      expect(tell(repository, "claude", "post-tool-use", edit(path))).toMatchObject({ code: 0, output: "" });
  });

  it("reads the files of Codex's patches", () => {
    const repository = configured().write(AGENT, BAD_AGENT);
    const told = {
      tool_name: "apply_patch",
      tool_input: { command: `*** Begin Patch\n*** Add File: ${AGENT}\n` },
    };
    expect(answerOf(tell(repository, "codex", "post-tool-use", told)).additionalContext).toContain(
      "missing-field",
    );
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
  ])("%s %o", (tool_name, tool_input, code) => {
    expect(tell(configured(), "claude", "pre-tool-use", { tool_name, tool_input })).toMatchObject({ code });
  });
});

describe("at a stop", () => {
  it("says no more than fits, also where it was never sent back before", () => {
    const repository = configured();
    for (let at = 0; at < 200; at++) repository.write(`.claude/agents/a${at}.md`, "---\nname: x\n---\n");
    const told = { session_id: "s", stop_hook_active: true };
    const { decision, reason } = JSON.parse(tell(repository, "claude", "stop", told).stdout);
    expect(decision).toBe("block");
    expect(reason.length).toBeLessThan(8_200);
    expect(reason).toMatch(/… and \d+ lines more: tollgate run quick$/);
  });

  const active = { session_id: "s", stop_hook_active: true };

  it("hands the findings back until they are mended", () => {
    const repository = configured().write(AGENT, BAD_AGENT);
    const first = JSON.parse(tell(repository, "claude", "stop", { session_id: "s" }).stdout);
    expect(first.decision).toBe("block");
    expect(first.reason).toContain("frontmatter/missing-field");
    repository.write(AGENT, GOOD_AGENT);
    expect(tell(repository, "claude", "stop", active)).toMatchObject({ code: 0, output: "" });
    expect(readdirSync(join(repository.root, ".git/tollgate/agent"))).toEqual([]);
  });

  it("lets go when nothing changed since it was sent back, and tells the person", () => {
    const repository = configured().write(AGENT, BAD_AGENT);
    tell(repository, "claude", "stop", { session_id: "s" });
    const again = tell(repository, "claude", "stop", active);
    expect(again.code).toBe(0);
    expect(JSON.parse(again.stdout)).toEqual({
      systemMessage: expect.stringContaining("a person has to look"),
    });
  });

  it("lets go after three rounds, even when the findings change each time", () => {
    const repository = configured();
    const round = (number: number) => {
      repository.write(`.claude/agents/a${number}.md`, `---\nname: a${number}\n---\n`);
      return JSON.parse(
        tell(repository, "claude", "stop", number === 1 ? { session_id: "s" } : active).stdout,
      );
    };
    expect([1, 2, 3].map((number) => round(number).decision)).toEqual(["block", "block", "block"]);
    expect(Object.keys(round(4))).toEqual(["systemMessage"]);
  });

  it("hands them over once to an agent that another hook sent back", () => {
    const repository = configured().write(AGENT, BAD_AGENT);
    expect(JSON.parse(tell(repository, "claude", "stop", active).stdout).decision).toBe("block");
    expect(JSON.parse(tell(repository, "claude", "stop", active).stdout).systemMessage).toContain(
      "1 finding stayed",
    );
  });

  it("remembers privately, under the git directory, and not for ever", () => {
    const repository = configured().write(AGENT, BAD_AGENT);
    for (let number = 0; number < 24; number++)
      tell(repository, "claude", "stop", { session_id: `../../${number}` });
    const folder = join(repository.root, ".git/tollgate/agent");
    const names = readdirSync(folder);
    expect(names.length).toBe(20);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    for (const name of names) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
  });

  it("sends nobody back when nothing can be remembered twice", () => {
    const repository = configured().write(AGENT, BAD_AGENT);
    mkdirSync(join(repository.root, ".git/tollgate"), { recursive: true });
    writeFileSync(join(repository.root, ".git/tollgate/agent"), "in the way");
    expect(JSON.parse(tell(repository, "claude", "stop", { session_id: "s" }).stdout).decision).toBe("block");
    expect(JSON.parse(tell(repository, "claude", "stop", active).stdout).systemMessage).toContain("stayed");
  });

  it("speaks Cursor's words, and only at a turn that ended by itself", () => {
    const repository = configured().write(AGENT, BAD_AGENT);
    const told = {
      conversation_id: "c",
      status: "completed",
      loop_count: 0,
      workspace_roots: [repository.root],
    };
    expect(JSON.parse(tell(repository, "cursor", "stop", told).stdout).followup_message).toContain(
      "missing-field",
    );
    expect(tell(repository, "cursor", "stop", { ...told, status: "aborted" }).output).toBe("");
  });
});

describe("at the start of a session", () => {
  it("tells in few words what judges, how to ask it, and the shape of a message", () => {
    const text: string = answerOf(tell(configured(), "claude", "session-start", {})).additionalContext;
    for (const word of [
      "frontmatter",
      "tollgate run quick",
      "tollgate message",
      "type(scope): subject",
      "Impact:",
    ])
      expect(text).toContain(word);
    expect(text.length).toBeLessThan(700);
  });
});

describe("what goes wrong at any event but before a tool", () => {
  const events = ["post-tool-use", "stop", "session-start"] as const;
  const told = edit(AGENT);

  function expectNotice(ended: Ended, words: string): void {
    expect(ended.code).toBe(0);
    expect(JSON.parse(ended.stdout)).toEqual({ systemMessage: expect.stringContaining(words) });
  }

  it.each(events)("is told and blocks nothing: %s", (event) => {
    expectNotice(tell(configured(), "claude", event, "{"), "it is not JSON");
    expectNotice(tell(createRepository(), "claude", event, told), "no tollgate.yaml");
    expectNotice(
      tell(createRepository(), "claude", event, { ...told, cwd: temporaryFolder() }),
      "not in a git repository",
    );
    const broken = createRepository().write("tollgate.yaml", "gatez: {}\n").write(AGENT, BAD_AGENT);
    expectNotice(tell(broken, "codex", event, told), "gatez");
    expectNotice(tell(configured(), "claude", event, told, { TOLLGATE: "0" }), "TOLLGATE=0");
  });

  it.each(["stop", "post-tool-use"])("is told when a gate throws: %s", (event) => {
    const repository = createRepository()
      .write("tollgate.yaml", "extends: recommended\nplugins: [./gate.mjs]\n")
      .write(
        "gate.mjs",
        `export const meta = { id: "mine", title: "t", law: "l", reads: "files", stages: ["quick"], options: {}, rules: {} };\nexport const check = () => { throw new Error("slipped"); };\n`,
      )
      .write(AGENT, GOOD_AGENT);
    const { code, stdout } = tell(repository, "claude", event, told);
    expect(code).toBe(0);
    expect(stdout).toContain("slipped");
    expect(stdout).not.toContain('"decision"');
  });

  it.each([...events, "pre-tool-use"] as const)("is told when there is no time: %s", async (event) => {
    const never: AsyncIterable<string> = {
      [Symbol.asyncIterator]: () => ({ next: () => new Promise(() => {}) }),
    };
    const answer = await runEvent(event, { cwd: "/", env: {}, stdin: never }, 20);
    expect(answer.kind).toBe(event === "pre-tool-use" ? "refuse" : "notice");
    expect(JSON.stringify(answer)).toContain("longer than 0.02 s");
  });

  it("names the harnesses and events that there are", () => {
    const repository = createRepository();
    expect(repository.tollgate("agent", "claud", "stop").stderr).toContain('Did you mean "claude"?');
    expect(repository.tollgate("agent", "cursor", "session-start")).toMatchObject({ code: 2 });
    expect(repository.tollgate("agent").stderr).toContain("claude: pre-tool-use");
    expect(repository.tollgate("agent", "--help").stdout).toContain("tollgate agent <harness> <event>");
  });
});

describe("Claude Code's settings", () => {
  const SETTINGS = ".claude/settings.json";
  const textOf = (repository: TestRepository) => readFileSync(join(repository.root, SETTINGS), "utf8");
  /** As the harness runs what is written there. */
  function runHook(
    repository: TestRepository,
    name: string,
    told: object | null,
    cwd: string,
    project: string,
  ): Ended {
    const [{ hooks }] = JSON.parse(textOf(repository)).hooks[name];
    const env = { CLAUDE_PROJECT_DIR: project };
    return repository.exec("sh", ["-c", hooks[0].command], {
      cwd,
      env,
      input: told === null ? "" : JSON.stringify({ cwd, ...told }),
    });
  }
  function withClaude(): TestRepository {
    const repository = guardedRepository();
    repository.write("CLAUDE.md", "Work well.\n");
    repository.tollgate("init", "--yes");
    repository.commit();
    return repository;
  }

  it("are left out where the harness is not in use", () => {
    expect(createRepository().tollgate("init").stdout).not.toContain(SETTINGS);
  });

  it("keep every byte of others, are written once, and are given back", () => {
    const given = [
      "{}",
      '{ "model": "opus" }\n',
      '{\n\t"permissions": {"allow": [ "Bash(ls:*)" ]},\n\t"hooks": {\n\t\t"Stop": [\n\t\t\t{"hooks": [{"type": "command", "command": "true"}]}\n\t\t],\n\t\t"Other":[]\n\t}\n}',
      '{"hooks":{"PreToolUse":[],"Stop":[{"hooks":[]}]}}',
    ];
    for (const text of given) {
      const repository = createRepository().write(SETTINGS, text);
      expect(repository.tollgate("init", "--yes").code).toBe(0);
      const after = textOf(repository);
      const { hooks, ...rest } = JSON.parse(after);
      const { hooks: before = {}, ...others } = JSON.parse(text);
      expect(rest).toEqual(others);
      for (const name of ["PreToolUse", "PostToolUse", "Stop", "SessionStart"]) {
        expect(hooks[name].slice(0, -1)).toEqual(before[name] ?? []);
        expect(JSON.stringify(hooks[name].at(-1))).toContain("tollgate_agent claude");
      }
      let at = 0;
      for (const piece of text.replace(/[\s}\]]+$/, "")) at = after.indexOf(piece, at) + 1;
      expect(at).toBeGreaterThan(0);
      repository.tollgate("init", "--yes");
      expect(textOf(repository)).toBe(after);
      repository.write(SETTINGS, after.replace("{", '{ "theirs": 1, '));
      repository.tollgate("uninstall");
      expect(JSON.parse(textOf(repository)).theirs).toBe(1);
      expect(textOf(repository)).not.toContain("tollgate");
      repository.write(SETTINGS, text);
      repository.tollgate("init", "--yes");
      repository.tollgate("uninstall");
      expect(textOf(repository)).toBe(text);
    }
  });

  it.each(["{", "[]", '{ "hooks": [] }', '{ "hooks": { "Stop": {} } }'])(
    "are not touched when they are none: %s",
    (text) => {
      const repository = createRepository().write(SETTINGS, text);
      const ended = repository.tollgate("init", "--yes");
      expect(ended).toMatchObject({ code: 2 });
      expect(ended.stderr).toContain(SETTINGS);
      expect(textOf(repository)).toBe(text);
    },
  );

  it("call tollgate from a subfolder and in a linked work tree", () => {
    const repository = withClaude();
    mkdirSync(join(repository.root, "a b"));
    const linked = join(temporaryFolder(), "linked tree");
    repository.must("worktree", "add", "--quiet", linked, "-b", "other");
    for (const [cwd, project] of [
      [repository.root, repository.root],
      [join(repository.root, "a b"), repository.root],
      [join(repository.root, "a b"), join(repository.root, "a b")],
      [linked, linked],
    ] as const) {
      const refused = runHook(repository, "PreToolUse", bash("git commit -n"), cwd, project);
      expect(refused.stderr).toContain("skip its hooks");
      expect(refused.code).toBe(2);
      expect(runHook(repository, "PreToolUse", bash("ls"), cwd, project)).toMatchObject({
        code: 0,
        output: "",
      });
      expect(answerOf(runHook(repository, "SessionStart", {}, cwd, project)).additionalContext).toContain(
        "tollgate",
      );
    }
  });

  it.each(["node_modules", ".husky"])("shut before a tool, and only tell otherwise, without %s", (gone) => {
    const repository = withClaude();
    rmSync(join(repository.root, gone), { recursive: true });
    const run = (name: string) => runHook(repository, name, null, repository.root, repository.root);
    expect(run("PreToolUse")).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/npm install|tollgate init/),
    });
    for (const name of ["PostToolUse", "Stop", "SessionStart"]) {
      const ended = run(name);
      expect(ended.code).toBe(0);
      expect(JSON.parse(ended.stdout).systemMessage).toMatch(/npm install|tollgate init/);
    }
  });

  it("shut before a tool when tollgate breaks", () => {
    const repository = withClaude();
    repository.write("node_modules/tollgate/dist/tollgate.js", "process.exit(1);");
    const run = (name: string) => runHook(repository, name, null, repository.root, repository.root);
    expect(run("PreToolUse")).toMatchObject({ code: 2, stderr: expect.stringContaining("judged nothing") });
    expect(run("Stop").code).toBe(1);
  });
});
