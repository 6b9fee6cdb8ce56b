import { readOptions } from "../../content/read-options.js";
import { patchedPaths } from "../patch/codex-patch.js";
import { downloads, released } from "./downloads.js";
import type { Reach } from "./guarded-paths.js";
import { changedModes } from "./modes.js";
import { packedAway, packedInto, UNPACKING, unpacked } from "./packed-away.js";
import { programOf } from "./program-name.js";

export interface Written {
  readonly path: string;
  readonly reach: Reach;
}

const EVERY_OPERAND = new Set([
  "unlink",
  "shred",
  "truncate",
  "tee",
  "chown",
  "chgrp",
  "sponge",
  "ed",
  "ex",
  "rmdir",
  "setfacl",
  "rename",
  "prename",
  "mount",
  "umount",
  "chattr",
]);
const DEEP = new Set(["rm", "rmdir", "trash", "trash-put", "rimraf", "del", "del-cli"]);
const EDITORS = new Set(["vi", "vim", "nvim", "nano", "emacs", "micro", "joe", "pico"]);
const LAST_OPERAND = new Set(["cp", "ln", "install", "rsync", "scp", "link", "split"]);
/** They read the first and write the second; with the letters of options that take a value. */
const SECOND_OPERAND: ReadonlyMap<string, string> = new Map([
  ["uniq", "fsw"],
  ["xxd", "cglos"],
]);
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
  if (/^(rm|trash.*|rimraf|del|del-cli)$/.test(name)) return all(targets(args));
  if (name === "mv") return movedPaths(args);
  if (name === "chmod") return changedModes(args);
  if (EVERY_OPERAND.has(name))
    return all(readOptions(args, { short: "", long: ["--reference", "--size"] }).operands);
  if (EDITORS.has(name))
    return all(readOptions(args, { short: "cSuTwW", long: ["--cmd", "--eval", "--load"] }).operands);
  if (name === "gio" && args[0] === "trash") return all(targets(args.slice(1)));
  const packed = packedAway(name, args);
  if (packed.length > 0) return packed.map((path) => ({ path, reach: "whole" as const }));
  if (EXTRACTING.has(name) || name === "zip") {
    const packed = packedInto(name, args);
    return packed === null ? extracted(name, args) : all([packed]);
  }
  if (UNPACKING.test(name)) return all(unpacked(args));
  if (LAST_OPERAND.has(name)) {
    const { sources, target } = readTarget(args);
    return all([target, ...within(target, sources)]);
  }
  const letters = SECOND_OPERAND.get(name);
  if (letters !== undefined) return all(readOptions(args, { short: letters, long: [] }).operands.slice(1, 2));
  if (name === "csplit") return all(splitTo(args));
  if (name === "dd") return all(args.filter((arg) => arg.startsWith("of=")).map((arg) => arg.slice(3)));
  if (IN_PLACE.has(name) && args.some(isInPlace)) return all(args.filter((arg) => !arg.startsWith("-")));
  if (name === "patch") return all(readOptions(args, PATCH).operands.slice(0, 1));
  if (/^(curl|wget|aria2c)$/.test(name)) return all(downloads(name, args));
  if (name === "gh" && args[1] === "download") return all(released(args));
  if (name === "apply_patch")
    return args.flatMap(patchedPaths).map((path) => ({ path, reach: "path" as const }));
  return all(LOOKING.test(name) ? [] : outputs(args));
}

/** Programs whose `-o` is no file that they write. */
const LOOKING =
  /^([efg]?grep|rg|ag|ack|ls|dir|exa|eza|ps|test|\[|\[\[|find|set|shopt|ssh|git|diff|mount|declare|compgen|complete|pgrep|od|hexdump|unzip|.*sh)$/;

/** The file that a program is told to write to, by an option that most programs have for it. */
const outputs = (args: readonly string[]): string[] =>
  args.flatMap((arg, at) => {
    const [, value] = /^--?out(?:put|file|put-file)?=(.*)$/s.exec(arg) ?? [];
    if (value !== undefined) return value;
    // `sort -uo FILE` and `sort -oFILE`; of another program's letters it is no path that matters.
    const attached = /^-[a-z]*o(.+)$/s.exec(arg)?.[1] ?? [];
    return /^(-[a-z]*o|--?out(put|file|put-file)?)$/.test(arg) ? (args[at + 1] ?? []) : attached;
  });

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

const EXTRACTING = new Set(["tar", "bsdtar", "gtar", "unzip", "7z", "cpio"]);

/** The folder that an archive is unpacked into, and the members that are named. */
function extracted(name: string, args: readonly string[]): Written[] {
  const [first = ""] = args;
  const isTar = name.endsWith("tar");
  if (name === "7z" && !/^[ex]$/.test(first)) return [];
  if (isTar && !/^-?[A-Za-z]*x/.test(first) && !args.some((arg) => /^(-[a-z]*x|--extract|--get)/.test(arg)))
    return [];
  const { options, operands } = readOptions(args, {
    short: isTar ? "fCTX" : name === "unzip" ? "dx" : "D",
    attached: "o",
    long: ["--file", "--directory", "--exclude"],
  });
  const folder =
    options.find(
      (option) =>
        /^(--directory|--one-top-level)$/.test(option.name) || option.name === (isTar ? "-C" : "-d"),
    )?.value ?? (name === "7z" ? options.find((option) => option.name === "-o")?.value : null);
  const members = operands.slice(isTar && first.startsWith("-") ? 0 : 1);
  // What comes to lie in git's own folder may be hooks.
  const hooks = folder && /(^|\/)\.git\/?$/.test(folder) ? [`${folder}/hooks`] : [];
  return [folder ?? [], hooks, members.map((member) => (folder ? `${folder}/${member}` : member))]
    .flat()
    .map((path) => ({ path, reach: "path" as const }));
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

/** csplit(1) puts numbers behind a prefix, which may be a folder. */
const splitTo = (args: readonly string[]): string[] =>
  readOptions(args, { short: "fbn", long: ["--prefix", "--suffix-format", "--digits"] }).options.flatMap(
    ({ name, value }) => (/^(-f|--prefix)$/.test(name) && value ? [value] : []),
  );

const isInPlace = (arg: string): boolean =>
  /^(-[a-zA-Z0-9]*i|--in-place|--inplace)/.test(arg) || arg === "inplace";
