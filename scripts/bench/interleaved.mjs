import { spawnSync } from "node:child_process";

/** The same surroundings for all, without those of whoever runs it: certificates alone can double an empty start. */
export const env = {
  ...process.env,
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_EDITOR: ":",
};
for (const name of ["GIT_DIR", "GIT_INDEX_FILE", "GIT_PREFIX", "CI", "NODE_EXTRA_CA_CERTS"]) delete env[name];

export const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];

/**
 * Runs each subject once a round, so that a noisy machine slows all of them alike, and prints medians and ratios.
 * A subject: { name, args (of this node), cwd, before?, maxStatus?, limits?: [{ of: name, atMost }] }. True when all held.
 */
export function compare(title, subjects, runs) {
  const times = new Map(subjects.map(({ name }) => [name, []]));
  for (let round = -1; round < runs; round++)
    for (const subject of subjects) {
      const ms = time(subject);
      if (round >= 0) times.get(subject.name).push(ms); // The first round warms the disk.
    }
  console.log(`${title}: node ${process.version}, ${runs} interleaved runs, medians`);
  let held = true;
  const width = Math.max(...subjects.map(({ name }) => name.length)) + 2;
  for (const { name, limits = [] } of subjects) {
    const own = times.get(name);
    const verdicts = limits.map(({ of, atMost }) => {
      const ratio = median(own) / median(times.get(of));
      held &&= ratio <= atMost;
      return `${ratio.toFixed(2)} of ${of}, at most ${atMost}: ${ratio <= atMost ? "held" : "MISSED"}`;
    });
    const range = `(${Math.min(...own).toFixed(0)}–${Math.max(...own).toFixed(0)})`;
    console.log(
      `  ${name.padEnd(width)}${median(own).toFixed(0).padStart(6)} ms  ${range.padEnd(14)}${verdicts.join("; ")}`.trimEnd(),
    );
  }
  if (!held) process.exitCode = 1;
}

function time({ name, args, cwd, before, maxStatus = 0 }) {
  before?.();
  const started = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, args, {
    cwd,
    env,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  const ms = Number(process.hrtime.bigint() - started) / 1e6;
  if (status === null || status > maxStatus) throw new Error(`${name} ended with ${status}: ${stderr}`);
  return ms;
}
