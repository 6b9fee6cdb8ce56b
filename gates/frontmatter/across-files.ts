import { type Reference, readProfile } from "../../src/content/profile.js";
import type { FileEntry, View } from "../../src/gate/contract.js";
import type { Fields, GateReport } from "./read-block.js";

/** A judged file of a kind that others refer to, or that refers to others. */
export interface Seen {
  readonly path: string;
  readonly kind: string;
  readonly fields: Fields;
}

/** What only a look at several files shows; reads the snapshot when something asks for it. */
export async function judgeAcrossFiles(
  seen: readonly Seen[],
  view: View,
  kindsOf: (path: string) => readonly string[],
  report: GateReport,
): Promise<void> {
  const agents = seen.filter(
    ({ kind, fields }) => kind === "claude-agent" && typeof fields.value.name === "string",
  );
  const references = seen.flatMap(referencesOf);
  if (agents.length === 0 && references.length === 0) return;
  const files = await view.snapshot.list();
  await judgeNames(
    agents,
    files.filter(({ path }) => kindsOf(path).includes("claude-agent")),
    view,
    report,
  );
  const paths = new Set(files.map(({ path }) => path));
  for (const { path, kind, name, places, where } of references) {
    if (!places.some((place) => paths.has(place)))
      report("reference-missing", { where: { path, ...where }, data: { kind, name, path: places[0]! } });
  }
}

/** Two agents of one folder with one name: the harness loads one of them, and does not say which. */
async function judgeNames(
  agents: readonly Seen[],
  files: readonly FileEntry[],
  view: View,
  report: GateReport,
): Promise<void> {
  const names = new Map(agents.map(({ path, fields }) => [path, String(fields.value.name)]));
  const scopes = new Set(agents.map(({ path }) => scopeOf(path)));
  const sharing = new Map<string, { path: string; judged: boolean }[]>();
  const keyOf = (path: string, name: string): string => `${scopeOf(path)}\0${name}`;
  for (const { path } of files.filter((file) => scopes.has(scopeOf(file.path)))) {
    const name = names.get(path) ?? (await nameIn(path, view));
    if (name === null) continue;
    const key = keyOf(path, name);
    sharing.set(key, [...(sharing.get(key) ?? []), { path, judged: names.has(path) }]);
  }
  for (const { path, fields } of agents) {
    const same = sharing.get(keyOf(path, String(fields.value.name))) ?? [];
    // Of two judged files the later one is told.
    const other = same.find((one) => one.path !== path && (!one.judged || one.path < path));
    if (!other) continue;
    const where = { path, ...fields.placeOf(["name"], "value") };
    report("name-duplicate", { where, data: { name: String(fields.value.name), other: other.path } });
  }
}

/** The folder that is loaded as one: up to `agents/`, else the first one. */
const scopeOf = (path: string): string =>
  /^(?:.*?\/)?agents\//.exec(path)?.[0] ?? path.slice(0, path.indexOf("/") + 1);

/** The name that an unchanged file has: its line alone is read, which is quick enough for hundreds. */
async function nameIn(path: string, view: View): Promise<string | null> {
  const bytes = (await view.snapshot.read(path))?.bytes?.subarray(0, 4_096).toString("utf8");
  const block = bytes && /^\ufeff?---[ \t]*\r?\n([\s\S]*?)\n---/.exec(bytes)?.[1];
  const name = block && /^name:[ \t]*(.+?)[ \t]*\r?$/m.exec(block)?.[1];
  return name ? name.replace(/^(["'])(.*)\1$/, "$2") : null;
}

interface Asked extends Pick<Reference, "kind" | "name" | "places"> {
  readonly path: string;
  readonly where: { readonly line: number; readonly column: number };
}

function referencesOf({ path, kind, fields }: Seen): Asked[] {
  const references = kind === "profile" ? readProfile(fields.value).references : [];
  const skills = kind === "claude-agent" ? skillsOf(path, fields.value.skills) : [];
  return [...references, ...skills].map(({ at, ...reference }) => ({
    ...reference,
    path,
    where: fields.placeOf(at, "value"),
  }));
}

/** The skills that an agent loads, as a list or separated by commas; `plugin:skill` lives elsewhere. */
function skillsOf(path: string, value: unknown): Reference[] {
  const base = /^(.*?)agents\//.exec(path)?.[1];
  if (base === undefined) return [];
  const names = typeof value === "string" ? value.split(",") : Array.isArray(value) ? value : [];
  return names.flatMap((given: unknown, at): Reference[] => {
    const name = typeof given === "string" ? given.trim() : "";
    if (name === "" || name.includes(":")) return [];
    const places = [`${base}skills/${name}/SKILL.md`];
    return [{ kind: "skill", name, places, at: typeof value === "string" ? ["skills"] : ["skills", at] }];
  });
}
