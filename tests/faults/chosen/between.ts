import { existsSync, lstatSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { takePicture } from "../picture.js";
import { clockOff } from "../preload.js";
import { type Problem, problem } from "../problems.js";
import { pause } from "../processes.js";
import { run, start } from "../run.js";
import { type Scene, sceneNamed } from "../scenes.js";
import type { Place } from "../surroundings.js";
import { git } from "../template.js";
import {
  after,
  type Chosen,
  FIXED,
  OPEN,
  PUSH,
  REFUSED,
  struck,
  TOLLGATE,
  verdictOf,
  wrongEnd,
} from "./case.js";
import { DAMAGES, stateOf } from "./damages.js";

/* What happens between two hooks of a commit, and between two commits or pushes. */

/** Says that it waits, and writes the message once it may. */
const WAITING = { GIT_EDITOR: "touch ../waits; until [ -e ../goes ]; do sleep 0.02; done; cp .git/message" };

const EDITED: Scene = { ...sceneNamed("a commit with an editor"), env: WAITING };
const EDITED_REFUSED: Scene = {
  ...EDITED,
  name: "a commit with an editor whose message is refused",
  message: "Fixed stuff.\n",
  verdict: "shut",
  says: /header-format/,
};

/** Does something once pre-commit has judged, before there is a message; `work` gives what it damaged. */
async function meanwhile(place: Place, scene: Scene, work: () => readonly string[]): Promise<Problem[]> {
  const before = takePicture(place);
  const running = start(place, scene.command, { env: scene.env });
  let over = false;
  void running.ended.then(() => {
    over = true;
  });
  while (!over && !existsSync(join(place.root, "waits"))) await pause(10);
  const damaged = work().map((path) => [path, stampOf(path)] as const);
  writeFileSync(join(place.root, "goes"), "");
  const ended = await running.ended;
  // What was damaged and is not needed again stays as it is: it was not tollgate that wrote it.
  for (const [path, stamp] of damaged)
    if (stamp === stampOf(path)) rmSync(path, { recursive: true, force: true });
  return after(place, scene, before, ended, verdictOf(scene));
}

function stampOf(path: string): string {
  const stat = lstatSync(path, { bigint: true, throwIfNoEntry: false });
  return `${stat?.ino} ${stat?.ctimeNs}`;
}

/** All that is remembered; what init wrote is run and read by git itself. */
const remembered = (place: Place): string[] =>
  readdirSync(stateOf(place), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/\/(hooks\/|(linked\.gitconfig|shim\.sh|installed\.json)$)/.test(path));

function removeState(place: Place): string[] {
  rmSync(stateOf(place), { recursive: true });
  return [];
}

const whileWritten = (what: string, damage: (place: Place) => readonly string[]): Chosen => ({
  name: `while a message is written, ${what}`,
  async strike({ templates }) {
    const problems: Problem[] = [];
    for (const scene of [EDITED, EDITED_REFUSED]) {
      const place = templates.copy(scene);
      problems.push(...(await meanwhile(place, scene, () => damage(place))));
    }
    return problems;
  },
});

const YEAR = 365 * 24 * 3600 * 1000;

/** The first of two is made with a clock that is wrong by some milliseconds, the second with the right one. */
const jumpBetween = (jump: string, ms: number): Chosen => ({
  name: `the clock jumps ${jump} between two commits and between two pushes`,
  async strike({ templates }) {
    const problems: Problem[] = [];
    for (const scene of [OPEN, REFUSED, FIXED, sceneNamed("a commit that is judged in one start")]) {
      const place = templates.copy(scene);
      const hook = [...TOLLGATE, "hook", "pre-commit"];
      await run(place, hook, { env: clockOff(place.root, ms) });
      problems.push(...(await struck(place, scene, verdictOf(scene))));
    }
    const place = templates.copy(PUSH);
    problems.push(
      ...wrongEnd(await run(place, PUSH.command, { env: clockOff(place.root, ms) }), { code: 0 }),
    );
    git(place, "commit", "--quiet", "--no-verify", "--allow-empty", "-F", ".git/message");
    problems.push(...wrongEnd(await run(place, PUSH.command), { code: 0, hook: 0 }));
    const told = await run(place, [...TOLLGATE, "after-push", "--format", "json"]);
    problems.push(...wrongEnd(told, { code: 0 }));
    return problems;
  },
});

/** Where V8's bytes lie in a file of kept code: twice, behind the count of the runs. */
const COUNT = 4;
const flip = (bytes: Buffer, at: number): Buffer => {
  bytes[at] = bytes[at]! ^ 0xff;
  return bytes;
};
const CODE: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  "has another byte in its first half": (bytes) =>
    flip(bytes, COUNT + Math.floor((bytes.length - COUNT) / 4)),
  "has another byte in its second half": (bytes) =>
    flip(bytes, COUNT + Math.floor(((bytes.length - COUNT) * 3) / 4)),
  "has another byte in the head of its first half": (bytes) => flip(bytes, COUNT + 9),
  "counts other runs": (bytes) => flip(bytes, 1),
  "is one byte short": (bytes) => bytes.subarray(0, -1),
  "is one byte longer": (bytes) => Buffer.concat([bytes, Buffer.from([0])]),
  "is cut in half": (bytes) => bytes.subarray(0, bytes.length / 2),
  "is empty": () => Buffer.alloc(0),
  "is zeros": (bytes) => Buffer.alloc(bytes.length),
};

const damagedCode = (what: string, damage: (bytes: Buffer) => Buffer): Chosen => ({
  name: `the code that was kept ${what}`,
  async strike({ templates }) {
    const problems: Problem[] = [];
    for (const scene of [OPEN, REFUSED]) {
      const place = templates.copy(scene);
      const hooks = [
        [...TOLLGATE, "hook", "pre-commit"],
        [...TOLLGATE, "hook", "commit-msg", ".git/message"],
      ];
      for (const hook of [...hooks, ...hooks]) await run(place, hook);
      const kept = remembered(place).filter((path) => path.includes("/code/"));
      if (kept.length === 0) return [problem("next", "no code was kept")];
      for (const path of kept) writeFileSync(path, damage(readFileSync(path)));
      problems.push(...(await struck(place, scene, verdictOf(scene))));
    }
    return problems;
  },
});

export const BETWEEN: readonly Chosen[] = [
  ...Object.entries(DAMAGES).map(([what, damage]) =>
    whileWritten(`all that is remembered becomes ${what}`, (place) => {
      const paths = remembered(place);
      for (const path of paths) damage(path);
      return paths;
    }),
  ),
  whileWritten(".git/tollgate is removed", removeState),
  whileWritten(".git/tollgate becomes a file", (place) => {
    removeState(place);
    writeFileSync(stateOf(place), "");
    return [stateOf(place)];
  }),
  jumpBetween("back by a year", YEAR),
  jumpBetween("on by thirty years", -30 * YEAR),
  ...Object.entries(CODE).map(([what, damage]) => damagedCode(what, damage)),
];
