import { existsSync, rmSync, statSync } from "node:fs";
import { constants } from "node:os";
import { join } from "node:path";
import { losses, type Picture, takePicture } from "./picture.js";
import { type Problem, problem } from "./problems.js";
import { leftRunning } from "./processes.js";
import { type Ended, run } from "./run.js";
import { isPush, remoteOf, type Scene } from "./scenes.js";
import type { Place } from "./surroundings.js";
import { git, write } from "./template.js";
import { drafts, halfWritten } from "./written.js";

export interface Strike {
  readonly signal: NodeJS.Signals;
  readonly whom: "tollgate" | "a child of tollgate" | "git" | "the group";
}

/** Milliseconds that processes have for their end: tollgate itself gives two seconds to a program that ignores SIGTERM. */
export const GRACE = 3000;

/** Everything that has to hold once the struck run has ended. `strike`: null when no signal was sent. */
export async function aftermath(
  place: Place,
  scene: Scene,
  before: Picture,
  ended: Ended,
  strike: Strike | null,
): Promise<Problem[]> {
  const running = await leftRunning(place, GRACE);
  const problems = running.map((text) => problem("left", text));
  problems.push(...takeAwayLocks(place, strike, ended));
  const after = takePicture(place);
  problems.push(...losses(place, scene, before, after));
  problems.push(...wrongEnd(scene, before, after, ended, strike));
  problems.push(...halfWritten(place, scene.message));
  problems.push(...(await nextRun(place, scene, before, after)));
  problems.push(...drafts(place));
  return problems;
}

const LOCKS = [
  "index.lock",
  "HEAD.lock",
  "refs/heads/main.lock",
  "refs/heads/beside.lock",
  "refs/remotes/origin/main.lock",
  "worktrees/beside/index.lock",
];

/**
 * A git that was killed leaves its locks for a person to remove, as it says itself. So does one that another signal meets
 * while it makes the lock: it opens the file first and notes only then what its handler takes away (create_tempfile_mode()
 * in git's tempfile.c), so the lock is empty. While a hook runs it makes none. Nobody else may leave one.
 */
export function takeAwayLocks(place: Place, strike: Strike | null, { amidHook }: Ended): Problem[] {
  const locks = [
    ...LOCKS.map((name) => join(place.repo, ".git", name)),
    join(remoteOf(place), "refs/heads/main.lock"),
  ].filter((path) => existsSync(path));
  const killed = strike?.signal === "SIGKILL" && strike.whom !== "tollgate";
  const isGits = (path: string) => gitStruck(strike) && !amidHook && statSync(path).size === 0;
  const others = killed ? [] : locks.filter((path) => !isGits(path));
  for (const path of locks) rmSync(path);
  return others.map((path) => problem("half", `a lock is left: ${path}`));
}

const gitStruck = (strike: Strike | null): boolean => strike?.whom === "git" || strike?.whom === "the group";

function wrongEnd(
  scene: Scene,
  before: Picture,
  after: Picture,
  ended: Ended,
  strike: Strike | null,
): Problem[] {
  const problems: string[] = [];
  const done = isPush(scene) ? after.remote !== before.remote : after.head !== before.head;
  if (done && scene.verdict === "shut") problems.push("it was let through");
  if (!done && ended.code === 0) problems.push("git ended with 0, and nothing was done");
  if (done && ended.code !== 0 && !gitStruck(strike))
    problems.push(`git ended with ${told(ended)} after it was done`);
  if (!gitStruck(strike) && ended.code !== 0 && ended.code !== 1)
    problems.push(`git ended with ${told(ended)}`);
  return [...problems, ...wrongHooks(scene.verdict, ended, strike)].map((text) => codeProblem(text, ended));
}

export const codeProblem = (text: string, { hooks, output }: Ended): Problem =>
  problem(
    "code",
    `${text} (${hooks.map(({ event, code }) => `${event} ${code}`)}): ${output.trim().slice(0, 600)}`,
  );

/** What is wrong with how one git's hooks ended, and with what they said. */
export function wrongHooks(verdict: Scene["verdict"], ended: Ended, strike: Strike | null): string[] {
  const problems: string[] = [];
  const allowed = codesOf(verdict, strike);
  for (const { event, code } of ended.hooks)
    if (!allowed.includes(code)) problems.push(`${event} ended with ${code}, not with one of ${allowed}`);
  if (/bug in tollgate|UnhandledPromise|\n {4}at /.test(ended.output)) problems.push("a bug was told");
  if (
    ended.hooks.some(({ code }) => code === 2 || code === 3) &&
    !/could not judge|tollgate: /.test(ended.output)
  )
    problems.push("an error without a word");
  return problems;
}

/** Codes that a hook may end with: the verdict's, the signal's, and an error where a child was taken away. */
function codesOf(verdict: Scene["verdict"], strike: Strike | null): number[] {
  return [
    0,
    ...(verdict === "shut" ? [1] : []),
    ...(strike ? [128 + constants.signals[strike.signal]] : []),
    ...(strike?.whom === "a child of tollgate" ? [2, 3] : []),
  ];
}

export const told = ({ code, signal }: Ended): string => signal ?? `code ${code}`;

/** The same again when nothing was done, else one commit more: it works, and the verdict is the right one. */
export async function nextRun(
  place: Place,
  scene: Scene,
  before: Picture,
  after: Picture,
): Promise<Problem[]> {
  const next = (text: string): Problem => problem("next", text);
  const done = isPush(scene) ? after.remote !== before.remote : after.head !== before.head;
  if (done) {
    write(place, ".git/message", scene.message);
    const more = await run(place, ["git", "commit", "--quiet", "--allow-empty", "-F", ".git/message"]);
    return more.code === 0
      ? []
      : [next(`another commit ended with ${told(more)}: ${more.output.slice(0, 600)}`)];
  }
  const again = await run(place, scene.command, { env: scene.env });
  // What a fixer did that was killed may be half done: it is not staged again, it waits for somebody's word.
  if (scene.restages && again.code === 1 && /changed this file in an earlier attempt/.test(again.output))
    return [];
  const expected = scene.verdict === "open" ? 0 : 1;
  if (again.code !== expected)
    return [next(`it ended with ${told(again)}, not with ${expected}: ${again.output.slice(0, 600)}`)];
  const moved = git(place, "rev-parse", "HEAD").trim() !== before.head;
  if (moved !== (scene.verdict === "open" && !isPush(scene)))
    return [next(`HEAD ${moved ? "moved" : "stayed"}`)];
  return scene.says && !scene.says.test(again.output)
    ? [next(`it does not say ${scene.says}: ${again.output.slice(0, 600)}`)]
    : [];
}
