import { UserError } from "../../errors.js";
import { addItem, removeMember, setItem, setMember } from "../edit-json.js";
import { type HooksFile, OURS } from "./harnesses.js";

type Json = Readonly<Record<string, unknown>>;

/** The file with our hooks among those that are there; every other byte stays. */
export function withHooks(file: HooksFile, text: string | null): string {
  if (text === null || text.trim() === "") {
    const hooks = Object.fromEntries(file.hooks.map(({ name, entry }) => [name, [entry]]));
    return `${JSON.stringify({ ...file.beside, hooks }, null, 2)}\n`;
  }
  let result = text;
  const settings = parse(file, text);
  for (const [key, value] of Object.entries({ ...file.beside, hooks: {} }))
    if (!Object.hasOwn(settings, key)) result = setMember(result, [], key, JSON.stringify(value));
  for (const { name, entry } of file.hooks) {
    const list = listOf(file, parse(file, result), name);
    const value = JSON.stringify(entry);
    const at = (list ?? []).findIndex(isAllOurs);
    if (list === null) result = setMember(result, ["hooks"], name, `[${value}]`);
    else if (at < 0) result = addItem(result, ["hooks", name], value);
    else if (JSON.stringify(list[at]) !== value) result = setItem(result, ["hooks", name], at, value);
  }
  return withoutOurs(
    file,
    result,
    (entry, name, at, list) => at === list.findIndex(isAllOurs) && isWritten(file, entry, name),
  );
}

const isWritten = (file: HooksFile, entry: unknown, name: string): boolean =>
  file.hooks.some((hook) => hook.name === name && JSON.stringify(hook.entry) === JSON.stringify(entry));

/** none: nothing of ours is there. old: some is, but not as init writes it today. Throws UserError for what is no such file. */
export type HooksState = "none" | "old" | "wired";

export function hooksState(file: HooksFile, text: string): HooksState {
  if (withHooks(file, text) === text) return "wired";
  return text.includes(OURS) ? "old" : "none";
}

/** Takes them back out; null when nothing is left but what a new file holds. */
export function withoutHooks(file: HooksFile, text: string): string | null {
  const result = withoutOurs(file, text, () => false);
  if (result === text) return text;
  const { hooks, ...rest } = parse(file, result);
  if (Object.keys(hooks as object).length > 0) return result;
  return JSON.stringify(rest) === JSON.stringify(file.beside) ? null : removeMember(result, [], "hooks");
}

type Keeps = (entry: unknown, name: string, at: number, list: readonly unknown[]) => boolean;

/** Ours under any event, doubled or of an event that is no more, go; those that stand beside ours in one entry stay. */
function withoutOurs(file: HooksFile, text: string, keeps: Keeps): string {
  let result = text;
  const { hooks } = parse(file, text);
  for (const [name, list] of Object.entries(isObject(hooks) ? hooks : {})) {
    if (!Array.isArray(list)) continue;
    for (let at = list.length - 1; at >= 0; at--) {
      if (!isOurs(list[at]) || keeps(list[at], name, at, list)) continue;
      const others = othersIn(list[at]);
      const left = listOf(file, parse(file, result), name)?.length ?? 0;
      if (others !== null) result = setItem(result, ["hooks", name], at, JSON.stringify(others));
      else if (left > 1) result = setItem(result, ["hooks", name], at, null);
      else result = removeMember(result, ["hooks"], name);
    }
  }
  return result;
}

/** The commands of init, from the first on; one that only calls or names tollgate among others is a person's. */
const COMMAND = new RegExp(`^(\\{ cd .*; )?${OURS}[\\w-]+ [\\w-]+( \\|\\| exit 2)?$`, "s");

function isOurs(entry: unknown): boolean {
  if (!isObject(entry)) return false;
  if (Array.isArray(entry.hooks)) return entry.hooks.some(isOurs);
  return typeof entry.command === "string" && COMMAND.test(entry.command);
}

const isAllOurs = (entry: unknown): boolean => isOurs(entry) && othersIn(entry) === null;

/** An entry of several hooks without ours; null where there is no other. */
function othersIn(entry: unknown): unknown {
  if (!isObject(entry) || !Array.isArray(entry.hooks)) return null;
  const hooks = entry.hooks.filter((hook) => !isOurs(hook));
  return hooks.length > 0 ? { ...entry, hooks } : null;
}

function listOf(file: HooksFile, settings: Json, name: string): readonly unknown[] | null {
  const { hooks = {} } = settings;
  if (!isObject(hooks)) throw odd(file, "hooks");
  if (!Object.hasOwn(hooks, name)) return null;
  const list = hooks[name];
  if (!Array.isArray(list)) throw odd(file, `hooks.${name}`);
  return list;
}

function parse({ path }: HooksFile, text: string): Json {
  let settings: unknown;
  try {
    settings = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (error) {
    throw new UserError(`${path} is not JSON: ${(error as Error).message}`, "Mend it, then try again.");
  }
  if (!isObject(settings)) throw new UserError(`${path} is not an object.`, "Mend it, then try again.");
  return settings;
}

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const odd = ({ path, title }: HooksFile, key: string): UserError =>
  new UserError(`${path}: "${key}" is not what ${title} expects there.`, "Mend it, then try again.");
