import type { Written } from "./written-paths.js";

/**
 * What `chmod` changes by taking the right to run, or by a mode that cannot be told: git passes over a hook that may
 * not be run. Recursion reaches hooks in every folder below. Every other mode leaves hooks and config in force.
 */
export function changedModes(args: readonly string[]): Written[] {
  // `-Rx` is the option -R and the mode -x.
  const modeIn = (arg: string) => arg.replace(/^-[Rcfv]+/, "-");
  const at = args.findIndex((arg) => modeIn(arg) !== "-" && MODE.test(modeIn(arg)));
  const mode = modeIn(args[at] ?? "");
  if (at >= 0 && !takesRun(mode)) return [];
  const deep = at >= 0 && args.some((arg) => /^-[A-Za-z]*R|^--rec/.test(arg));
  return args
    .filter((arg, index) => index !== at && !arg.startsWith("-"))
    .map((path) => ({ path, reach: deep ? "whole" : "path" }));
}

const MODE = /^(?:[0-7]{1,5}|[ugoa]*[-+=][rwxXstugo]*(?:[-+=,][ugoarwxXst]*){0,9})$/;

/** Whether the owner may run it no more: git asks with the owner's rights. */
const takesRun = (mode: string): boolean =>
  /^\d+$/.test(mode)
    ? Number(mode.padStart(3, "0").at(-3)) % 2 === 0
    : mode.split(",").some((clause) => {
        const [, who = "", action, rights = ""] = /^([ugoa]*)([-+=])(.*)$/.exec(clause) ?? [];
        if (!/[ua]/.test(who) && who !== "") return false;
        return action === "-" ? rights.includes("x") : action === "=" && !/[xX]/.test(rights);
      });
