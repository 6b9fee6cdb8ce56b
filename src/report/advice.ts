import type { RunReport } from "./report.js";

/** Who reads advice. */
export interface Reader {
  /** What starts tollgate where they stand. */
  readonly command: string;
  /** They stand below the top of the work tree. */
  readonly below: boolean;
  /** They have a terminal, in which an editor can open. */
  readonly editor: boolean;
}

/** Whoever opens a file that a machine wrote. */
export const ANYONE: Reader = { command: "tollgate", below: false, editor: false };

/**
 * Advice (a finding's help, an error's hint, a mend) names a command of ours as `tollgate …` in backticks. The reader's
 * takes the place of the name there. Other text is left as it is.
 */
export const withCommand = (text: string, reader: Pick<Reader, "command">): string =>
  text.replaceAll(/`tollgate (?=[a-z-])/g, () => `\`${reader.command} `);

/** The same report, with what its reader types to start tollgate; for formats that a person or an agent reads. */
export const forReader = (report: RunReport, reader: Reader): RunReport => ({
  ...report,
  results: report.results.map((result) => ({
    ...result,
    help: result.help === null ? null : withCommand(result.help, reader),
    findings: result.findings.map((finding) => {
      const help = withCommand(finding.help, reader);
      return help === finding.help ? finding : { ...finding, help };
    }),
  })),
});
