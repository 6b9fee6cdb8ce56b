import { UserError } from "../errors.js";
import type { Gate } from "../gate/contract.js";
import type { Repository } from "../git/repository.js";
import type { CommandConfig, Config, GateConfig, ProgramConfig } from "./config.js";
import { type ConfigDocument, parseConfig } from "./document.js";
import { extended, withExtends } from "./extends.js";
import { ConfigFiles } from "./files.js";
import { remember } from "./kept.js";
import type { Loaded } from "./load.js";
import type { Effective } from "./loosened.js";
import { isMap, mergeConfig } from "./merge.js";
import { loadPlugins } from "./plugins.js";
import { assertTightens } from "./tighten.js";
import { createValidator } from "./validate.js";

/** Reads, checks and merges every file of the config, and keeps the result for the next run. `explicit`: an absolute path. */
export async function readConfig(
  repo: Repository,
  shipped: readonly Gate[],
  explicit: string | null,
): Promise<Loaded> {
  const files = new ConfigFiles(repo.root);
  const loaded = await resolveFiles(files, shipped, explicit, async () => repo.root);
  // A plugin's schema may change under the same config, so what rests on one is resolved each time.
  if (loaded.gates.length === shipped.length) remember(repo, explicit, files.sources, loaded.config);
  return loaded;
}

/** `pluginRoot`: gives the folder that the paths of plugins start from. */
export async function resolveFiles(
  files: ConfigFiles,
  shipped: readonly Gate[],
  explicit: string | null,
  pluginRoot: (names: readonly string[]) => Promise<string>,
): Promise<Loaded> {
  const { main, document, localDocument } = await parseFiles(files, explicit);
  assertNotEmpty(document);
  const plugins = await pluginNames(document, main.path, localDocument, files);
  const gates = [...shipped, ...(await loadPlugins(plugins, await pluginRoot(plugins), shipped))];
  return { config: await resolveConfig(document, main.path, localDocument, files, gates), gates };
}

/** A config whose plugins could not all be loaded: for what tells about the config, and judges nothing by it. */
export interface Partly extends Loaded {
  /** Plugins that are missing, each with the reason. */
  readonly broken: readonly { readonly plugin: string; readonly error: UserError }[];
}

/**
 * The config without the plugins that cannot be loaded, or without any (`plugins: false`). What it says of their gates is
 * left alone. Throws UserError for whatever else is wrong.
 */
export async function readPartly(
  repo: Repository,
  shipped: readonly Gate[],
  explicit: string | null,
  { plugins }: { readonly plugins: boolean },
): Promise<Partly> {
  const files = new ConfigFiles(repo.root);
  const { main, document, localDocument } = await parseFiles(files, explicit);
  assertNotEmpty(document);
  const names = await pluginNames(document, main.path, localDocument, files);
  const gates = [...shipped];
  const broken: Partly["broken"][number][] = [];
  for (const plugin of plugins ? names : [])
    await loadPlugins([plugin], repo.root, gates).then(
      (loaded) => gates.push(...loaded),
      (error: unknown) => {
        if (!(error instanceof UserError)) throw error;
        broken.push({ plugin, error });
      },
    );
  const strangers = !plugins ? names.length > 0 : broken.length > 0;
  const config = await resolveConfig(document, main.path, localDocument, files, gates, strangers);
  return { config, gates, broken };
}

/** The plugins that the config names, without loading any. Throws UserError. */
export async function namedPlugins(repo: Repository, explicit: string | null): Promise<string[]> {
  const files = new ConfigFiles(repo.root);
  const { main, document, localDocument } = await parseFiles(files, explicit);
  return pluginNames(document, main.path, localDocument, files);
}

async function parseFiles(files: ConfigFiles, explicit: string | null) {
  const main = await files.main(explicit);
  const document = await parseConfig(files.nameOf(main.path), main.text, main.inside);
  const local = await files.local();
  const localDocument = local ? await parseConfig(files.nameOf(local.path), local.text) : null;
  return { main, document, localDocument };
}

function assertNotEmpty({ name, value }: ConfigDocument): void {
  if (isMap(value) && Object.keys(value).length === 0)
    throw new UserError(
      `${name} is empty: nothing says what to judge, so the gate stays shut.`,
      "Write `extends: recommended` into it.",
    );
}

