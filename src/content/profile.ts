/** What a profile asks for (the shape is described in gates/token-budget/README.md). */
export interface Profile {
  /** null when it has none: then it goes by its file's. */
  readonly name: string | null;
  /** Names of profiles whose parts come with its own. */
  readonly inherits: readonly string[];
  readonly references: readonly Reference[];
  /** Tokens that it may take, or null when it does not say. */
  readonly budget: number | null;
  /** The sum of the parts that it lists, or null when it lists none. */
  readonly parts: number | null;
  /** What it says in a way that nobody can read, by place: it must not count for nothing. */
  readonly unreadable: readonly Path[];
}

type Path = readonly (string | number)[];

export interface Reference {
  /** command, agent or skill. */
  readonly kind: string;
  readonly name: string;
  /** Where it may be; any will do. */
  readonly places: readonly string[];
  /** What the profile says that it costs, in tokens; null when it does not. */
  readonly tokens: number | null;
  /** Where in the profile it is named. */
  readonly at: Path;
}

const GROUPS = ["commands", "agents", "skills"] as const;
/** Names that a map under token_budget has for the whole. */
const TOTALS = ["total", "max", "budget", "limit"];

type Fields = Readonly<Record<string, unknown>>;

/** Reads a profile's data. What is absent counts as nothing, what is there and of no known shape as unreadable. */
export function readProfile(value: unknown): Profile {
  const { artifacts, token_budget: budget, inherits, extends: base, profile } = asMap(value);
  const { name } = asMap(profile);
  const unreadable: Path[] = [];
  const references = GROUPS.flatMap((group) => readGroup(group, asMap(artifacts)[group], unreadable));
  const names = [...readNames(inherits, "inherits", unreadable), ...readNames(base, "extends", unreadable)];
  const read = readBudget(budget);
  if (!read) unreadable.push(["token_budget"]);
  const parts = [...references.map(({ tokens }) => tokens), ...(read?.parts ?? [])].filter(
    (part) => part !== null,
  );
  return {
    name: typeof name === "string" ? name : null,
    inherits: names,
    references,
    budget: read?.total ?? null,
    parts: parts.length > 0 ? parts.reduce((sum, part) => sum + part, 0) : null,
    unreadable,
  };
}

function readGroup(group: (typeof GROUPS)[number], value: unknown, unreadable: Path[]): Reference[] {
  const path = ["artifacts", group];
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) {
    unreadable.push(path);
    return [];
  }
  return value.flatMap((item: unknown, at) => {
    const place = [...path, at];
    const { path: where, name, tokens = null } = asMap(item);
    const said = typeof item === "string" ? item : (where ?? name);
    const cost = tokens === null || isCount(tokens) ? tokens : undefined;
    const found = cost === undefined ? null : toReference(group, said, cost as number | null, place);
    if (!found) unreadable.push(place);
    return found ?? [];
  });
}

function toReference(
  group: (typeof GROUPS)[number],
  name: unknown,
  tokens: number | null,
  at: Path,
): Reference | null {
  if (typeof name !== "string" || name === "") return null;
  return { kind: group.slice(0, -1), name, places: placesOf(group, name), tokens, at };
}

function placesOf(group: (typeof GROUPS)[number], name: string): string[] {
  const path = name.replace(/^\.\//, "").replace(/\/$/, "");
  if (path.endsWith(".md")) return [path];
  if (path.includes("/")) return [path, `${path}/SKILL.md`, `${path}.md`];
  return [group === "skills" ? `.claude/skills/${path}/SKILL.md` : `.claude/${group}/${path}.md`];
}

function readNames(value: unknown, key: string, unreadable: Path[]): string[] {
  const names = value === undefined || value === null ? [] : [value].flat();
  if (names.some((name) => typeof name !== "string")) unreadable.push([key]);
  return names.filter((name): name is string => typeof name === "string");
}

/** A number of tokens, or a map of the whole and of parts, which may be grouped once more; null for anything else. */
function readBudget(value: unknown): { total: number | null; parts: number[] } | null {
  if (value === undefined || value === null) return { total: null, parts: [] };
  if (isCount(value)) return { total: value, parts: [] };
  if (!isMap(value)) return null;
  const total = TOTALS.map((key) => value[key]).find((one) => one !== undefined) ?? null;
  if (total !== null && !isCount(total)) return null;
  const parts = Object.entries(value).flatMap(([key, part]) =>
    TOTALS.includes(key) ? [] : isMap(part) ? Object.values(part) : [part],
  );
  return parts.every(isCount) ? { total, parts } : null;
}

const isCount = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0;

const isMap = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const asMap = (value: unknown): Fields => (isMap(value) ? value : {});
