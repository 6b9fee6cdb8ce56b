import { GRACE, nextRun, takeAwayLocks, told } from "../aftermath.js";
import { losses, type Picture, takePicture } from "../picture.js";
import { type Problem, problem } from "../problems.js";
import { leftRunning } from "../processes.js";
import { type Ended, type RunOptions, run } from "../run.js";
import { type Scene, sceneNamed } from "../scenes.js";
import type { Place } from "../surroundings.js";
import type { Templates } from "../template.js";
import { drafts, halfWritten } from "../written.js";

export interface Surroundings {
  readonly templates: Templates;
  /** File systems may be mounted: nobody else sees them, and they are gone with us. */
  readonly mounts: boolean;
}

/** One strike at a chosen point. */
export interface Chosen {
  /** A sentence about what happens. */
  readonly name: string;
  /** What takes the place of a file system of its own where none may be mounted. */
  readonly standIn?: string;
  strike(surroundings: Surroundings): Promise<readonly Problem[]>;
}

/** What has to come of a run. */
export interface Expected {
  /** git's exit code, or tollgate's where it was called without git. */
  readonly code: number;
  /** The code of the last hook, where one has to run. */
  readonly hook?: number;
  readonly says?: RegExp;
  /** Takes the fault away, before the next run. */
  readonly mend?: () => void;
}

export const OPEN = sceneNamed("a commit with all four gates");
export const REFUSED = sceneNamed("a commit that is refused");
export const FIXED = sceneNamed("a fixer that is writing");
export const PUSH = sceneNamed("a push");

/** The command by itself, as the shim starts it. */
export const TOLLGATE = ["node", "node_modules/tollgate/dist/tollgate.js"];
export const PRE_COMMIT = [...TOLLGATE, "hook", "pre-commit"];

/** Runs `words` (default: the scene's command) and checks all that has to hold after it. `before`: as it was before the fault. */
export async function struck(
  place: Place,
  scene: Scene,
  expected: Expected,
  words: readonly string[] = scene.command,
  options: RunOptions & { readonly before?: Picture } = {},
): Promise<Problem[]> {
  const before = options.before ?? takePicture(place);
  return after(place, scene, before, await run(place, words, options), expected);
}

export async function after(
  place: Place,
  scene: Scene,
  before: Picture,
  ended: Ended,
  expected: Expected,
): Promise<Problem[]> {
  const problems = (await leftRunning(place, GRACE)).map((text) => problem("left", text));
  problems.push(...wrongEnd(ended, expected));
  problems.push(...halfWritten(place, scene.message));
  expected.mend?.();
  problems.push(...takeAwayLocks(place, null, ended));
  const now = takePicture(place);
  problems.push(...losses(place, scene, before, now));
  problems.push(...(await nextRun(place, scene, before, now)));
  problems.push(...drafts(place));
  return problems;
}

export function wrongEnd(ended: Ended, { code, hook, says }: Expected): Problem[] {
  const problems: string[] = [];
  if (ended.code !== code) problems.push(`it ended with ${told(ended)}, not with ${code}`);
  const last = ended.hooks.at(-1);
  if (hook !== undefined && last?.code !== hook)
    problems.push(`${last?.event ?? "no hook"} ended with ${last?.code}, not with ${hook}`);
  if (says && !says.test(ended.output)) problems.push(`it does not say ${says}`);
  if (/bug in tollgate|UnhandledPromise|\n {4}at /.test(ended.output)) problems.push("a bug was told");
  return problems.map((text) => problem("code", `${text}: ${ended.output.trim().slice(0, 800)}`));
}

/** The verdict of a scene, as git and its last hook have to tell it. */
export const verdictOf = ({ verdict, says }: Scene): Expected =>
  verdict === "open" ? { code: 0, hook: 0 } : { code: 1, hook: 1, ...(says && { says }) };
