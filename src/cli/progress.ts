import { milliseconds } from "../process/clock.js";
import type { World } from "./invocation.js";
import type { ReportOptions } from "./print-report.js";

/** In milliseconds: what is over sooner needs no progress. */
const PATIENCE = 500;
const STEP = 250;

/** ECMA-48: to the start of the line, and erase it. */
const CLEAR = "\r\u001b[2K";

/** Tells a person at a terminal that work goes on, and takes the line away before anything else is said. */
export async function withProgress<T>(
  what: string,
  { shown, quiet }: Pick<ReportOptions, "shown" | "quiet">,
  { output, env }: World,
  work: () => Promise<T>,
): Promise<T> {
  if (shown !== "human" || quiet || env.CI || env.TERM === "dumb") return work();
  const started = milliseconds();
  let drawn = false;
  let next: NodeJS.Timeout;
  const draw = () => {
    // Asked this late, a run that is over soon never opens the stream.
    if (!output.isTTY("err")) return;
    const seconds = ((milliseconds() - started) / 1000).toFixed(1);
    output.asIs("err", `${CLEAR}tollgate: ${what}, ${seconds} s`);
    drawn = true;
    next = setTimeout(draw, STEP);
  };
  next = setTimeout(draw, PATIENCE);
  try {
    return await work();
  } finally {
    clearTimeout(next);
    if (drawn) output.asIs("err", CLEAR);
  }
}