/** Plugins are read before anything is validated, because they say which options exist. */
async function pluginNames(
  document: ConfigDocument,
  path: string,
  local: ConfigDocument | null,
  files: ConfigFiles,
): Promise<string[]> {
  const documents = [...(await extended(document, path, files)), document, ...(local ? [local] : [])];
  const names = documents.flatMap(({ value }) => (isMap(value) ? [value.plugins ?? []].flat() : []));
  return [...new Set(names.filter((name): name is string => typeof name === "string"))];
}

async function resolveConfig(
  document: ConfigDocument,
  path: string,
  local: ConfigDocument | null,
  files: ConfigFiles,
  gates: readonly Gate[],
  strangers = false,
): Promise<Config> {
  const metas = gates.map((gate) => gate.meta);
  const validator = await createValidator(metas, strangers);
  let merged = await withExtends(document, path, files, metas, validator.check);
  if (local) {
    validator.check(local);
    const both = mergeConfig(merged, local.value);
    const [shared, all] = [merged, both].map((one) => validator.complete(one) as unknown as Effective);
    assertTightens(local, shared!, all!, metas);
    merged = both;
  }
  const complete = validator.complete(merged);
  const config: Config = {
    source: document.name,
    files: files.found(),
    base: (complete.base as string | undefined) ?? null,
    gates: Object.fromEntries(
      metas.map(({ id }) => [
        id,
        toGateConfig((complete.gates as Record<string, Record<string, unknown>>)[id]!),
      ]),
    ),
    fixers: entries<WrittenProgram>(complete.fixers).map(toProgram),
    // The fence is the runner's, so the one option of a gate that the runner obeys is read here.
    onModify:
      (complete.gates as Record<string, { onModify?: Config["onModify"] }>)["hook-loop"]?.onModify ?? "stop",
    commands: entries<WrittenProgram & Pick<CommandConfig, "stages">>(complete.commands).map(
      ([name, command]): CommandConfig => ({ ...toProgram([name, command]), stages: command.stages }),
    ),
    plugins: complete.plugins as string[],
  };
  assertNamesDiffer(config, document);
  return config;
}

/** As the config's schema lets it be written, defaults filled in. */
interface WrittenProgram {
  readonly run: string;
  readonly files?: readonly string[];
  readonly gitEnvironment: ProgramConfig["gitEnvironment"];
  readonly timeout: string;
}

const toProgram = ([name, { run, files, gitEnvironment, timeout }]: [
  string,
  WrittenProgram,
]): ProgramConfig => ({ name, run, files: files ?? null, gitEnvironment, timeout: toMs(timeout) });

function toGateConfig(complete: Record<string, unknown>): GateConfig {
  const { enabled, stages, files, ignore, timeout, severity, since, ...options } = complete;
  return {
    enabled: enabled as boolean,
    stages: (stages as GateConfig["stages"] | undefined) ?? null,
    // A gate whose own option is called `files` keeps it; a list is the common one.
    files: Array.isArray(files) ? (files as string[]) : null,
    ignore: ignore as string[],
    severity: severity as GateConfig["severity"],
    timeout: toMs(timeout as string),
    since: (since as string | undefined) ?? null,
    options: isMap(files) ? { ...options, files } : options,
  };
}

/** Results are told apart by name alone. */
function assertNamesDiffer(config: Config, document: ConfigDocument): void {
  const taken = new Set(Object.keys(config.gates));
  for (const [section, list] of [
    ["fixers", config.fixers],
    ["commands", config.commands],
  ] as const) {
    for (const { name } of list) {
      if (taken.has(name)) {
        const { line, column } = document.locate([section, name], "key");
        throw new UserError(
          `${document.name}:${line}:${column}: "${name}" names two things.`,
          "Give this one another name.",
        );
      }
      taken.add(name);
    }
  }
}

const entries = <T>(map: unknown): [string, T][] => Object.entries(map as Record<string, T>);

function toMs(duration: string): number {
  const [, amount, unit] = /^(\d+)(ms|s|m)$/.exec(duration)!;
  return Number(amount) * { ms: 1, s: 1000, m: 60_000 }[unit as "ms" | "s" | "m"];
}
