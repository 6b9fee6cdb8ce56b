import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { faultsOf } from "../support/report-validators.js";
import { createRepository, isRunning, type TestRepository } from "../support/repository.js";

const TOLLGATE = JSON.stringify(pathToFileURL(resolve("dist/index.mjs")).href);
const AGENT = ".claude/agents/a.md";

/** A program that has `runStage`; what it writes as JSON is what it found out. */
function program(repository: TestRepository, body: string) {
  const text = `import { runStage, UserError } from ${TOLLGATE};\n${body}`;
  return repository.exec(process.execPath, ["--input-type=module", "-e", text]);
}

function withFault(config = "extends: recommended\n"): TestRepository {
  const repository = createRepository().write("tollgate.yaml", config);
  repository.commit();
  repository.write(AGENT, "---\nname: a\n---\nLook.\n").must("add", ".");
  return repository;
}

const withoutTimes = (text: string) => JSON.parse(text.replaceAll(/"durationMs": ?\d+/g, '"durationMs":0'));

describe("runStage", () => {
  it.each([
    ["{ stage: 'pre-commit' }", ["pre-commit"]],
    ["{ stage: 'quick', cwd: '.claude', files: ['agents'] }", ["quick", "--files", ".claude/agents"]],
    ["{ stage: 'ci-all', to: 'HEAD', files: 'all', strict: true }", ["ci-all", "--all", "--strict"]],
    [
      "{ stage: 'quick', gates: ['frontmatter'], config: 'b.json' }",
      ["quick", "--gate", "frontmatter", "--config", "b.json"],
    ],
  ])("gives the report that the command prints: %s", async (options, args) => {
    const repository = withFault().write("b.json", '{ "extends": "strict" }');
    const given = program(repository, `console.log(JSON.stringify(await runStage(${options})));`);
    expect(given.stderr).toBe("");
    expect(await faultsOf("json", given.stdout)).toEqual([]);
    const printed = repository.tollgate("run", ...args, "--no-cache", "--format", "json");
    const judged = (text: string) => {
      const report = withoutTimes(text);
      return { ...report, results: report.results.map((one: object) => ({ ...one, cached: 0 })) };
    };
    expect(judged(given.stdout)).toEqual(judged(printed.stdout));
  });

  it("prints nothing, goes on, and leaves environment, folder and signals as they were", () => {
    const repository = withFault("extends: recommended\ncommands: { loud: { run: 'echo loud; exit 3' } }\n");
    const ended = program(
      repository,
      `const state = () => JSON.stringify([process.env, process.cwd(), process.exitCode, ["SIGINT", "SIGTERM", "SIGHUP"].map((name) => process.listenerCount(name))]);
       const before = state();
       const during = [];
       const report = runStage({ stage: "quick", cwd: ".claude" });
       const watch = setInterval(() => during.push(state()), 1);
       const [one, two] = await Promise.all([report, runStage({ stage: "ci-all" })]);
       clearInterval(watch);
       console.log(JSON.stringify({ codes: [one.exitCode, two.exitCode], during: during.length > 0, same: [...during, state()].every((now) => now === before) }));`,
    );
    expect(ended).toMatchObject({ code: 0, stderr: "" });
    expect(JSON.parse(ended.stdout)).toEqual({ codes: [1, 1], during: true, same: true });
  });

  it.each([
    ["{ stage: 'quik' }", /no stage to run "quik"\. Did you mean "quick"/, /pre-push/],
    ["{ stage: 'commit-msg' }", /no stage to run "commit-msg"/, /quick/],
    ["{}", /which stage/, /ci-all/],
    ["{ stage: 'quick', gate: ['x'] }", /no option "gate"\. Did you mean "gates"/, /strict/],
    ["{ stage: 'quick', gates: 'frontmatter' }", /"gates" is not a list/, /docs\/api\.md/],
    ["{ stage: 'quick', gates: ['frontmater'] }", /Did you mean "frontmatter"/, /commit-message/],
    ["{ stage: 'quick', from: 'HEAD' }", /mean nothing in quick/, /ci-all/],
    ["{ stage: 'ci-all', from: 'nowhere' }", /names "nowhere"/, /fetch/i],
    ["{ stage: 'quick', config: 'no.yaml' }", /no\.yaml/, /./],
    ["{ stage: 'quick', cwd: '/' }", /not in a git repository/, /git init/],
    ["{ stage: 'quick', files: ['no.md'] }", /no file "no\.md"/, /exist/],
  ])("rejects with UserError and a hint: %s", (options, message, hint) => {
    const ended = program(
      withFault(),
      `const error = await runStage(${options}).catch((thrown) => thrown);
       console.log(JSON.stringify([error instanceof UserError, error.message, error.hint]));`,
    );
    expect(ended).toMatchObject({ code: 0, stderr: "" });
    expect(JSON.parse(ended.stdout)).toEqual([
      true,
      expect.stringMatching(message),
      expect.stringMatching(hint),
    ]);
  });
});

