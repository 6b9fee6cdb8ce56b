import { posix } from "node:path";
import { readOptions } from "../../../content/read-options.js";
import { plainText } from "../../../content/shell/expand-word.js";
import { MARK } from "../../../content/shell/script.js";
import type { Place } from "../guarded-paths.js";
import { guardedSamples, type Sample } from "../guarded-samples.js";
import { programOf } from "../program-name.js";
import { findResults } from "./find-results.js";
import { globbed, searched } from "./patterns.js";

/** Words that name what is guarded. */
export const GUARDED_NAME = /husky|tollgate|hooks|pre-commit|commit-msg|pre-push/i;

/**
 * Guarded paths that a command may print among others, as it prints them; empty for one that prints none, or other
 * things than paths. `read`: the text of a file, null when there is none.
 */
export function listed(
  words: readonly string[],
  place: Place,
  read: (path: string) => string | null,
): readonly string[] {
  const name = programOf(words[0] ?? "");
  const args = words.slice(1);
  const lister = LISTERS.get(name);
  return lister ? lister(args, { place, samples: guardedSamples(place), read }) : [];
}

interface Around {
  readonly place: Place;
  readonly samples: readonly Sample[];
  readonly read: (path: string) => string | null;
}
type Lister = (args: readonly string[], around: Around) => readonly string[];

const operandsOf = (args: readonly string[], short = "", long: readonly string[] = []) =>
  readOptions(args, { short, long });

/** What lies in a folder comes with the folder before it, whether ls prints that or not. */
const ls: Lister = (args, { place, samples }) => {
  const { options, operands } = operandsOf(args, "IwT", ["--ignore", "--hide"]);
  const has = (pattern: RegExp) => options.some(({ name }) => pattern.test(name));
  const folders = operands.length > 0 ? operands : ["."];
  const inside = has(/^(-d|--directory)$/)
    ? []
    : folders.flatMap((folder) => {
        const at = posix.join(place.cwd ?? MARK.unknown, plainText(folder)).replace(/(.)\/$/, "$1");
        return samples
          .filter(({ path }) => posix.dirname(path) === at)
          .map(({ path }) => posix.basename(path))
          .filter((name) => !name.startsWith(".") || has(/^(-[aAf]|--al?l?|--almost-all)$/))
          .map((name) => (folder === "." ? name : `${folder}/${name}`));
      });
  return [...operands, ...inside];
};

const find: Lister = (args, { place, samples }) =>
  findResults(args, samples, place.cwd)
    .filter(({ action, isCertain }) => action.kind === "print" && isCertain)
    .map(({ printed }) => printed);

/** Without -H it passes over names that begin with a dot. */
const fd: Lister = (args, { place, samples }) => {
  const { options, operands } = operandsOf(args, "tedEcSjo", [
    "--type",
    "--extension",
    "--exclude",
    "--max-depth",
  ]);
  const has = (pattern: RegExp) => options.some(({ name }) => pattern.test(name));
  const [pattern = ".*", ...folders] = operands;
  const answer = has(/^(-g|--glob)$/)
    ? (text: string) => (globbed(pattern)(text) ? "yes" : "no")
    : searched(pattern);
  const endings = options.flatMap(({ name, value }) => (/^(-e|--extension)$/.test(name) ? `.${value}` : []));
  const hidden = has(/^(-[Hu]|--hidden|--unrestricted)$/);
  return samples
    .filter(({ path }) => (folders.length > 0 ? folders : ["."]).some((folder) => isIn(path, folder, place)))
    .filter(
      ({ path }) =>
        hidden ||
        !below(path, place)
          .split("/")
          .some((part) => part.startsWith(".")),
    )
    .filter(({ path }) => answer(posix.basename(path)) !== "no")
    .filter(({ path }) => endings.length === 0 || endings.some((ending) => path.endsWith(ending)))
    .map(({ path }) => path);
};

