import { isMap, isScalar, isSeq, parseDocument } from "yaml";

/** A member of a JSON object, as offsets into the text. */
interface Member {
  readonly key: string;
  readonly start: number;
  readonly keyEnd: number;
  readonly value: number;
  readonly end: number;
}

interface ObjectText {
  /** Behind the opening brace. */
  readonly start: number;
  /** Before the closing brace. */
  readonly end: number;
  readonly members: readonly Member[];
}

/**
 * Sets a member of the object at `path`, which has to be there, and leaves every other byte as it is. A new
 * member comes last, spaced like the one before it; in an empty object at its start. `value` is JSON.
 */
export function setMember(text: string, path: readonly string[], key: string, value: string): string {
  const object = find(text, path);
  const there = object.members.findLast((member) => member.key === key);
  if (there) return text.slice(0, there.value) + value + text.slice(there.end);
  const last = object.members.at(-1);
  if (!last)
    return `${text.slice(0, object.start)}${JSON.stringify(key)}: ${value}${text.slice(object.start)}`;
  const colon = text.slice(last.keyEnd, last.value);
  const added = `,${gapOf(text, path)}${JSON.stringify(key)}${colon}${value}`;
  return text.slice(0, last.end) + added + text.slice(last.end);
}

/** Takes a member out, with the comma that goes with it. */
export function removeMember(text: string, path: readonly string[], key: string): string {
  const { start, end, members } = find(text, path);
  const at = members.findLastIndex((member) => member.key === key);
  const [before, after] = [members[at - 1], members[at + 1]];
  if (before) return text.slice(0, before.end) + text.slice(members[at]!.end);
  return after
    ? text.slice(0, members[at]!.start) + text.slice(after.start)
    : text.slice(0, start) + text.slice(end);
}

/** Puts a value at the end of the list at `path`, spaced like the one before it. `value` is JSON. */
export function addItem(text: string, path: readonly string[], value: string): string {
  const { start, items } = findList(text, path);
  const last = items.at(-1);
  if (!last) return text.slice(0, start) + value + text.slice(start);
  const before = text.slice(items.at(-2)?.end ?? start, last.start);
  const gap = before.slice(before.trimEnd().length);
  return `${text.slice(0, last.end)},${gap}${value}${text.slice(last.end)}`;
}

/** Puts another value in an item's place, or (null) takes it out with the comma that goes with it. */
export function setItem(text: string, path: readonly string[], at: number, value: string | null): string {
  const { start, end, items } = findList(text, path);
  const { start: from, end: to } = items[at]!;
  if (value !== null) return text.slice(0, from) + value + text.slice(to);
  const [before, after] = [items[at - 1], items[at + 1]];
  if (before) return text.slice(0, before.end) + text.slice(to);
  return after ? text.slice(0, from) + text.slice(after.start) : text.slice(0, start) + text.slice(end);
}

/** The white space before the last member of the object at `path`. */
export function gapOf(text: string, path: readonly string[]): string {
  const { start, members } = find(text, path);
  const before = text.slice(members.at(-2)?.end ?? start, members.at(-1)!.start);
  return before.slice(before.trimEnd().length);
}

/** JSON is YAML, whose parser tells where things are. Of equal keys the last counts, as for JSON.parse. */
function find(text: string, path: readonly string[]): ObjectText {
  const document = parseDocument(text, { schema: "json", uniqueKeys: false });
  let node: unknown = document.contents;
  for (const key of path) node = isMap(node) ? valueNamed(node, key) : null;
  if (!isMap(node)) throw new Error(`no object at ${path.join(".")}`);
  const members = node.items.map(({ key, value }) => {
    const [start, keyEnd] = rangeOf(key);
    const [valueStart, end] = rangeOf(value);
    return { key: isScalar(key) ? String(key.value) : "", start, keyEnd, value: valueStart, end };
  });
  const [open, close] = rangeOf(node);
  return { start: open + 1, end: close - 1, members };
}

interface ListText {
  readonly start: number;
  readonly end: number;
  readonly items: readonly { readonly start: number; readonly end: number }[];
}

function findList(text: string, path: readonly string[]): ListText {
  let node: unknown = parseDocument(text, { schema: "json", uniqueKeys: false }).contents;
  for (const key of path) node = isMap(node) ? valueNamed(node, key) : null;
  if (!isSeq(node)) throw new Error(`no list at ${path.join(".")}`);
  const items = node.items.map((item) => {
    const [start, end] = rangeOf(item);
    return { start, end };
  });
  const [open, close] = rangeOf(node);
  return { start: open + 1, end: close - 1, items };
}

const valueNamed = (map: { items: readonly { key: unknown; value: unknown }[] }, name: string): unknown =>
  map.items.findLast(({ key }) => isScalar(key) && key.value === name)?.value;

const rangeOf = (node: unknown): readonly [number, number, number] =>
  (node as { range: readonly [number, number, number] }).range;
