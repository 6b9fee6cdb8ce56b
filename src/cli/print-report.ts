import type { View } from "../gate/contract.js";
import type { Reader } from "../report/advice.js";
import type { RunReport } from "../report/report.js";
import { defaultFormat, type Format } from "./formats.js";
import type { World } from "./invocation.js";

export interface ReportFile {
  readonly path: string;
  readonly format: Format;
  /** It takes the place of what would be printed. */
  readonly instead: boolean;
}

export interface ReportOptions {
  /** The format on the terminal; null when a file takes its place. */
  readonly shown: Format | null;
  readonly files: readonly ReportFile[];
  readonly color: "auto" | "always" | "never";
  readonly verbose: boolean;
  /** Show every finding, and what the baseline covers. */
  readonly whole: boolean;
  readonly quiet: boolean;
}

export interface Surroundings {
  /** Hooks speak on stderr, which git shows; commands on stdout. */
  readonly to: "out" | "err";
  /** The work tree. */
  readonly root: string;
  /** What was judged, for the lines that findings point at; null where there is no one picture of it. */
  readonly judged: View | null;
}

/** A hook has no options: the environment alone decides. Throws UserError. */
export const hookReportOptions = (env: NodeJS.ProcessEnv): ReportOptions => ({
  shown: defaultFormat(env),
  files: [],
  color: "auto",
  verbose: false,
  whole: false,
  quiet: false,
});

/** Prints the report, writes its files, and gives the exit code: the report's, or 2 where that is lower and a file could not be written. */
export async function printReport(
  report: RunReport,
  options: ReportOptions,
  world: World,
  surroundings: Surroundings,
): Promise<number> {
  const { shown, files } = options;
  if (shown !== null && !isSilent(report, options)) {
    const [here, reader] = PASTED.has(shown) ? await forReader(report, surroundings, world) : [report];
    const text =
      shown === "human"
        ? await (await import("./show-human.js")).showHuman(here, options, world, surroundings, reader)
        : await render(here, shown, options.whole, reader);
    world.output.asIs(surroundings.to, text);
  }
  if (shown === "github" || files.some(({ format }) => format === "github")) {
    const [here, reader] = await forReader(report, surroundings, world);
    (await import("./step-summary.js")).appendSummary(here, world, reader);
  }
  if (files.length === 0) return report.exitCode;
  const texts = await Promise.all(
    files.map(async ({ path, format }) => ({ path, text: await render(report, format, true) })),
  );
  return (await import("./write-files.js")).writeFiles(texts, report.exitCode, world);
}

/** What people and agents read, and paste from. What machines read says `tollgate`, and is the same wherever it is made. */
const PASTED: ReadonlySet<Format> = new Set(["human", "agent", "github"]);

async function forReader(
  report: RunReport,
  { root, to }: Surroundings,
  world: World,
): Promise<[RunReport, Reader]> {
  const [{ readerAt }, advice] = await Promise.all([import("./called-as.js"), import("../report/advice.js")]);
  const reader = readerAt(world, root, world.output.isTTY(to));
  return [advice.forReader(report, reader), reader];
}

/** An open gate that found nothing has nothing to say to a person; nothing is loaded for it. */
const isSilent = ({ verdict, results, baseline }: RunReport, { shown, verbose }: ReportOptions): boolean =>
  shown === "human" &&
  !verbose &&
  verdict === "open" &&
  (baseline?.gone ?? []).length === 0 &&
  results.every(({ findings, baselined = [] }) => findings.length + baselined.length === 0);

/** Each reporter is loaded when it is asked for. `whole`: with every finding in formats that show a part. */
async function render(report: RunReport, format: Format, whole: boolean, reader?: Reader): Promise<string> {
  switch (format) {
    case "human":
      return (await import("./show-human.js")).plainHuman(report);
    case "agent":
      return (await import("../report/agent.js")).agent(report, reader, whole);
    case "json":
      return (await import("../report/json.js")).json(report);
    case "ndjson":
      return (await import("../report/ndjson.js")).ndjson(report);
    case "sarif":
      return (await import("../report/sarif.js")).sarif(report);
    case "github":
      return (await import("../report/github.js")).github(report, reader);
    case "junit":
      return (await import("../report/junit.js")).junit(report);
    case "gitlab":
      return (await import("../report/gitlab.js")).gitlab(report);
  }
}