const below = (path: string, { root }: Place): string => path.slice((root?.length ?? 0) + 1);

const isIn = (path: string, folder: string, { cwd }: Place): boolean => {
  const at = posix
    .join(plainText(folder).startsWith("/") ? "/" : (cwd ?? MARK.unknown), plainText(folder))
    .replace(/(.)\/$/, "$1");
  return path === at || path.startsWith(`${at}/`);
};

/** What prints the paths that it is asked about, when it is told to print paths (git-diff(1), git-status(1)). */
const NAMING = /^(diff|diff-tree|diff-index|log|show|status|whatchanged)$/;
const NAMES = /^(--name-(only|status)|--porcelain(=.*)?|--short|--(num)?stat|-s|-sb)$/;

/** Hooks and config are tracked; `.husky/_` is ignored. What changed or is gone is seldom ours, and seen elsewhere. */
const git: Lister = (args, { place, samples }) => {
  const [verb, ...rest] = args;
  if (verb === "config" && /core\.hookspath/i.test(rest.join(" "))) return [".husky/_"];
  if (verb === "grep") {
    const tracked = samples.filter(({ path }) => !place.gitDirs.some((dir) => path.startsWith(`${dir}/`)));
    return grep(rest, { place, samples: tracked, read: () => null });
  }
  if (NAMING.test(verb ?? "") && rest.some((arg) => NAMES.test(arg))) return operandsOf(rest).operands;
  if (verb !== "ls-files" && verb !== "ls-tree") return [];
  const { options, operands } = operandsOf(rest, "xX", ["--exclude", "--exclude-from"]);
  const has = (pattern: RegExp) => options.some(({ name }) => pattern.test(name));
  const pathspecs = verb === "ls-tree" ? operands.slice(1) : operands;
  const isOther = has(/^(-o|--others)$/);
  if (has(/^(-[dmu]|--deleted|--modified|--unmerged)$/)) return pathspecs;
  if (isOther && has(/^--exclude-standard$|^-[xX]$|^--exclude/) && !has(/^(-i|--ignored)$/)) return pathspecs;
  const all = samples
    .filter(({ path, isFolder }) => !isFolder && !place.gitDirs.some((dir) => path.startsWith(`${dir}/`)))
    .map(({ path }) => below(path, place))
    .filter((path) => path.startsWith(".husky/_/") === isOther);
  if (pathspecs.length === 0) return place.cwd === place.root ? all : [];
  return [
    ...pathspecs,
    ...all.filter((path) =>
      pathspecs.some((spec) => isIn(`${place.root}/${path}`, spec, place) || globbed(spec)(path)),
    ),
  ];
};

/** Names of files that hold a text: files that are guarded hold their own names. */
const grep: Lister = (args, { place, samples }) => {
  const { options, operands } = operandsOf(args, "eABCmfgtT", [
    "--regexp",
    "--include",
    "--exclude",
    "--exclude-dir",
  ]);
  const has = (pattern: RegExp) => options.some(({ name }) => pattern.test(name));
  if (!has(/^(-[lL]|--files.*)$/)) return [];
  const pattern = options.find(({ name }) => /^(-e|--regexp)$/.test(name))?.value ?? operands[0] ?? "";
  const folders = options.some(({ name }) => /^(-e|--regexp)$/.test(name)) ? operands : operands.slice(1);
  const picks = options.some(({ name }) => /^--(include|glob|type)$|^-[gt]$/.test(name));
  if (picks || !GUARDED_NAME.test(pattern)) return folders;
  const found = samples.filter(
    ({ path, isFolder }) =>
      !isFolder && (folders.length > 0 ? folders : ["."]).some((one) => isIn(path, one, place)),
  );
  return [...folders, ...found.map(({ path }) => below(path, place))];
};

/** In characters: no list that is longer is one of names. */
const MAX_LIST = 64 * 1024;
const MAX_NAMES = 500;

