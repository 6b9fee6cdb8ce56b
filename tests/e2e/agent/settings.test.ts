import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { answerOf, bash } from "../../support/harness.js";
import { guardedRepository } from "../../support/install.js";
import {
  createRepository,
  type Ended,
  type TestRepository,
  temporaryFolder,
} from "../../support/repository.js";

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

  it("cover every tool that runs a command, and shut when the hook breaks or is late", () => {
    const [entry] = JSON.parse(textOf(withClaude())).hooks.PreToolUse;
    expect(entry.matcher.split("|")).toEqual(
      expect.arrayContaining(["Bash", "PowerShell", "Monitor", "Write"]),
    );
    expect(entry.hooks[0]).toMatchObject({ onFailure: "block" });
  });

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

describe.each([
  [".codex/hooks.json", ".codex", ["PreToolUse", "PostToolUse", "Stop", "SessionStart"], "codex"],
  [".cursor/hooks.json", ".cursor", ["beforeShellExecution", "preToolUse", "stop"], "cursor"],
] as const)("%s", (path, folder, events, harness) => {
  const textOf = (repository: TestRepository) => readFileSync(join(repository.root, path), "utf8");
  const inUse = () => createRepository().write(`${folder}/rules.md`, "Work well.\n");
  const hooksIn = (text: string) => JSON.parse(text).hooks as Record<string, object[]>;

  it("is left out where the harness is not in use", () => {
    expect(createRepository().write("AGENTS.md", "").tollgate("init", "--dry-run").stdout).not.toContain(
      path,
    );
  });

  it("is written where it is, with each event that the harness has, and taken back whole", () => {
    const repository = inUse();
    expect(repository.tollgate("init", "--yes").stdout).toContain(path);
    const hooks = hooksIn(textOf(repository));
    expect(Object.keys(hooks)).toEqual(events);
    for (const list of Object.values(hooks))
      expect(JSON.stringify(list)).toContain(`tollgate_agent ${harness} `);
    const written = textOf(repository);
    expect(repository.tollgate("init", "--yes").stdout).not.toContain(path);
    expect(textOf(repository)).toBe(written);
    repository.tollgate("uninstall");
    expect(existsSync(join(repository.root, path))).toBe(false);
  });

  it.each([
    `{ "version": 1, "hooks": {} }`,
    `{"hooks":{"${events[0]}":[ {"command": "true"} ],\n"Other": []}, "version":1}\n`,
    "{}",
  ])("keeps every byte of others, and gives them back: %s", (given) => {
    const repository = createRepository().write(path, given);
    repository.tollgate("init", "--yes");
    const before = hooksIn(given) ?? {};
    for (const name of events)
      expect(hooksIn(textOf(repository))[name]!.slice(0, -1)).toEqual(before[name] ?? []);
    // Somebody adds to it: their part stays, ours goes.
    repository.write(path, textOf(repository).replace("{", '{ "theirs": 1,'));
    repository.tollgate("uninstall");
    expect(textOf(repository)).not.toContain("tollgate");
    expect(JSON.parse(textOf(repository))).toMatchObject({ theirs: 1 });
    repository.write(path, given);
    repository.tollgate("init", "--yes");
    repository.tollgate("uninstall");
    expect(textOf(repository)).toBe(given);
  });

  it("is not touched when it is none", () => {
    const repository = createRepository().write(path, "[]");
    expect(repository.tollgate("init", "--yes")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(path),
    });
    expect(textOf(repository)).toBe("[]");
  });

  it("calls tollgate as the harness runs it, and is known to doctor", () => {
    const repository = guardedRepository().write(`${folder}/rules.md`, "Work well.\n");
    const checked = () =>
      JSON.parse(repository.tollgate("doctor", "--format", "json").stdout).checks.find(
        ({ check }: { check: string }) => check === "harnesses",
      );
    expect(checked()).toMatchObject({ status: "warning", message: expect.stringContaining(path) });
    repository.tollgate("init", "--yes");
    expect(checked()).toMatchObject({ status: "ok" });
    const [entry] = hooksIn(textOf(repository))[events[0]] as {
      command?: string;
      hooks?: { command: string }[];
    }[];
    const command = entry!.command ?? entry!.hooks![0]!.command;
    const run = (shell: string) => {
      const told = { cwd: repository.root, ...(harness === "cursor" ? { command: shell } : bash(shell)) };
      return repository.exec("sh", ["-c", command], { input: JSON.stringify(told) });
    };
    expect(run("git commit -n")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("skip its hooks"),
    });
    expect(run("ls").code).toBe(0);
    rmSync(join(repository.root, ".husky"), { recursive: true });
    expect(run("ls")).toMatchObject({ code: 2, stderr: expect.stringContaining("tollgate init") });
  });
});

