import { spawn } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { writeRounds } from "../../src/agent/rounds.js";
import { keepMessage } from "../../src/cli/keep-message.js";
import { forgetState, writeState } from "../../src/git/state.js";
import { dropDrafts, makeStateFolder, ownFolder, writeWhole } from "../../src/git/write-whole.js";
import { temporaryFolder } from "../support/repository.js";
import { until } from "../support/signals.js";

/** Beyond what any system gives to a process. */
const ENDED = 2 ** 30;

it("what a killed process left half-written goes with the next write, what a running one writes stays", () => {
  const folder = temporaryFolder();
  for (const pid of [ENDED, process.ppid]) writeFileSync(join(folder, `old.json.${pid}`), "{");
  expect(writeWhole(join(folder, "new.json"), "{}")).toBe(true);
  expect(readdirSync(folder).sort()).toEqual(["new.json", `old.json.${process.ppid}`]);
});

/** A killed process whose parent never asks how it ended. */
async function zombie(): Promise<{ pid: number; done: () => void }> {
  const parent = spawn("sh", ["-c", "sleep 300 & echo $!; exec sleep 300"], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const pid = await new Promise<number>((resolve) =>
    parent.stdout.once("data", (text) => resolve(Number(text))),
  );
  // Until its parent is a program that does not wait for it.
  await until(() => readFileSync(`/proc/${parent.pid}/comm`, "utf8") === "sleep\n");
  process.kill(pid, "SIGKILL");
  await until(() => / Z /.test(readFileSync(`/proc/${pid}/stat`, "utf8")));
  return { pid, done: () => parent.kill("SIGKILL") };
}

it.runIf(process.platform === "linux")(
  "what a killed process left half-written goes though nobody took note of its end",
  async () => {
    const folder = temporaryFolder();
    const { pid, done } = await zombie();
    writeFileSync(join(folder, `old.json.${pid}`), "{");
    dropDrafts(folder);
    done();
    expect(readdirSync(folder)).toEqual([]);
  },
);

it("what was left long ago goes, whoever has the process's id by now; what is fresh stays", () => {
  const folder = temporaryFolder();
  const names = [`a.json.${process.ppid}`, `deferred-${process.ppid}-@1 +0000`, `plugins-${process.ppid}-2`];
  for (const name of names) writeFileSync(join(folder, name), "");
  dropDrafts(folder);
  expect(readdirSync(folder)).toEqual(names);
  vi.setSystemTime(Date.now() + 11 * 60 * 1000);
  try {
    dropDrafts(folder);
  } finally {
    vi.useRealTimers();
  }
  expect(readdirSync(folder)).toEqual([`plugins-${process.ppid}-2`]);
});

it("a folder of a killed run goes with the next write, with what a link in it leads to left alone", () => {
  const folder = temporaryFolder();
  const kept = temporaryFolder();
  writeFileSync(join(kept, "theirs.js"), "");
  for (const name of [`render-${ENDED}-a1B2c3`, `plugins-${ENDED}-1`, `plugins-${process.ppid}-2`]) {
    mkdirSync(join(folder, name, "deep"), { recursive: true });
    symlinkSync(kept, join(folder, name, "node_modules"));
  }
  const own = ownFolder(folder, "render");
  expect(readdirSync(folder).sort()).toEqual([`plugins-${process.ppid}-2`, basename(own)].sort());
  expect(readdirSync(kept)).toEqual(["theirs.js"]);
});

it("what a killed agent's hook left of a session's rounds goes with the next one", () => {
  const repo = { root: "", gitDir: temporaryFolder(), commonDir: "" };
  writeRounds(repo, "one", { rounds: 1, findings: "a" });
  const folder = join(repo.gitDir, "tollgate/agent");
  const [whole = ""] = readdirSync(folder);
  writeFileSync(join(folder, `${whole}.${ENDED}`), "{");
  expect(writeRounds(repo, "one", { rounds: 2, findings: "a" })).toBe(true);
  expect(readdirSync(folder)).toEqual([whole]);
});

it("it goes with what is forgotten, too", () => {
  const gitDir = temporaryFolder();
  writeState(gitDir, "attempts.json", { attempt: 1 });
  writeFileSync(join(gitDir, "tollgate", `attempts.json.${ENDED}`), "{");
  forgetState(gitDir, "attempts.json");
  expect(readdirSync(join(gitDir, "tollgate"))).toEqual([]);
});

it("what cannot be written leaves nothing behind", () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "taken.json"));
  expect(writeWhole(join(folder, "taken.json"), "{}")).toBe(false);
  expect(readdirSync(folder)).toEqual(["taken.json"]);
  writeFileSync(join(folder, "file"), "");
  expect(writeWhole(join(folder, "file/below.json"), "{}")).toBe(false);
});

