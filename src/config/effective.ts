import { join } from "node:path";
import { UserError } from "../errors.js";
import type { GateMeta, Snapshot } from "../gate/contract.js";
import { type ConfigDocument, parseConfig } from "./document.js";
import { extended, withExtends } from "./extends.js";
import { ConfigFiles } from "./files.js";
import type { Effective } from "./loosened.js";
import { isMap } from "./merge.js";
import { CONFIG_NAMES } from "./names.js";
import { readerOf } from "./snapshot-reader.js";
import { createValidator } from "./validate.js";

export interface EffectiveConfig {
  readonly values: Effective;
  /** The files that it came from, the strongest first. */
  readonly documents: readonly ConfigDocument[];
}

/**
 * What a snapshot's config says, without running anything of it: gates of plugins stay as they are written. `name`: the
 * config's file. null when the snapshot has none. Throws UserError when it cannot be read.
 */
export async function readEffective(
  root: string,
  name: string,
  metas: readonly GateMeta[],
  snapshot: Snapshot,
): Promise<EffectiveConfig | null> {
  const files = new ConfigFiles(root, readerOf(root, snapshot));
  const usual = name === "package.json" || (CONFIG_NAMES as readonly string[]).includes(name);
  const there = usual || (await snapshot.read(name)) !== null;
  const main = there ? await files.find(usual ? null : join(root, name)) : null;
  if (main === null) return null;
  const document = await parseConfig(files.nameOf(main.path), main.text, main.inside);
  const bases = await extended(document, main.path, files);
  const merged = await withExtends(document, main.path, files, metas, assertMap);
  return { values: await complete(merged, metas), documents: [document, ...bases.reverse()] };
}

const assertMap = ({ name, value }: ConfigDocument): void => {
  if (!isMap(value) || !isMap(value.gates ?? {})) throw unusable(name);
};

async function complete(merged: unknown, metas: readonly GateMeta[]): Promise<Effective> {
  const {
    $schema: _,
    gates = {},
    ...rest
  } = merged as { $schema?: unknown; gates?: Record<string, unknown> };
  const isKnown = (id: string) => metas.some((meta) => meta.id === id);
  const [known, others] = [true, false].map((wanted) =>
    Object.fromEntries(Object.entries(gates).filter(([id]) => isKnown(id) === wanted)),
  );
  const { complete: fill } = await createValidator(metas);
  try {
    const filled = fill({ ...rest, gates: known }) as unknown as Effective;
    const plugins = Object.entries(others!).filter((entry): entry is [string, Record<string, unknown>] =>
      isMap(entry[1]),
    );
    return { ...filled, gates: { ...filled.gates, ...Object.fromEntries(plugins) } };
  } catch {
    throw unusable("the config");
  }
}

const unusable = (name: string): UserError => new UserError(`${name} is not valid.`, "Mend it.");
