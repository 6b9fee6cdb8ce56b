import type { UserError } from "../errors.js";
import type { World } from "./invocation.js";

/** What kept a part of an answer away is told beside it. */
export function tellTroubles(troubles: readonly UserError[], { output }: World): void {
  for (const { message, hint } of troubles)
    output.err(`tollgate: ${message}\n${hint === null ? "" : `  ${hint}\n`}`);
}
