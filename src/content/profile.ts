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
}

export interface Reference {
  /** command, agent or skill. */
  readonly kind: string;
  readonly name: string;
  /** Where it may be; any will do. */
  readonly places: readonly string[];
  /** Where in the profile it is named. */
  readonly at: readonly (string | number)[];
}

const GROUPS = ["commands", "agents", "skills"] as const;
/** Names that a map under token_budget has for the whole. */
const TOTALS = ["total", "max", "budget", "limit"];

type Fields = Readonly<Record<string, unknown>>;

/** Reads a profile's data; what is not of the expected shape counts as absent. */
export function readProfile(value: unknown): Profile {
  const { artifacts, token_budget: budget, inherits, extends: base } = asMap(value);
  const { name } = asMap(asMap(value).profile);
  const entries = GROUPS.flatMap((group) =>
    asList(asMap(artifacts)[group]).map((item, at) => ({ group, item, at })),
  );
  const references = entries.flatMap(({ group, item, at }): Reference[] => {
    const name = typeof item === "string" ? item : (asMap(item).path ?? asMap(item).name);
    if (typeof name !== "string" || name === "") return [];
    return [{ kind: group.slice(0, -1), name, places: placesOf(group, name), at: ["artifacts", group, at] }];
  });
  const total = typeof budget === "number" ? budget : firstNumber(asMap(budget), TOTALS);
  const parts = [
    ...entries.map(({ item }) => asMap(item).tokens),
    ...Object.entries(asMap(budget)).flatMap(([key, part]) => (TOTALS.includes(key) ? [] : numbersIn(part))),
  ].filter((part): part is number => typeof part === "number");
  return {
    name: typeof name === "string" ? name : null,
    inherits: [inherits, base].flat().filter((one): one is string => typeof one === "string"),
    references,
    budget: total,
    parts: parts.length > 0 ? parts.reduce((sum, part) => sum + part, 0) : null,
  };
}

function placesOf(group: (typeof GROUPS)[number], name: string): string[] {
  if (name.includes("/") || name.endsWith(".md")) return [name.replace(/^\.\//, "")];
  return [group === "skills" ? `.claude/skills/${name}/SKILL.md` : `.claude/${group}/${name}.md`];
}

const asMap = (value: unknown): Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : {};
const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

function firstNumber(map: Fields, keys: readonly string[]): number | null {
  const found = keys.map((key) => map[key]).find((value) => typeof value === "number");
  return (found as number | undefined) ?? null;
}

/** Parts may be grouped once more. */
const numbersIn = (value: unknown): unknown[] =>
  typeof value === "number"
    ? [value]
    : Object.values(asMap(value)).filter((part) => typeof part === "number");
