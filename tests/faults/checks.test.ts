import { spawn } from "node:child_process";
import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import { aftermath, type Strike, takeAwayLocks } from "./aftermath.js";
import { aftermathBeside } from "./beside.js";
import { struck, verdictOf } from "./chosen/case.js";
import { takePicture } from "./picture.js";
import { leftRunning, pause } from "./processes.js";
import { run, start } from "./run.js";
import { besideOf, sceneNamed } from "./scenes.js";
import { environmentOf, type Place, workFolder } from "./surroundings.js";
import { git, Templates, write } from "./template.js";

/* Each column of the table has to see what it counts: a repository is harmed by hand as a fault would harm it. */

const SCENE = sceneNamed("a commit that is refused");
let templates: Templates;
beforeAll(() => {
  const work = workFolder();
  templates = new Templates(work);
  // A test's process is ended without its exit being told.
  return () => rmSync(work, { recursive: true, force: true });
});

/** What is found when `harm` came while a refused commit ran. */
async function found(harm: (place: Place) => void): Promise<string[]> {
  const place = templates.copy(SCENE);
  const before = takePicture(place);
  const ended = await run(place, SCENE.command);
  harm(place);
  return [...new Set((await aftermath(place, SCENE, before, ended, null)).map(({ kind }) => kind))];
}

it("nothing is found where nothing was harmed", async () => {
  expect(await found(() => {})).toEqual([]);
});

it.each<[string, (place: Place) => void]>([
  ["bytes of the work tree", (place) => write(place, "unstaged.txt", "older\n")],
  ["an untracked file", (place) => rmSync(join(place.repo, "untracked.txt"))],
  ["what is staged", (place) => void git(place, "reset", "--quiet", "HEAD", ".claude/agents/second.md")],
  ["work hidden in a stash", (place) => void git(place, "update-ref", "refs/stash", "HEAD")],
])("%s: counted as lost", async (_what, harm) => {
  expect(await found(harm)).toContain("lost");
});

it("a commit that the gate should have refused: counted as a wrong exit code", async () => {
  const place = templates.copy(SCENE);
  const before = takePicture(place);
  const ended = await run(place, [...SCENE.command, "--no-verify"]);
  const problems = await aftermath(place, SCENE, before, ended, null);
  expect(problems.map(({ kind }) => kind)).toContain("code");
});

it("scenes of one start are judged in one: files and message are told of at once", async () => {
  const scene = sceneNamed("a commit that is refused in one start");
  const { output, hooks } = await run(templates.copy(scene), scene.command);
  expect(hooks.map(({ event, code }) => `${event} ${code}`)).toEqual([
    "pre-commit 0",
    "prepare-commit-msg 0",
    "commit-msg 1",
  ]);
  expect(output).toContain("frontmatter/missing-field");
  expect(output).toContain("commit-message/header-format");
});

it("what another work tree lost: counted", async () => {
  const scene = sceneNamed("a commit in each of two work trees");
  const place = templates.copy(scene);
  const beside = besideOf(place);
  const head = git(place, "rev-parse", "HEAD").trim();
  const ended = await run(beside, scene.beside!);
  expect(await aftermathBeside(beside, scene, head, ended, null)).toEqual([]);
  write(beside, "unstaged.txt", "unstaged.txt\n");
  const kinds = (await aftermathBeside(beside, scene, head, ended, null)).map(({ kind }) => kind);
  expect(kinds).toContain("lost");
});

it("an error without a word in one of two work trees: counted there, and not in the other", async () => {
  const scene = sceneNamed("a commit in each of two work trees");
  const place = templates.copy(scene);
  const beside = besideOf(place);
  const head = git(place, "rev-parse", "HEAD").trim();
  write(beside, "tollgate.yaml", "gates: 5\n");
  git(beside, "add", "tollgate.yaml");
  const [here, there] = await Promise.all([run(place, scene.command), run(beside, scene.beside!)]);
  expect(here.hooks.filter(({ code }) => code !== 0)).toEqual([]);
  expect(there.hooks).toEqual([{ event: "pre-commit", code: 2 }]);
  const strike = { signal: "SIGINT", whom: "a child of tollgate" } as const;
  const told = async (output: string) =>
    (await aftermathBeside(beside, scene, head, { ...there, output }, strike)).map(({ text }) => text).join();
  expect(await told(there.output)).not.toContain("an error without a word");
  expect(await told("")).toContain("in the other work tree, an error without a word");
});

it("state that is cut short, and a draft that stays: counted as half-written", async () => {
  const state = (place: Place, name: string) => join(place.repo, ".git/tollgate", name);
  expect(await found((place) => writeFileSync(state(place, "attempts-commit.json"), '{"find'))).toContain(
    "half",
  );
  expect(await found((place) => appendFileSync(state(place, "config.json.1"), "{"))).toContain("half");
});

it("a lock that is left: counted, but where git was struck itself and no hook ran", async () => {
  const place = templates.copy(SCENE);
  const ended = await run(place, SCENE.command);
  expect(ended.amidHook).toBe(false);
  const left = (
    whom: Strike["whom"] | null,
    amidHook: boolean,
    signal: NodeJS.Signals = "SIGTERM",
    content = "",
  ) => {
    write(place, ".git/index.lock", content);
    return takeAwayLocks(place, whom && { whom, signal }, { ...ended, amidHook }).length;
  };
  expect([left(null, false), left("tollgate", false), left("a child of tollgate", false)]).toEqual([1, 1, 1]);
  expect([left("git", true), left("the group", true)]).toEqual([1, 1]);
  expect(left("git", false, "SIGTERM", "half")).toBe(1);
  expect([left("git", false), left("the group", false), left("git", true, "SIGKILL")]).toEqual([0, 0, 0]);
});

it("a git that is struck while a hook runs: it is seen that the hook did not end", async () => {
  const scene = sceneNamed("a command gate");
  const place = templates.copy(scene);
  const { child, ended } = start(place, scene.command);
  while (!existsSync(place.trace) || !readFileSync(place.trace, "utf8").includes('"child_class":"hook"'))
    await pause(2);
  child.kill("SIGKILL");
  expect(await ended).toMatchObject({ amidHook: true, hooks: [] });
});

it("a next run that cannot be: counted", async () => {
  const place = templates.copy(SCENE);
  const mend = () => {
    for (const event of ["pre-commit", "commit-msg"])
      writeFileSync(join(place.repo, ".husky/_", event), "#!/bin/sh\n");
  };
  const problems = await struck(place, SCENE, { ...verdictOf(SCENE), mend });
  expect(problems.map(({ kind }) => kind)).toContain("next");
});

it("a process that outlives the run, whoever adopted it: counted, and ended", async () => {
  const place = templates.copy(SCENE);
  const child = spawn("sh", ["-c", "setsid sleep 100 & exit 0"], {
    env: environmentOf(place),
    stdio: "ignore",
  });
  await new Promise((resolve) => child.once("exit", resolve));
  expect(await leftRunning(place, 200)).toEqual([expect.stringContaining("sleep 100")]);
  expect(await leftRunning(place, 2000)).toEqual([]);
});
