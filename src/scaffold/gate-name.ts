import type { Config } from "../config/config.js";
import { UserError } from "../errors.js";

/** In characters; longer ones fit no report. */
const MAX_LENGTH = 50;

/** Throws UserError where a name is odd, or names something in the config already. */
export function assertNewName(name: string, { gates, commands, fixers }: Config): void {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name) || name.length > MAX_LENGTH)
    throw new UserError(
      `"${name}" is no name for a gate.`,
      `Use small letters, digits and hyphens, ${MAX_LENGTH} characters at most, such as house-style.`,
    );
  const taken = [...Object.keys(gates), ...[...commands, ...fixers].map((program) => program.name)];
  if (taken.includes(name))
    throw new UserError(`the name "${name}" is taken.`, `Names in use: ${taken.join(", ")}.`);
}