/** What an earlier version may have left, or somebody changed in ours; theirs has to stay. */
const OLD: readonly (readonly [string, (text: string) => string])[] = [
  ["without what shuts it", (text) => text.replace(/,"(onFailure|failClosed)":("block"|true)/, "")],
  ["with another command", (text) => text.replaceAll("git rev-parse --show-toplevel", "pwd")],
  ["with another time-out", (text) => text.replace(/"timeout":20/, '"timeout":5')],
  ["of fewer tools", (text) => text.replace(/"matcher":"[^"]+"/, '"matcher":"Bash"')],
  ["without its last event", (text) => text.replace(/,"\w+":\[[^\]]*(\][^\]]*)?\]\}(\}?)$/, "}$2")],
  ["twice", (text) => text.replace(/("(?:PreToolUse|beforeShellExecution)":\[)(.*?\})(\],")/, "$1$2,$2$3")],
  [
    "for an event that is no more",
    (text) =>
      text.replace('"hooks":{', '"hooks":{"Notification":[{"command":"tollgate_agent claude gone"}],'),
  ],
];

describe.each([
  [".claude/settings.json", "CLAUDE.md"],
  [".codex/hooks.json", ".codex/rules.md"],
  [".cursor/hooks.json", ".cursor/rules.md"],
])("hooks of ours in %s that are not what init writes today", (path, sign) => {
  const textOf = (repository: TestRepository) => readFileSync(join(repository.root, path), "utf8");
  const wired = () => {
    const repository = guardedRepository().write(sign, "Work well.\n");
    repository.tollgate("init", "--yes");
    return repository;
  };
  const checked = (repository: TestRepository) =>
    JSON.parse(repository.tollgate("doctor", "--format", "json").stdout).checks.find(
      ({ check }: { check: string }) => check === "harnesses",
    );

  it("are renewed by init, doubled and left-over ones are taken out, and doctor names them until then", () => {
    const repository = wired();
    const today = JSON.parse(textOf(repository));
    let told = 0;
    for (const [, change] of OLD) {
      const old = change(JSON.stringify(today));
      if (old === JSON.stringify(today)) continue;
      told++;
      repository.write(path, old);
      expect(checked(repository)).toMatchObject({
        status: "warning",
        message: expect.stringMatching(/older version .*hooks\.json|older version .*settings\.json/),
      });
      expect(repository.tollgate("init", "--yes").stdout).toContain(path);
      expect(JSON.parse(textOf(repository))).toEqual(today);
      expect(checked(repository)).toMatchObject({ status: "ok" });
    }
    expect(told).toBeGreaterThanOrEqual(5);
  });

  it("leave what somebody put beside them", () => {
    const repository = wired();
    const today = JSON.parse(textOf(repository));
    const [event, [entry]] = Object.entries(today.hooks as Record<string, { hooks?: unknown[] }[]>)[0]!;
    const theirs = { type: "command", command: "echo theirs" };
    const list = entry!.hooks ? [{ ...entry, hooks: [...entry!.hooks, theirs] }] : [theirs, entry];
    repository.write(path, JSON.stringify({ ...today, hooks: { ...today.hooks, [event]: list } }));
    repository.tollgate("init", "--yes");
    const [first, second] = JSON.parse(textOf(repository)).hooks[event];
    expect(JSON.stringify(first)).toContain("echo theirs");
    expect(JSON.stringify(first)).not.toContain("tollgate_agent");
    expect(second).toEqual(entry);
    repository.tollgate("uninstall");
    expect(JSON.stringify(JSON.parse(textOf(repository)).hooks)).toContain("echo theirs");
    expect(textOf(repository)).not.toContain("tollgate_agent");
  });

  it.each([
    "echo begun; . ./.husky/tollgate.sh; tollgate_agent claude stop",
    "{ cd . && . ./.husky/tollgate.sh; tollgate_agent claude stop; }; ./audit.sh",
    "./audit.sh # beside tollgate_agent claude",
  ])("leave a person's own command that calls or names tollgate: %s", (command) => {
    const repository = wired();
    const today = JSON.parse(textOf(repository));
    const [event, [entry]] = Object.entries(today.hooks as Record<string, { hooks?: unknown[] }[]>)[0]!;
    const theirs = entry!.hooks ? { hooks: [{ type: "command", command }] } : { command };
    const hooks = { ...today.hooks, [event]: [theirs, entry], Notification: [theirs] };
    repository.write(path, JSON.stringify({ ...today, hooks }));
    repository.tollgate("init", "--yes");
    expect(JSON.parse(textOf(repository)).hooks).toEqual(hooks);
    repository.tollgate("uninstall");
    expect(JSON.parse(textOf(repository)).hooks).toEqual({ [event]: [theirs], Notification: [theirs] });
  });
});
