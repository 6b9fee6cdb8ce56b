import type { GateConfig } from "../config/config.js";
import { UserError } from "../errors.js";
import {
  DEFAULT_READ_LIMIT,
  type FileEntry,
  type GateContext,
  type GateMeta,
  type Report,
  type RunFacts,
  type View,
} from "../gate/contract.js";
import { type Finding, toFinding } from "../gate/finding.js";
import { isRegular } from "../view/view.js";

/** The part of a gate's config that its context needs. */
export type GateSettings = Pick<GateConfig, "options" | "severity" | "files" | "ignore" | "since">;

export interface Judged {
  readonly findings: Finding[];
  judged: number;
}

/** How many files are held in memory at once while a gate goes through them. */
const READ_AHEAD = 16;

/** Builds what a gate's check is given; findings and counts end up in `judged`. */
export function createContext(
  meta: GateMeta,
  settings: GateSettings,
  view: View,
  run: RunFacts,
  signal: AbortSignal,
): { context: GateContext; judged: Judged } {
  const judged: Judged = { findings: [], judged: 0 };
  const report: Report = (rule, draft = {}) => {
    const finding = toFinding(meta, settings.severity, rule, draft);
    if (finding) judged.findings.push(finding);
  };
  const context: GateContext = {
    view: { ...view, commits: (since) => view.commits(revision(since ?? settings.since)) },
    options: settings.options,
    report,
    run,
    signal,
    judged: (count) => {
      judged.judged += count;
    },
    async eachFile(judge, select = () => true) {
      const selected = await selector(settings);
      const files = (await view.files()).filter((file) => selected(file) && select(file.path));
      for (let at = 0; at < files.length; at += READ_AHEAD) {
        signal.throwIfAborted();
        const batch = files.slice(at, at + READ_AHEAD);
        const contents = await Promise.all(batch.map((file) => view.read(file, DEFAULT_READ_LIMIT)));
        for (const [index, file] of batch.entries()) await judge(file, contents[index]!, report);
        judged.judged += batch.length;
      }
    },
  };
  return { context, judged };
}

/** git would take a leading hyphen for an option. Throws UserError. */
function revision(since: string | null): string | null {
  if (since === null || !/^-|[\n\0]/.test(since)) return since;
  throw new UserError(
    `\`since\` is "${since}", which is not a revision.`,
    "Name a branch, a tag or a commit id.",
  );
}

async function selector({ files, ignore }: GateSettings): Promise<(file: FileEntry) => boolean> {
  const present = (file: FileEntry) => file.status !== "D" && isRegular(file);
  if (!files && ignore.length === 0) return present;
  const { matcher } = await import("../content/patterns.js");
  const wanted = files ? matcher(files) : () => true;
  const ignored = matcher(ignore);
  return (file) => present(file) && wanted(file.path) && !ignored(file.path);
}
