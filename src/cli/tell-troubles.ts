import type { UserError } from "../errors.js";
import { safeText } from "../report/text.js";
import { advised } from "./called-as.js";
import type { World } from "./invocation.js";

/**
 * An error as it is printed: what is wrong, and below it what to do. Lines that a name in it brings stand further in, so
 * that none passes for a line of ours.
 */
export const toldError = ({ message, hint }: UserError, world: World): string =>
  `tollgate: ${indented(message)}\n${hint === null ? "" : `  ${indented(advised(hint, world))}\n`}`;

const indented = (text: string): string => safeText(text).replace(/\n/g, "\n    ");

/** What kept a part of an answer away is told beside it. */
export function tellTroubles(troubles: readonly UserError[], world: World): void {
  for (const trouble of troubles) world.output.err(toldError(trouble, world));
}
