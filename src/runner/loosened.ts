import { type Entry, keyOf } from "../baseline/entry.js";
import { readBaseline } from "../baseline/read.js";
import type { ConfigDocument } from "../config/document.js";
import { type EffectiveConfig, readEffective } from "../config/effective.js";
import { holdsConfig } from "../config/files.js";
import { type Guard, guardOf, isConfigFile, isGuarded } from "../config/guards.js";
import type { Loaded } from "../config/load.js";
import { loosened } from "../config/loosened.js";
import type { LooserValue } from "../config/looser.js";
import { CONFIG_NAMES } from "../config/names.js";
import { UserError } from "../errors.js";
import type { FileEntry, Loosened, Snapshot, View } from "../gate/contract.js";
import { ask } from "../git/git.js";
import type { Repository } from "../git/repository.js";
import { resolveCommit } from "../git/revisions.js";

/** More of a file is not looked through for our name. */
const MAX_BYTES = 1024 * 1024;

/** What the change in a view lets through that was refused before it. Nothing of what it changes is run. */
export async function findLoosened(
  view: View,
  { config, gates }: Loaded,
  repo: Repository,
): Promise<Loosened[]> {
  const metas = gates.map(({ meta }) => meta);
  const files = await view.files();
  const before = (await view.before?.()) ?? null;
  if (before === null) return [];
  // In ci-all the files are no change.
  const changed =
    view.stage === "ci-all" ? changedPaths(await before.list(), files) : files.map(({ path }) => path);
  const guarded = changed.filter((path) => isGuarded(path, config, metas));
  const found: Loosened[] = [];
  if (guarded.some((path) => isConfigFile(path, config)))
    found.push(...(await inConfig(before, view, config.source.replace(/^[0-9a-f]{10}:/, ""), gates, repo)));
  for (const path of guarded) {
    const guard = guardOf(path, config, metas);
    if (guard)
      found.push(
        ...(await (guard.loosens === "grown" ? inBaseline : inFile)(path, guard, before, view.snapshot)),
      );
  }
  return found;
}

async function inConfig(
  before: Snapshot,
  { snapshot }: View,
  name: string,
  gates: Loaded["gates"],
  repo: Repository,
): Promise<Loosened[]> {
  const metas = gates.filter(({ plugin }) => !plugin).map(({ meta }) => meta);
  const was = await readEffective(repo.root, name, metas, before).catch(unusable);
  // What could not be used judged nothing: whatever follows it is no looser.
  if (was === null || typeof was === "string") return [];
  const is = await readEffective(repo.root, name, metas, snapshot).catch(unusable);
  if (is === null || typeof is === "string")
    return [{ what: "The config", where: { path: name }, from: was.documents[0]!.name, to: is ?? "none" }];
  const paths = (await snapshot.list()).map(({ path }) => path);
  const values = loosened(was.values, is.values, metas, paths);
  const kept = await Promise.all(values.map((value) => isOlder(repo, value)));
  return values.filter((_, at) => !kept[at]).map((value) => toLoosened(value, is));
}

/** What a person has to mend in a config is told by the run that reads it; here it is only that it judges nothing. */
function unusable(error: unknown): string {
  if (error instanceof UserError) return error.message;
  throw error;
}

/** A `since` that moved back judges more than before. */
async function isOlder(repo: Repository, { path, from, to }: LooserValue): Promise<boolean> {
  if (path.at(-1) !== "since" || typeof from !== "string" || typeof to !== "string") return false;
  const [older, newer] = await Promise.all(
    [to, from].map((one) => resolveCommit(repo, one).catch(() => null)),
  );
  if (!older || !newer) return false;
  return (await ask(repo, ["merge-base", "--is-ancestor", older, newer])).code === 0;
}

function toLoosened({ path, from, to }: LooserValue, { documents }: EffectiveConfig): Loosened {
  const holder = documents.find((document) => holds(document, path)) ?? documents[0]!;
  return {
    what: path.join("."),
    where: { path: holder.name, ...holder.locate(path, "key") },
    from: shown(from),
    to: shown(to),
  };
}

function holds({ value }: ConfigDocument, path: readonly string[]): boolean {
  let at = value;
  for (const key of path) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, key)) return false;
    at = (at as Record<string, unknown>)[key];
  }
  return true;
}

async function inFile(path: string, guard: Guard, before: Snapshot, after: Snapshot): Promise<Loosened[]> {
  const [was, is] = await Promise.all(
    [before, after].map(async (one) => textOf(await one.read(path, MAX_BYTES))),
  );
  if (was === null || was === is || (guard.ours && !/tollgate/i.test(was ?? ""))) return [];
  const silent = is === null || (guard.ours && !/tollgate/i.test(is ?? ""));
  if (guard.loosens === "silenced" && !silent) return [];
  const to = is === null ? "gone" : silent ? "does not call tollgate" : "edited";
  return [{ what: guard.what, where: { path }, from: guard.ours ? "calls tollgate" : "as it was", to }];
}

async function hasConfig(snapshot: Snapshot): Promise<boolean> {
  if ((await snapshot.list(CONFIG_NAMES)).length > 0) return true;
  return holdsConfig(textOf(await snapshot.read("package.json", MAX_BYTES)) ?? "");
}

/** A baseline only shrinks, unless somebody lets it grow: by how many findings. */
async function inBaseline(
  path: string,
  { what }: Guard,
  before: Snapshot,
  after: Snapshot,
): Promise<Loosened[]> {
  const [was, is] = await Promise.all([before, after].map((one) => readBaseline(one).catch(unusable)));
  // The one that comes with the config loosens nothing; one that cannot be read shuts the gate by itself.
  if (typeof was === "string" || typeof is === "string" || !is) return [];
  if (was === null && !(await hasConfig(before))) return [];
  const counts = new Map((was ?? []).map((entry) => [keyOf(entry), entry.count]));
  const more = is.reduce((sum, entry) => sum + Math.max(0, entry.count - (counts.get(keyOf(entry)) ?? 0)), 0);
  if (more === 0) return [];
  const total = (entries: readonly Entry[]) => entries.reduce((sum, { count }) => sum + count, 0);
  const to = `${total(is)} findings, ${more} of them new`;
  return [{ what, where: { path }, from: `${total(was ?? [])} findings`, to }];
}

/** "" for what is too large to look through. */
const textOf = (content: { bytes: Buffer | null } | null): string | null =>
  content === null ? null : (content.bytes?.toString("utf8") ?? "");

function changedPaths(before: readonly FileEntry[], after: readonly FileEntry[]): string[] {
  const was = new Map(before.map(({ path, oid, mode }) => [path, `${mode} ${oid}`]));
  const is = new Map(after.map(({ path, oid, mode }) => [path, `${mode} ${oid}`]));
  return [...new Set([...was.keys(), ...is.keys()])].filter((path) => was.get(path) !== is.get(path));
}

/** As a person would write it, cut to what fits a line. */
function shown(value: unknown): string {
  const text = value === undefined ? "none" : typeof value === "string" ? value : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
