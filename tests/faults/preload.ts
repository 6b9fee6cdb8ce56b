import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/*
 * Strikes from inside each Node process of a scene, by NODE_OPTIONS: at the n-th call that changes something in tollgate's
 * state, or by a clock that is wrong. Node alone: Bun has no --require of this kind.
 */

const SOURCE = `
const fs = require("node:fs");
const { FAULTS_AT, FAULTS_HOW, FAULTS_COUNT, FAULTS_CLOCK } = process.env;
if (FAULTS_CLOCK) {
  const RealDate = Date;
  const now = () => RealDate.now() + Number(FAULTS_CLOCK);
  globalThis.Date = class extends RealDate {
    constructor(...given) { super(...(given.length > 0 ? given : [now()])); }
    static now() { return now(); }
  };
}
if (FAULTS_AT) {
  const isOurs = (path) => typeof path === "string" && path.includes("/.git/tollgate");
  const struck = () => {
    fs.appendFileSync(FAULTS_COUNT, ".");
    return fs.statSync(FAULTS_COUNT).size === Number(FAULTS_AT);
  };
  const strike = () => {
    if (FAULTS_HOW === "SIGKILL") process.kill(process.pid, "SIGKILL");
    throw Object.assign(new Error(FAULTS_HOW), { code: FAULTS_HOW });
  };
  const { writeFileSync } = fs;
  for (const name of ["mkdirSync", "writeFileSync", "copyFileSync", "utimesSync", "renameSync", "unlinkSync", "rmSync"]) {
    const real = fs[name];
    fs[name] = (path, ...rest) => {
      if (isOurs(name === "copyFileSync" ? rest[0] : path) && struck()) {
        if (name === "writeFileSync") writeFileSync(path, rest[0].slice(0, rest[0].length / 2));
        strike();
      }
      return real(path, ...rest);
    };
  }
}
require("node:module").syncBuiltinESMExports();
`;

export interface StateStrike {
  /** Which of the calls, from 1. */
  readonly at: number;
  /** SIGKILL, or the code of the error that the call gives; half of what was to be written is written first. */
  readonly how: string;
}

/** The environment for a scene in which one call fails. `root`: a folder of the strike's own. */
export function striking(root: string, { at, how }: StateStrike): NodeJS.ProcessEnv {
  writeFileSync(countFile(root), "");
  return {
    NODE_OPTIONS: preloaded(root),
    FAULTS_AT: String(at),
    FAULTS_HOW: how,
    FAULTS_COUNT: countFile(root),
  };
}

/** How many calls there were. */
export const callsSeen = (root: string): number => readFileSync(countFile(root), "utf8").length;

/** The environment for a scene whose clock is wrong by some milliseconds. */
export const clockOff = (root: string, ms: number): NodeJS.ProcessEnv => ({
  NODE_OPTIONS: preloaded(root),
  FAULTS_CLOCK: String(ms),
});

const countFile = (root: string): string => join(root, "calls");

function preloaded(root: string): string {
  const file = join(root, "preload.cjs");
  writeFileSync(file, SOURCE);
  return `--require ${file}`;
}
