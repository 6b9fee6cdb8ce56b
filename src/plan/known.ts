import type { Loaded } from "../config/load.js";
import { unknownWord } from "../nearest.js";

/** Throws UserError for a name that is no gate's and no command's here: what was asked for is never left out. */
export function assertKnown(names: readonly string[], { config, gates }: Loaded): void {
  const known = [...gates.map(({ meta }) => meta.id), ...config.commands.map(({ name }) => name)];
  for (const name of names) if (!known.includes(name)) throw unknownWord("gate", name, known);
}
