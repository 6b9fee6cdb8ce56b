import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { keepMessage } from "../../src/cli/keep-message.js";
import { forgetState, writeState } from "../../src/git/state.js";
import { writeWhole } from "../../src/git/write-whole.js";
import { temporaryFolder } from "../support/repository.js";

/** Beyond what any system gives to a process. */
const ENDED = 2 ** 30;

it("what a killed process left half-written goes with the next write, what a running one writes stays", () => {
  const folder = temporaryFolder();
  for (const pid of [ENDED, process.ppid]) writeFileSync(join(folder, `old.json.${pid}`), "{");
  expect(writeWhole(join(folder, "new.json"), "{}")).toBe(true);
  expect(readdirSync(folder).sort()).toEqual(["new.json", `old.json.${process.ppid}`]);
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
  const kept = keepMessage({ root, gitDir: join(root, ".git"), commonDir: join(root, ".git") }, "typed\n");
  expect(readFileSync(join(root, kept!), "utf8")).toBe("typed\n");
  expect(readdirSync(refused)).toHaveLength(20);
});