it("a refused message is kept when the clock was set back", () => {
  const root = temporaryFolder();
  const refused = join(root, ".git/tollgate/refused");
  mkdirSync(refused, { recursive: true });
  for (let minute = 10; minute < 30; minute++)
    writeFileSync(join(refused, `29990101-00${minute}00-1.txt`), "later");
  const kept = keepMessage(
    { root, gitDir: join(root, ".git"), commonDir: join(root, ".git") },
    "typed\n",
    false,
  );
  expect(readFileSync(join(root, kept!), "utf8")).toBe("typed\n");
  expect(readdirSync(refused)).toHaveLength(20);
});

it("what is written is for nobody else to read, and bears the time that it has to", () => {
  const place = join(temporaryFolder(), "a.json");
  writeWhole(place, "{}", new Date(1_000_000));
  const { mode, mtimeMs } = statSync(place);
  expect([mode & 0o777, mtimeMs]).toEqual([0o600, 1_000_000]);
});

it("what only resembles a draft stays, and a folder that is not there has none", () => {
  const folder = temporaryFolder();
  const names = [`a.json.${ENDED}.bak`, `my-plugins-${ENDED}-1`, `my-deferred-${ENDED}-@1`, "tsconfig.json"];
  for (const name of names) writeFileSync(join(folder, name), "");
  vi.setSystemTime(Date.now() + 11 * 60 * 1000);
  try {
    dropDrafts(folder);
    dropDrafts(join(folder, "nowhere"));
  } finally {
    vi.useRealTimers();
  }
  expect(readdirSync(folder).sort()).toEqual(names.sort());
});

describe("a link in the place of the state folder", () => {
  /** A git directory whose state folder is a link, and where that leads; a killed process left something there. */
  function linked(): { state: string; elsewhere: string; left: string } {
    const [gitDir, elsewhere] = [temporaryFolder(), temporaryFolder()];
    const left = `theirs.json.${ENDED}`;
    writeFileSync(join(elsewhere, left), "");
    symlinkSync(elsewhere, join(gitDir, "tollgate"));
    return { state: join(gitDir, "tollgate"), elsewhere, left };
  }

  it("is never followed: nothing is written or taken away where it leads", () => {
    const { state, elsewhere, left } = linked();
    for (const name of ["a.json", "deep/a.json"]) expect(writeWhole(join(state, name), "{}")).toBe(false);
    dropDrafts(state);
    expect(() => makeStateFolder(join(state, "deep"))).toThrow("is a link");
    expect(() => ownFolder(join(state, "deep/er"), "render")).toThrow("is a link");
    expect(readdirSync(elsewhere)).toEqual([left]);
  });

  it("is followed above it: there it is the person's own", () => {
    const [real, around] = [temporaryFolder(), temporaryFolder()];
    symlinkSync(real, join(around, "git"));
    expect(writeWhole(join(around, "git/tollgate/agent/a.json"), "{}")).toBe(true);
    expect(readdirSync(join(real, "tollgate/agent"))).toEqual(["a.json"]);
    makeStateFolder(join(around, "git/tollgate/refused"));
    expect(readdirSync(join(real, "tollgate")).sort()).toEqual(["agent", "refused"]);
  });

  it("is taken for one where nobody can look, as below a file", () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "file"), "");
    expect(writeWhole(join(folder, "file/tollgate/a.json"), "{}")).toBe(false);
    expect(() => makeStateFolder(join(folder, "file/tollgate"))).toThrow("is a link");
  });
});
