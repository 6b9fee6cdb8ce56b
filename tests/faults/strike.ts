import { rmSync } from "node:fs";
import { aftermath, type Strike } from "./aftermath.js";
import { aftermathBeside } from "./beside.js";
import { type Picture, takePicture } from "./picture.js";
import type { Problem } from "./problems.js";
import { commandLine, parentOf, pause, processesOf, signal } from "./processes.js";
import { pick, randomFrom } from "./random.js";
import { type Ended, type Running, start } from "./run.js";
import { besideOf, SCENES, type Scene } from "./scenes.js";
import type { Place } from "./surroundings.js";
import type { Templates } from "./template.js";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP", "SIGKILL"] as const;
const TARGETS = ["tollgate", "a child of tollgate", "git", "the group"] as const;

export interface RandomStrike extends Strike {
  readonly scene: Scene;
  /** Part of the scene's measured length, from its start. */
  readonly at: number;
}

/** What the number of a strike and the seed alone decide. */
export function planStrike(seed: number, number: number): RandomStrike {
  const random = randomFrom(seed * 1_000_003 + number);
  return {
    scene: pick(random, SCENES),
    signal: pick(random, SIGNALS),
    whom: pick(random, TARGETS),
    at: random() * 1.05,
  };
}

/** Milliseconds that each scene takes when nobody strikes: the middle of some rounds. Throws when one does not end as it should. */
export async function measure(
  templates: Templates,
  scenes: Iterable<Scene>,
  rounds: number,
): Promise<ReadonlyMap<Scene, number>> {
  const lengths = new Map<Scene, number>();
  for (const scene of scenes) {
    const times: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const place = templates.copy(scene);
      const before = takePicture(place);
      const started = performance.now();
      const { main, beside } = startScene(place, scene);
      const [ended, endedBeside] = await Promise.all([main.ended, beside?.ended]);
      times.push(performance.now() - started);
      const problems = await aftermathOf(place, scene, before, [ended, endedBeside], null);
      if (problems.length > 0)
        throw new Error(`${scene.name}, without a strike: ${problems.map(({ text }) => text).join("\n")}`);
      rmSync(place.root, { recursive: true, force: true });
    }
    lengths.set(scene, times.sort((a, b) => a - b)[Math.floor(rounds / 2)]!);
  }
  return lengths;
}

export interface Struck {
  /** Whether there was anybody to strike. */
  readonly hit: boolean;
  readonly problems: readonly Problem[];
}

export async function strikeOnce(
  templates: Templates,
  { scene, signal: name, whom, at }: RandomStrike,
  length: number,
): Promise<Struck> {
  const place = templates.copy(scene);
  const before = takePicture(place);
  const { main, beside } = startScene(place, scene);
  await pause(at * length);
  const hit = await hitTarget(place, main, name, whom);
  const ended = await Promise.all([main.ended, beside?.ended]);
  const problems = await aftermathOf(place, scene, before, ended, hit ? { signal: name, whom } : null);
  rmSync(place.root, { recursive: true, force: true, maxRetries: 3 });
  return { hit, problems };
}

function startScene(
  place: Place,
  { command, env, beside }: Scene,
): { main: Running; beside: Running | null } {
  const main = start(place, command, { env });
  return { main, beside: beside && start(besideOf(place), beside) };
}

async function aftermathOf(
  place: Place,
  scene: Scene,
  before: Picture,
  [ended, beside]: readonly [Ended, Ended | undefined],
  strike: Strike | null,
): Promise<Problem[]> {
  const problems = await aftermath(place, scene, before, ended, strike);
  return beside
    ? [...problems, ...(await aftermathBeside(besideOf(place), scene, before.head, beside, strike))]
    : problems;
}

/** Waits for somebody to strike, until the run has ended. */
async function hitTarget(
  place: Place,
  { child, ended }: Running,
  name: NodeJS.Signals,
  whom: Strike["whom"],
): Promise<boolean> {
  let over = false;
  void ended.then(() => {
    over = true;
  });
  while (!over) {
    const pid = targetOf(place, child.pid!, whom);
    if (pid !== null && !over) return signal(pid, name);
    await pause(2);
  }
  return false;
}

function targetOf(place: Place, git: number, whom: Strike["whom"]): number | null {
  if (whom === "git") return git;
  if (whom === "the group") return -git;
  const all = processesOf(place);
  const tollgate = all.find((pid) => /^\S*(node|bun) \S*tollgate\.js /.test(commandLine(pid)));
  if (whom === "tollgate") return tollgate ?? null;
  return tollgate === undefined ? null : (all.find((pid) => parentOf(pid) === tollgate) ?? null);
}
