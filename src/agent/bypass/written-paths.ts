import { patchedPaths } from "../patch/codex-patch.js";
import type { Reach } from "./guarded-paths.js";
import { readOptions } from "./options.js";
import { programOf } from "./wrappers.js";

export interface Written {
  readonly path: string;
  readonly reach: Reach;
}

const EVERY_OPERAND = new Set([
  "unlink",
  "shred",
  "truncate",
  "tee",
  "chmod",
  "chown",
  "chgrp",
  "sponge",
  "ed",
  "ex",
  "rmdir",
  "setfacl",
  "chattr",
]);
const DEEP = new Set(["rm", "rmdir", "trash"]);
const LAST_OPERAND = new Set(["cp", "ln", "install", "rsync", "scp", "link"]);
const IN_PLACE = new Set(["sed", "gsed", "perl", "ruby", "yq", "awk", "gawk", "sd"]);
const SHAPE = {
  short: "tSoegm",
  long: ["--target-directory", "--suffix", "--reference", "--mode", "--owner", "--group", "--size"],
};

/** Of patch(1). */
export const PATCH = {
  short: "BDFVYdgioprxz",
  long: ["--input", "--strip", "--directory", "--output", "--reject-file", "--prefix", "--suffix", "--fuzz"],
};

/** The paths that a command writes to, removes or makes into something else. */
export function writtenPaths(words: readonly string[]): Written[] {
  const name = programOf(words[0] ?? "");
  const args = words.slice(1);
  const all = (paths: readonly string[]) =>
    paths.map((path) => ({ path, reach: DEEP.has(name) ? ("whole" as const) : ("path" as const) }));
  if (name === "rm" || name === "trash") return all(targets(args));
  if (name === "mv") return movedPaths(args);
  if (EVERY_OPERAND.has(name))
    return all(readOptions(args, { short: "", long: ["--reference", "--size"] }).operands);
  if (LAST_OPERAND.has(name)) {
    const { sources, target } = readTarget(args);
    return all([target, ...within(target, sources)]);
  }
  if (name === "dd") return all(args.filter((arg) => arg.startsWith("of=")).map((arg) => arg.slice(3)));
  if (IN_PLACE.has(name) && args.some(isInPlace)) return all(args.filter((arg) => !arg.startsWith("-")));
  if (name === "patch") return all(readOptions(args, PATCH).operands.slice(0, 1));
  if (name === "curl" || name === "wget") return all(downloads(args));
  if (name === "apply_patch")
    return args.flatMap(patchedPaths).map((path) => ({ path, reach: "path" as const }));
  return [];
}

/** What is moved is gone from where it was; where it goes, it may take the place of what is there. */
export function movedPaths(args: readonly string[]): Written[] {
  const { sources, target } = readTarget(args);
  return [
    ...sources.map((path) => ({ path, reach: "whole" as const })),
    ...[target, ...within(target, sources)].map((path) => ({ path, reach: "path" as const })),
  ];
}

/** The folder that gets all that another one holds, by names that the command does not tell; null when none does. */
export function filledFolder(words: readonly string[]): string | null {
  if (!/^(cp|rsync)$/.test(programOf(words[0] ?? ""))) return null;
  const { sources, target } = readTarget(words.slice(1));
  return sources.some((source) => /\/\.?$/.test(source)) ? target.replace(/(.)\/+$/, "$1") : null;
}

function readTarget(args: readonly string[]): { sources: readonly string[]; target: string } {
  const { options, operands } = readOptions(args, SHAPE);
  const target = options.find((option) => /^(-t|--target-d)/.test(option.name))?.value;
  return target
    ? { sources: operands, target }
    : { sources: operands.slice(0, -1), target: operands.at(-1) ?? "." };
}

/** Whether the target is a folder cannot be told: what comes to lie in it keeps its name, as far as that can be told. */
function within(target: string, sources: readonly string[]): string[] {
  const names = sources.map((source) => source.replace(/\/+$/, "").replace(/^.*\//, ""));
  return names
    .filter((name) => !/[\ue000-\ue007]/.test(name))
    .map((name) => `${target.replace(/\/+$/, "")}/${name}`);
}

function targets(args: readonly string[]): string[] {
  const { options, operands } = readOptions(args, { short: "tS", long: ["--target-directory", "--suffix"] });
  return [...operands, ...options.flatMap(({ value }) => value ?? [])];
}

const isInPlace = (arg: string): boolean =>
  /^(-[a-zA-Z0-9]*i|--in-place|--inplace)/.test(arg) || arg === "inplace";

const downloads = (args: readonly string[]): string[] =>
  readOptions(args, { short: "oO", long: ["--output", "--output-document"] }).options.flatMap(
    ({ name, value }) => (/^(-[oO]|--output)/.test(name) && value ? [value] : []),
  );
