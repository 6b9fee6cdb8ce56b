import { pathToFileURL } from "node:url";
import isUnicodeSupported from "is-unicode-supported";
import type { Reader } from "../report/advice.js";
import { readFrames } from "../report/frames.js";
import { human } from "../report/human.js";
import type { RunReport } from "../report/report.js";
import { shown } from "../report/shown.js";
import type { World } from "./invocation.js";
import type { ReportOptions, Surroundings } from "./print-report.js";

/** The report for the person at this terminal, with what the terminal can do. */
export async function showHuman(
  report: RunReport,
  { color, verbose, whole }: ReportOptions,
  { env, output }: World,
  { to, root, judged }: Surroundings,
  reader?: Reader,
): Promise<string> {
  const isTTY = output.isTTY(to);
  const colored = wantsColor(color, env, isTTY);
  const frames = judged
    ? await readFrames(whole ? report : shown(report), (path, limit) => judged.snapshot.read(path, limit))
    : new Map();
  const linkRoot = isTTY && env.TERM !== "dumb" && (await hasLinks()) ? urlOf(root) : null;
  const unicode = isUnicodeSupported();
  return human(report, {
    color: colored,
    unicode,
    verbose,
    baselined: whole,
    whole,
    frames,
    linkRoot,
    ...(reader && { reader }),
  });
}

/** Links need a terminal, not colour; the library asks for both, and knows which terminals have them. */
async function hasLinks(): Promise<boolean> {
  const { createSupportsHyperlinks } = await import("supports-hyperlinks");
  return createSupportsHyperlinks({ isTTY: true });
}

const urlOf = (folder: string): string => pathToFileURL(folder).href.replace(/\/$/, "");

/** The report for a file: no colour, no links, and no line of the files that were judged. */
export const plainHuman = (report: RunReport): string =>
  human(report, {
    color: false,
    unicode: true,
    verbose: true,
    baselined: false,
    whole: true,
    frames: new Map(),
    linkRoot: null,
  });

/** NO_COLOR as no-color.org has it, then FORCE_COLOR as Node has it. */
export function wantsColor(asked: ReportOptions["color"], env: NodeJS.ProcessEnv, isTTY: boolean): boolean {
  if (asked !== "auto") return asked === "always";
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined) return !["0", "false"].includes(env.FORCE_COLOR);
  return isTTY && env.TERM !== "dumb";
}
