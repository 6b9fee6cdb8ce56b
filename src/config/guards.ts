import { posix } from "node:path";
import type { GateMeta } from "../gate/contract.js";
import type { Config } from "./config.js";
import { isMap } from "./merge.js";
import { BASELINE, CONFIG_NAMES } from "./names.js";

/**
 * Everything in a repository that can loosen a gate, in one place: the config, which is compared value by value, and
 * the files below. What is new and can loosen belongs here; with `--config-from` it is read from `loaded.files`.
 */
export interface Guard {
  /** What a file of this kind is, in a report. */
  readonly what: string;
  readonly holds: (path: string, config: Config, metas: readonly GateMeta[]) => boolean;
  /**
   * edited: any edit may loosen. silenced: only one after which it no longer names tollgate. grown: only one that lets
   * more findings be.
   */
  readonly loosens: "edited" | "silenced" | "grown";
  /** Only files that name tollgate are ours to guard. */
  readonly ours?: true;
}

const GUARDS: readonly Guard[] = [
  {
    what: "A plugin",
    holds: (path, { plugins }) => plugins.some((name) => isPartOf(path, name)),
    loosens: "edited",
  },
  {
    what: "A schema that the config names",
    holds: (path, config, metas) => schemasOf(config, metas).has(path),
    loosens: "edited",
  },
  { what: "The baseline", holds: (path) => path === BASELINE, loosens: "grown" },
  {
    what: "A hook",
    holds: (path) => /^(\.husky\/[^/]+|\.?lefthook\.ya?ml|\.pre-commit-config\.yaml|prek\.toml)$/.test(path),
    loosens: "edited",
    ours: true,
  },
  {
    what: "What CI runs",
    holds: (path) =>
      /^(\.github\/workflows\/[^/]+\.ya?ml|\.gitlab-ci\.yml|\.circleci\/config\.yml|(azure|bitbucket)-pipelines\.yml|Jenkinsfile|\.buildkite\/pipeline\.yml|Makefile)$/.test(
        path,
      ),
    loosens: "silenced",
    ours: true,
  },
];

export const guardOf = (path: string, config: Config, metas: readonly GateMeta[]): Guard | undefined =>
  GUARDS.find(({ holds }) => holds(path, config, metas));

/** Whether a change of the path may loosen a gate. */
export const isGuarded = (path: string, config: Config, metas: readonly GateMeta[]): boolean =>
  isConfigFile(path, config) || guardOf(path, config, metas) !== undefined;

/** Whether a path may be one of the config's own files. */
export const isConfigFile = (path: string, { files }: Config): boolean =>
  files.includes(path) || (CONFIG_NAMES as readonly string[]).includes(path);

/** A plugin is its file, and its folder where it is the folder's index. */
function isPartOf(path: string, name: string): boolean {
  if (!name.startsWith(".")) return false;
  const file = posix.normalize(name);
  return path === file || (/\/index\.\w+$/.test(file) && path.startsWith(`${posix.dirname(file)}/`));
}

/** Asked for each path of a change, found once a config. */
const SCHEMAS = new WeakMap<Config, ReadonlySet<string>>();

function schemasOf(config: Config, metas: readonly GateMeta[]): ReadonlySet<string> {
  const known = SCHEMAS.get(config);
  if (known) return known;
  const found = new Set(metas.flatMap((meta) => schemasIn(meta, config.gates[meta.id]?.options)));
  SCHEMAS.set(config, found);
  return found;
}

function schemasIn(meta: GateMeta, options: unknown): string[] {
  const named = Object.entries(meta.looser ?? {}).filter(([, direction]) => direction === "kinds");
  return named
    .flatMap(([name]) => Object.values((isMap(options) ? options[name] : null) ?? {}).flat())
    .filter((kind): kind is string => typeof kind === "string" && kind.startsWith("."))
    .map((kind) => posix.normalize(kind));
}
