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
  for (const hook of file.hooks) {
    const list = listOf(file, parse(file, result), hook.name);
    const value = JSON.stringify(hook.entry);
    const at = (list ?? []).findIndex(isOurs);
    if (list === null) result = setMember(result, ["hooks"], hook.name, `[${value}]`);
    else if (at < 0) result = addItem(result, ["hooks", hook.name], value);
    else if (JSON.stringify(list[at]) !== value) result = setItem(result, ["hooks", hook.name], at, value);
  }
  return result;
}

/** Whether each of our hooks is there as init writes it. Throws UserError for what is no such file. */
export const hasHooks = (file: HooksFile, text: string): boolean => withHooks(file, text) === text;

/** Takes them back out; null when nothing is left but what a new file holds. */
export function withoutHooks(file: HooksFile, text: string): string | null {
  let result = text;
  for (const { name } of file.hooks) {
    const list = listOf(file, parse(file, result), name);
    const at = (list ?? []).findIndex(isOurs);
    if (list === null || at < 0) continue;
    result =
      list.length > 1 ? setItem(result, ["hooks", name], at, null) : removeMember(result, ["hooks"], name);
  }
  if (result === text) return text;
  const { hooks, ...rest } = parse(file, result);
  if (Object.keys(hooks as object).length > 0) return result;
  return JSON.stringify(rest) === JSON.stringify(file.beside) ? null : removeMember(result, [], "hooks");
}

const isOurs = (entry: unknown): boolean => JSON.stringify(entry).includes(OURS);

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
