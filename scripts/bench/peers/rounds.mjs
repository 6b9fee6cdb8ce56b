import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { SCRATCH } from "./surroundings.mjs";

const GNU_TIME = "/usr/bin/time";
const canAskPeak =
  existsSync(GNU_TIME) && spawnSync(GNU_TIME, ["-f", "%M", "true"], { stdio: "ignore" }).status === 0;

/**
 * Runs each subject once a round, beginning with another one each time, so that a noisy machine slows all of them
 * alike and nobody always follows the same neighbour. One round before the others warms disk and caches; in it the
 * peak memory is taken (KB of the largest process, from wait4 by way of GNU time).
 *
 * A subject: { name, prepare?(round), commands: [[program, …args]], cwd, env, status?, rounds? }; `status` is the
 * lowest and highest exit code that it may end with ([0, 0]), `rounds` is for the slow: fewer of them, and no warm-up. Gives Map name -> { ms: number[], peakKB: number | null }.
 */
export function interleave(subjects, rounds) {
  const results = new Map(subjects.map(({ name }) => [name, { ms: [], peakKB: null }]));
  for (let round = -1; round < rounds; round++)
    for (let at = 0; at < subjects.length; at++) {
      const subject = subjects[(at + round + 1) % subjects.length];
      const result = results.get(subject.name);
      const isSlow = subject.rounds !== undefined;
      if (isSlow && (round < 0 || round >= subject.rounds)) continue;
      subject.prepare?.(round);
      const asksPeak = canAskPeak && (isSlow || round < 0);
      const { ms, peakKB } = once(subject, asksPeak);
      if (asksPeak) result.peakKB = peakKB;
      if (round >= 0) result.ms.push(ms);
      process.stderr.write(".");
    }
  process.stderr.write("\n");
  return results;
}

function once({ name, commands, cwd, env, status: [lowest, highest] = [0, 0] }, asksPeak) {
  const peakFile = join(SCRATCH, `peak-${process.pid}`);
  mkdirSync(SCRATCH, { recursive: true });
  let total = 0;
  let peakKB = null;
  for (const command of commands) {
    const [program, ...args] = asksPeak ? [GNU_TIME, "-f", "%M", "-o", peakFile, ...command] : command;
    const started = process.hrtime.bigint();
    const ended = spawnSync(program, args, {
      cwd,
      env,
      stdio: ["ignore", "ignore", "pipe"],
      maxBuffer: 1 << 28,
    });
    total += Number(process.hrtime.bigint() - started) / 1e6;
    if (ended.error) throw ended.error;
    if (ended.status === null || ended.status < lowest || ended.status > highest)
      throw new Error(
        `${name}: ${command.join(" ")} ended with ${ended.status ?? ended.signal}: ${ended.stderr}`,
      );
    if (!asksPeak) continue;
    // Where a command ends with another code than 0, GNU time says so in a line before.
    peakKB = Math.max(peakKB ?? 0, Number(readFileSync(peakFile, "utf8").trim().split("\n").at(-1)));
    rmSync(peakFile);
  }
  return { ms: total, peakKB };
}

/** { median, min, max } of numbers; the middle two's mean where their count is even. */
export function spread(list) {
  const sorted = [...list].sort((a, b) => a - b);
  const half = sorted.length / 2;
  const median = (sorted[Math.ceil(half) - 1] + sorted[Math.floor(half)]) / 2;
  return { median, min: sorted[0], max: sorted.at(-1) };
}

/** Round by round, `own` over the sum of `floors`: what slowed a round slowed both. */
export const ratios = (own, floors) =>
  spread(own.map((ms, round) => ms / floors.reduce((sum, floor) => sum + floor[round], 0)));

/** The slope of the straight line that fits best through [x, y] points (least squares). */
export function slope(points) {
  const mean = (at) => points.reduce((sum, point) => sum + point[at], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const over = points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0);
  return over / points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
}
