import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { messageOf, UserError } from "../errors.js";
import type { RunReport } from "../report/report.js";
import type { World } from "./invocation.js";

export const FORMATS = ["human", "agent", "json"] as const;
export type Format = (typeof FORMATS)[number];

export interface PrintOptions {
  readonly format: Format;
  readonly color: "auto" | "always" | "never";
  readonly verbose: boolean;
  /** Write the report there instead of printing it. */
  readonly file: string | null;
  /** Hooks speak on stderr, which git shows; commands on stdout. */
  readonly to: "out" | "err";
}

/** Set by agent harnesses in the shells that they open. */
const AGENT_VARIABLES = [
  "CLAUDECODE",
  "CURSOR_AGENT",
  "GEMINI_CLI",
  "CODEX_SANDBOX",
  "OPENCODE",
  "AI_AGENT",
] as const;

/** What the environment asks for where no option does. */
export function defaultFormat(env: NodeJS.ProcessEnv): Format {
  const asked = env.TOLLGATE_FORMAT;
  if (asked) {
    const found = FORMATS.find((format) => format === asked);
    if (!found) throw new UserError(`TOLLGATE_FORMAT is "${asked}".`, `It takes ${FORMATS.join(", ")}.`);
    return found;
  }
  return AGENT_VARIABLES.some((name) => env[name]) ? "agent" : "human";
}

export async function printReport(report: RunReport, options: PrintOptions, world: World): Promise<void> {
  const text = await render(report, options, world);
  if (options.file === null) {
    world.output[options.to](text);
    return;
  }
  try {
    writeFileSync(resolve(world.cwd, options.file), text);
  } catch (error) {
    throw new UserError(
      `the report cannot be written: ${messageOf(error)}`,
      "Name a file that can be written with --output FILE.",
    );
  }
}

/** Each reporter is loaded when it is asked for. */
async function render(
  report: RunReport,
  { format, color, verbose, to, file }: PrintOptions,
  { env }: World,
): Promise<string> {
  switch (format) {
    case "json":
      return (await import("../report/json.js")).json(report);
    case "agent":
      return (await import("../report/agent.js")).agent(report);
    case "human": {
      if (
        report.verdict === "open" &&
        !verbose &&
        report.results.every(({ findings }) => findings.length === 0)
      )
        return "";
      const { human } = await import("../report/human.js");
      return human(report, { verbose, color: file === null && wantsColor(color, env, to) });
    }
  }
}

function wantsColor(color: PrintOptions["color"], env: NodeJS.ProcessEnv, to: "out" | "err"): boolean {
  if (color !== "auto") return color === "always";
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== "0";
  return (to === "out" ? process.stdout : process.stderr).isTTY === true;
}
