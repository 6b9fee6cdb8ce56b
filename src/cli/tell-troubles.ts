import type { UserError } from "../errors.js";
import { advised } from "./called-as.js";
import type { World } from "./invocation.js";

/** An error as it is printed: what is wrong, and on the next line what to do. */
export const toldError = ({ message, hint }: UserError, world: World): string =>
  `tollgate: ${message}\n${hint === null ? "" : `  ${advised(hint, world)}\n`}`;

/** What kept a part of an answer away is told beside it. */
export function tellTroubles(troubles: readonly UserError[], world: World): void {
  for (const trouble of troubles) world.output.err(toldError(trouble, world));
}
