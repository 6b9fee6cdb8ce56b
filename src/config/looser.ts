import { matcher } from "../content/patterns.js";
import type { Looser } from "../gate/contract.js";
import { isMap } from "./merge.js";

/** One value of a config that lets more through than it did. */
export interface LooserValue {
  readonly path: readonly string[];
  readonly from: unknown;
  readonly to: unknown;
}

/** Paths that stand for all when a pattern has to be judged by what it does; null: any path may come. */
export type Paths = readonly string[] | null;

/** What in an option became looser. `directions`: by the option's name, its parts joined with dots. */
export function* looserOptions(
  directions: Readonly<Record<string, Looser>>,
  path: readonly string[],
  from: unknown,
  to: unknown,
  paths: Paths,
): Iterable<LooserValue> {
  if (same(from, to)) return;
  const name = path.join(".");
  const direction = directions[name];
  const deeper = Object.keys(directions).some((known) => known.startsWith(`${name}.`));
  if (direction === undefined && deeper && isMap(from) && isMap(to)) {
    for (const key of keysOf(from, to))
      yield* looserOptions(directions, [...path, key], from[key], to[key], paths);
  } else if (isLooser(direction ?? "any", from, to, paths)) yield { path, from, to };
}

export function isLooser(direction: Looser, from: unknown, to: unknown, paths: Paths): boolean {
  if (same(from, to) || direction === "never") return false;
  if (typeof direction !== "string") return direction.indexOf(String(to)) > direction.indexOf(String(from));
  switch (direction) {
    case "more":
      return grew(from, to);
    case "less":
      return grew(to, from);
    case "allowed":
      // Nothing named allows everything, and so does that word.
      if (isEmpty(from) || from === "allowed") return false;
      return isEmpty(to) || !Array.isArray(from) || !Array.isArray(to) || grew(from, to);
    case "budgets":
      return isLooserByPath(from, to, paths, (before, after) => budget(after) > budget(before));
    case "kinds":
      return isLooserByPath(from, to, paths, (before, after) =>
        kinds(before).some((kind) => !kinds(after).includes(kind)),
      );
    default:
      return true;
  }
}

/** Whether `to` holds something that `from` does not; where that cannot be told, it does. */
function grew(from: unknown, to: unknown): boolean {
  if (same(from, to) || to === undefined) return false;
  if (from === undefined) return !isEmpty(to);
  if (typeof from === "number" && typeof to === "number") return to > from;
  if (typeof from === "boolean" && typeof to === "boolean") return to;
  if (Array.isArray(from) && Array.isArray(to))
    return to.some((item) => !from.some((known) => same(known, item)));
  if (!isMap(from) || !isMap(to)) return true;
  return Object.keys(to).some((key) => {
    const [before, after] = [from[key], to[key]];
    return Array.isArray(before) && Array.isArray(after) ? grew(before, after) : !same(before, after);
  });
}

/**
 * Pattern -> value, of which the last match counts: an entry that is gone or looser is told by itself, one that is
 * new by what it does to the files that there are. Where any path may come, it may stand over each entry before it.
 */
function isLooserByPath(
  from: unknown,
  to: unknown,
  paths: Paths,
  looser: (before: unknown, after: unknown) => boolean,
): boolean {
  if (!isMap(from) || !isMap(to)) return true;
  if (Object.keys(from).some((key) => looser(from[key], to[key]))) return true;
  if (paths === null) {
    const added = Object.keys(to).filter((key) => !Object.hasOwn(from, key));
    return added.some((key) => Object.values(from).some((before) => looser(before, to[key])));
  }
  const [before, after] = [lastMatch(from), lastMatch(to)];
  return paths.some((path) => looser(before(path), after(path)));
}

function lastMatch(map: Readonly<Record<string, unknown>>): (path: string) => unknown {
  const entries = Object.entries(map)
    .map(([pattern, value]) => ({ matches: matcher([pattern]), value }))
    .reverse();
  return (path) => entries.find(({ matches }) => matches(path))?.value;
}

const budget = (value: unknown): number =>
  typeof value === "number" ? value : isMap(value) ? Number(value.hard) : Number.POSITIVE_INFINITY;

const kinds = (value: unknown): unknown[] => [value ?? []].flat().filter((kind) => kind !== "none");

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || (Array.isArray(value) ? value.length === 0 : false);

export const same = (one: unknown, other: unknown): boolean => canonical(one) === canonical(other);

/** Keys of a map in one order; those of a list stay. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    isMap(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))) : inner,
  ) ?? "";

export const keysOf = (one: object, other: object): string[] => [
  ...new Set([...Object.keys(one), ...Object.keys(other)]),
];