/** A file may be a list of names. */
const cat: Lister = (args, { read }) =>
  operandsOf(args, "nc", ["--lines", "--bytes"]).operands.flatMap((path) => {
    const text = read(path);
    return text === null || text.length > MAX_LIST
      ? []
      : text
          .split(/\s+/, MAX_NAMES)
          .filter((word) => GUARDED_NAME.test(word) || /(^|\/)\.(git|claude|codex|cursor)\b/.test(word));
  });

/** All that lies in folders, each with its size or below its folder; `*` names nothing of ours. */
const walk: Lister = (args, around) => {
  const { operands } = operandsOf(args, "dtBILP", [
    "--max-depth",
    "--threshold",
    "--block-size",
    "--exclude",
  ]);
  const named = operands.filter((operand) => !/^(\.\/)?\*$/.test(plainText(operand)));
  return [...named, ...find(operands, around)];
};

const said: Lister = (args) => args.filter((arg) => /[\ue004-\ue006]/.test(arg));
const itself: Lister = (args) => operandsOf(args).operands;

const LISTERS: ReadonlyMap<string, Lister> = new Map<string, Lister>([
  ["ls", ls],
  ["dir", ls],
  ["exa", ls],
  ["eza", ls],
  ["find", find],
  ["fd", fd],
  ["fdfind", fd],
  ["git", git],
  ["grep", grep],
  ["egrep", grep],
  ["rg", grep],
  ["ag", grep],
  ["cat", cat],
  ["head", cat],
  ["tail", cat],
  ["echo", said],
  ["printf", said],
  ["du", walk],
  ["tree", walk],
  // They print names with something beside each.
  ...["wc", "stat", "file", "md5sum", "sha1sum", "sha256sum", "cksum", "lsattr"].map(
    (name) => [name, itself] as const,
  ),
  ["realpath", itself],
  ["readlink", itself],
  ["dirname", (args) => itself(args, NOWHERE).map((path) => posix.dirname(path))],
  ["basename", (args) => itself(args, NOWHERE).map((path) => posix.basename(path))],
  ["pwd", (_, { place }) => (place.cwd === null ? [] : [place.cwd])],
]);
const NOWHERE = {
  place: { cwd: null, root: null, gitDirs: [], real: String, named: [], manifest: null },
  samples: [],
  read: () => null,
};

/** What of the names goes through a command that reads them; null when it prints other things. */
export function passing(words: readonly string[], names: readonly string[]): readonly string[] {
  const name = programOf(words[0] ?? "");
  const args = words.slice(1);
  if (/^(cat|tee|head|tail|sort|uniq|tac|shuf|xargs|realpath|readlink)$/.test(name)) return names;
  if (/^[efg]?grep$|^rg$/.test(name)) return filtered(args, names);
  if (!/^([gmn]?awk|g?sed|tr|cut|perl|paste|rev)$/.test(name)) return [];
  // They may put a folder before each name.
  const put = args.some((arg) => /\.husky|\.git\b|tollgate\./i.test(arg)) ? [".husky/pre-commit"] : [];
  return [...names, ...put];
}

function filtered(args: readonly string[], names: readonly string[]): readonly string[] {
  const { options, operands } = operandsOf(args, "emABC", ["--regexp"]);
  const has = (pattern: RegExp) => options.some(({ name }) => pattern.test(name));
  if (has(/^(-[cqlL]|--count|--quiet)$/)) return [];
  const given = options.flatMap(({ name, value }) => (/^(-e|--regexp)$/.test(name) ? (value ?? []) : []));
  const patterns = (given.length > 0 ? given : operands.slice(0, 1)).map((pattern) => searched(pattern));
  const isLeftOut = has(/^(-v|--invert-match)$/);
  return names.filter((name) => {
    const holds = patterns.some((answer) => answer(name) !== "no");
    return isLeftOut ? !holds : holds;
  });
}
