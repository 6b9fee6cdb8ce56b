import { existsSync, mkdirSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { takePicture } from "../picture.js";
import { callsSeen, clockOff, striking } from "../preload.js";
import { type Problem, problem } from "../problems.js";
import { leftRunning } from "../processes.js";
import { run } from "../run.js";
import { type Scene, sceneNamed } from "../scenes.js";
import type { Place } from "../surroundings.js";
import { settle, type Templates } from "../template.js";
import { type Chosen, FIXED, OPEN, PUSH, REFUSED, struck, verdictOf, wrongEnd } from "./case.js";
import { DAMAGES, stateOf } from "./damages.js";

const MESSAGE = sceneNamed("a commit whose message is refused");
const ONE = sceneNamed("a commit that is judged in one start");

/** Every file that tollgate remembers something in: from runs that refuse, that let through, and from a push. */
const REMEMBERED = [
  "config.json",
  "attempts-commit.json",
  "cache/frontmatter.json",
  "config-held.json",
  "deferral",
  "fixing.json",
  "judged-index",
  "judged.json",
  "message-config.json",
  "pending-changes.json",
];

/** A scene with state of earlier runs; names that only other scenes write are there too. */
async function withState(templates: Templates, scene: Scene): Promise<Place> {
  const place = templates.copy(scene);
  await run(place, ["git", "-c", "core.editor=true", "commit", "--dry-run"]);
  const hook = ["node", "node_modules/tollgate/dist/tollgate.js", "hook", "pre-commit"];
  await run(place, hook);
  for (const name of REMEMBERED) {
    const path = join(stateOf(place), name);
    mkdirSync(join(path, ".."), { recursive: true });
    if (!existsSync(path)) writeFileSync(path, '{"stamp":"x","sha256":"y"}\n[]');
  }
  return place;
}

const damaged = (what: string, damage: (path: string) => void): Chosen => ({
  name: `everything that was remembered is ${what}`,
  async strike({ templates }) {
    const problems: Problem[] = [];
    for (const scene of [OPEN, REFUSED]) {
      const place = await withState(templates, scene);
      for (const name of REMEMBERED) damage(join(stateOf(place), name));
      // What was damaged and is not needed again stays as it is: it was not tollgate that wrote it.
      const mend = () => {
        for (const name of REMEMBERED) rmSync(join(stateOf(place), name), { recursive: true, force: true });
      };
      const before = takePicture(place);
      const ended = wrongEnd(await run(place, scene.command), verdictOf(scene));
      mend();
      problems.push(...ended);
      if (scene === REFUSED)
        problems.push(...(await struck(place, scene, verdictOf(scene), scene.command, { before })));
    }
    return problems;
  },
});

/** Strikes at the first, the second, the third … change of state, until the run has no more of them. */
const atEachWrite = (scene: Scene, how: string): Chosen => ({
  name: `${how} at each single write of state during ${scene.name}`,
  async strike({ templates }) {
    const problems: Problem[] = [];
    for (let at = 1; ; at++) {
      const place = templates.copy(scene);
      // Else only a slow machine writes the list that lets the next commit be judged in one start.
      settle(place);
      const env = striking(place.root, { at, how });
      const killed = how === "SIGKILL";
      const expected = verdictOf(scene);
      const before = takePicture(place);
      const ended = await run(place, scene.command, { env });
      if (callsSeen(place.root) < at) return problems;
      const last = ended.hooks.at(-1)?.code;
      // A hook that is killed refuses; where state cannot be written the verdict is as ever.
      const wrong = killed && last === 137 ? [] : wrongEnd(ended, expected);
      if (killed && scene.verdict === "shut" && ended.code === 0)
        problems.push(problem("code", "let through"));
      await leftRunning(place, 3000);
      const rest = await followUp(place, scene, before, ended.code);
      problems.push(...[...wrong, ...rest].map((one) => ({ ...one, text: `write ${at}: ${one.text}` })));
      rmSync(place.root, { recursive: true, force: true });
    }
  },
});

/** All that has to hold afterwards, without another strike. */
async function followUp(
  place: Place,
  scene: Scene,
  before: ReturnType<typeof takePicture>,
  code: number | null,
): Promise<Problem[]> {
  const { after } = await import("./case.js");
  const same = { code: code ?? -1, signal: null, output: "", hooks: [], amidHook: false };
  return after(place, scene, before, same, { code: code ?? -1 });
}

const YEAR = 365 * 24 * 3600 * 1000;

const clock = (name: string, ms: number): Chosen => ({
  name: `the clock is ${name}`,
  async strike({ templates }) {
    const problems: Problem[] = [];
    for (const scene of [OPEN, REFUSED, FIXED, PUSH, MESSAGE]) {
      const place = templates.copy(scene);
      problems.push(
        ...(await struck(place, scene, verdictOf(scene), scene.command, { env: clockOff(place.root, ms) })),
      );
    }
    return problems;
  },
});

const times = (name: string, seconds: number): Chosen => ({
  name: `every file of state and work tree is from ${name}`,
  async strike({ templates }) {
    const problems: Problem[] = [];
    for (const scene of [OPEN, REFUSED, FIXED]) {
      const place = await withState(templates, scene);
      const before = takePicture(place);
      for (const folder of [place.repo, stateOf(place)])
        for (const entry of readdirSync(folder, { withFileTypes: true }))
          if (entry.isFile()) utimesSync(join(folder, entry.name), seconds, seconds);
      problems.push(...wrongEnd(await run(place, scene.command), verdictOf(scene)));
      const after = takePicture(place);
      if (after.head !== before.head && scene.verdict === "shut")
        problems.push(problem("code", "let through"));
    }
    return problems;
  },
});

export const STATE: readonly Chosen[] = [
  ...Object.entries(DAMAGES).map(([what, damage]) => damaged(what, damage)),
  ...[OPEN, REFUSED, MESSAGE, FIXED, PUSH, ONE].map((scene) => atEachWrite(scene, "SIGKILL")),
  ...[OPEN, REFUSED, MESSAGE, PUSH, ONE].map((scene) => atEachWrite(scene, "ENOSPC")),
  clock("a year ahead", YEAR),
  clock("thirty years behind", -30 * YEAR),
  times("1970", 1),
  times("2099", 4_070_908_800),
];