describe("an aborted runStage", () => {
  const CALL = `
    import { existsSync } from "node:fs";
    const until = async (holds) => { while (!holds()) await new Promise((next) => setTimeout(next, 10)); };
    const controller = new AbortController();
    const ended = runStage({ stage: STAGE, signal: controller.signal }).catch((error) => error);
    await until(() => existsSync("pid"));
    controller.abort(new Error("had enough"));
    const error = await ended;
    const other = await runStage({ stage: "quick", gates: ["frontmatter"] });
    console.log(JSON.stringify([error.message, error instanceof UserError, other.verdict, other.exitCode]));`;

  it.each(["commands", "fixers"])(
    "ends the %s, rejects with the reason, and the next run is whole",
    (kind) => {
      const stage = kind === "fixers" ? "pre-commit" : "quick";
      const stages = kind === "fixers" ? "" : ", stages: [quick]";
      const repository = withFault(
        `extends: recommended\n${kind}:\n  slow: { run: "echo $$ > .pid; sleep 300 & mv .pid pid; wait"${stages} }\n`,
      );
      const ended = program(repository, CALL.replace("STAGE", JSON.stringify(stage)));
      expect(ended).toMatchObject({ code: 0, stderr: "" });
      expect(JSON.parse(ended.stdout)).toEqual(["had enough", false, "shut", 1]);
      expect(isRunning(Number(readFileSync(join(repository.root, "pid"), "utf8")))).toBe(false);
    },
  );

  it("ends the git that it asked, however long that would take", () => {
    const repository = withFault();
    // What git asks of a partial clone's remote may take for ever; this stands for it.
    repository.write(
      "bin/git",
      `#!/bin/sh\ncase "$*" in *diff-index*) echo $$ > pid; exec sleep 300 ;; esac\nexec "$GIT" "$@"\n`,
      0o755,
    );
    const git = repository.exec("sh", ["-c", "command -v git"]).stdout.trim();
    const text = `import { runStage, UserError } from ${TOLLGATE};\n${CALL.replace(
      "STAGE",
      '"quick"',
    ).replace("const error", 'process.env.PATH = process.env.PATH.replace(/^[^:]*:/, "");\nconst error')}`;
    const ended = repository.exec(process.execPath, ["--input-type=module", "-e", text], {
      env: { PATH: `${join(repository.root, "bin")}:${process.env.PATH}`, GIT: git },
    });
    expect(ended).toMatchObject({ code: 0, stderr: "" });
    expect(JSON.parse(ended.stdout)).toEqual(["had enough", false, "shut", 1]);
    expect(isRunning(Number(readFileSync(join(repository.root, "pid"), "utf8")))).toBe(false);
  });

  it("that was aborted before starts nothing", () => {
    const repository = withFault("commands: { touch: { run: 'touch ran', stages: [quick] } }\n");
    const ended = program(
      repository,
      `const error = await runStage({ stage: "quick", signal: AbortSignal.abort() }).catch((thrown) => thrown);
       console.log(error.name);`,
    );
    expect(ended).toMatchObject({ code: 0, stdout: "AbortError\n", stderr: "" });
    expect(existsSync(join(repository.root, "ran"))).toBe(false);
  });
});
