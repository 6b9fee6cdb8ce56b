import type { GateMeta } from "../gate/contract.js";
import { isLooser, keysOf, type LooserValue, looserOptions, type Paths } from "./looser.js";
import { isMap } from "./merge.js";

type Values = Readonly<Record<string, unknown>>;

/** A config with defaults filled in; gates of plugins as they are written. */
export interface Effective {
  readonly base?: unknown;
  readonly gates: Readonly<Record<string, Values>>;
  readonly fixers: Readonly<Record<string, Values>>;
  readonly commands: Readonly<Record<string, Values>>;
  readonly plugins: readonly unknown[];
}

const SEVERITIES = ["error", "warning", "info", "off"] as const;

/**
 * Every value that lets more through than it did, before against after. What cannot be told (a gate that a plugin
 * brings, another program) counts as looser. `paths`: files that patterns are tried on; null: any may come.
 */
export function loosened(
  before: Effective,
  after: Effective,
  metas: readonly GateMeta[],
  paths: Paths,
): LooserValue[] {
  const found: LooserValue[] = [];
  const tell = (path: readonly string[], from: unknown, to: unknown) => found.push({ path, from, to });
  if (isLooser("any", before.base, after.base, [])) tell(["base"], before.base, after.base);
  for (const id of Object.keys(before.gates)) {
    const [from, to] = [before.gates[id]!, after.gates[id]];
    const meta = metas.find((one) => one.id === id);
    if (to !== undefined) found.push(...looserGate(id, from, to, meta, paths));
    // What ships has its defaults where nothing is written; a plugin's gate is told of with the plugin.
  }
  for (const section of ["fixers", "commands"] as const) {
    for (const [name, from] of Object.entries(before[section])) {
      const to = after[section][name];
      if (to === undefined) tell([section, name], from.run, undefined);
      else found.push(...looserProgram([section, name], from, to));
    }
  }
  const gone = before.plugins.filter((name) => !after.plugins.includes(name));
  if (gone.length > 0) tell(["plugins"], before.plugins, after.plugins);
  return found;
}

function* looserGate(
  id: string,
  from: Values,
  to: Values,
  meta: GateMeta | undefined,
  paths: Paths,
): Iterable<LooserValue> {
  const at = (key: string) => ["gates", id, key];
  // A gate that was off has nothing to lose.
  if (from.enabled === false) return;
  if (to.enabled === false) return yield { path: at("enabled"), from: true, to: false };
  yield* looserSelection(["gates", id], from, to, meta);
  const [was, is] = [from.severity, to.severity].map((value) => (isMap(value) ? value : {})) as [
    Values,
    Values,
  ];
  for (const rule of keysOf(meta?.rules ?? {}, { ...was, ...is })) {
    const own = meta?.rules[rule]?.severity;
    const [before, after] = [was[rule] ?? own, is[rule] ?? own];
    if (isLooser(SEVERITIES, before ?? "error", after ?? "error", []))
      yield { path: [...at("severity"), rule], from: before, to: after };
  }
  const common = new Set(["enabled", "stages", "ignore", "severity", "timeout", "since"]);
  for (const key of keysOf(from, to)) {
    if (common.has(key) || (key === "files" && !hasOwnFiles(meta))) continue;
    for (const { path, ...change } of looserOptions(meta?.looser ?? {}, [key], from[key], to[key], paths))
      yield { path: ["gates", id, ...path], ...change };
  }
}

/** What every gate has: when it runs, what it looks at, for how long. */
function* looserSelection(
  path: readonly string[],
  from: Values,
  to: Values,
  meta: GateMeta | undefined,
): Iterable<LooserValue> {
  const tell = (key: string, before = from[key], after = to[key]) => ({
    path: [...path, key],
    from: before,
    to: after,
  });
  const [was, is] = [from.stages ?? meta?.stages, to.stages ?? meta?.stages];
  if (isLooser(was === undefined || is === undefined ? "any" : "less", was, is, []))
    yield tell("stages", was, is);
  if (!hasOwnFiles(meta) && isNarrower(from.files, to.files)) yield tell("files");
  if (isLooser("more", from.ignore, to.ignore, [])) yield tell("ignore");
  if (isLooser("more", seconds(from.timeout), seconds(to.timeout), [])) yield tell("timeout");
  if (to.since !== undefined && to.since !== from.since) yield tell("since");
}

function* looserProgram(path: readonly string[], from: Values, to: Values): Iterable<LooserValue> {
  const tell = (key: string) => ({ path: [...path, key], from: from[key], to: to[key] });
  if (from.run !== to.run) yield tell("run");
  if (isNarrower(from.files, to.files)) yield tell("files");
  if (isLooser("less", from.stages, to.stages, [])) yield tell("stages");
  if (isLooser("more", seconds(from.timeout), seconds(to.timeout), [])) yield tell("timeout");
}

const hasOwnFiles = (meta: GateMeta | undefined): boolean =>
  meta !== undefined && Object.hasOwn(meta.options, "files");

/** A list of patterns selects; none selects all. */
const isNarrower = (from: unknown, to: unknown): boolean =>
  to !== undefined && (from === undefined || isLooser("less", from, to, []));

function seconds(duration: unknown): number | undefined {
  const [, amount, unit] = /^(\d+)(ms|s|m)$/.exec(String(duration)) ?? [];
  return unit === undefined
    ? undefined
    : Number(amount) * { ms: 0.001, s: 1, m: 60 }[unit as "ms" | "s" | "m"];
}
