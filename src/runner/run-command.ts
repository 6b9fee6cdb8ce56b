import { join } from "node:path";
import type { FixerConfig } from "../config/config.js";
import type { Fenced, Stage, View } from "../gate/contract.js";
import type { Finding } from "../gate/finding.js";
import type { Result } from "../gate/result.js";
import type { Repository } from "../git/repository.js";
import { writeWhole } from "../git/write-whole.js";
import type { PlannedCommand } from "../plan/plan.js";
import { milliseconds } from "../process/clock.js";
import { prepareShell, type ShellResult } from "../process/shell.js";
import { isRegular } from "../view/view.js";
import { CommandFence } from "./command-fence.js";
import type { Looks } from "./fixers.js";
import { untamed } from "./hidden-lint-staged.js";
import { type ProgramEnd, type ProgramRun, runProgram } from "./run-program.js";

/** As much of a failed program's output as helps without scrolling; the whole of it is kept in a file. */
const SHOWN_LINES = 20;
/** What a shell answers for a program that it cannot start. */
const CANNOT_RUN = [126, 127];
const NO_FILES = "nothing that is judged is for it";

const BLANK = {
  reason: null,
  help: null,
  fault: null,
  durationMs: 0,
  judged: 1,
  cached: 0,
  findings: [],
} as const;

export interface CommandsRun extends ProgramRun {
  readonly views: readonly View[];
}

export interface CommandsOutcome {
  readonly results: Promise<readonly Result[]>;
  /** What they changed. */
  readonly fenced: Promise<readonly Fenced[]>;
  /** null where none ran. */
  readonly looks: Promise<Looks | null>;
}

/** Runs commands at once, each as a gate: exit code 0 opens, anything else shuts. */
export function runCommands(planned: readonly PlannedCommand[], run: CommandsRun): CommandsOutcome {
  const running = planned.flatMap(({ command, skipped }) => (skipped === null ? [command.name] : []));
  const fence = running.length > 0 ? new CommandFence(run.repo, running) : null;
  const results = Promise.all(planned.map((one) => runCommand(one, run, fence)));
  const fenced = results.then(async () => (await fence?.seen()) ?? []).finally(() => fence?.close());
  const looks = fenced.then(() => fence?.looks() ?? null);
  looks.catch(() => {}); // Whoever awaits it, or `fenced`, hears of it.
  return { results, fenced, looks };
}

async function runCommand(
  { command, skipped }: PlannedCommand,
  run: CommandsRun,
  fence: CommandFence | null,
): Promise<Result> {
  const base = { ...BLANK, gate: command.name };
  if (skipped !== null) return { ...base, judged: 0, status: "skipped", reason: skipped };
  const refused = untamed(command, "command", run.repo.root);
  if (refused) throw refused;
  const started = milliseconds();
  await Promise.all([fence?.begin(), prepareShell()]);
  const ended = await runProgram(command, () => judgedPaths(run.views), run);
  fence?.ended(command.name);
  if (ended === null) return { ...base, judged: 0, status: "skipped", reason: NO_FILES };
  return {
    ...base,
    ...verdict(command.name, command.run, ended, command.timeout, run.repo),
    durationMs: Math.round(milliseconds() - started),
  };
}

/** Regular files that are judged and still there, once each. */
async function judgedPaths(views: readonly View[]): Promise<string[]> {
  const paths = new Set<string>();
  for (const view of views)
    for (const file of await view.files()) if (file.status !== "D" && isRegular(file)) paths.add(file.path);
  return [...paths];
}

/** The result of a command that is not run because its own stage is what started this one. */
export function refusedInside({ command, skipped }: PlannedCommand, stage: Stage): Result {
  const base = { ...BLANK, gate: command.name, judged: 0 };
  if (skipped !== null) return { ...base, status: "skipped", reason: skipped };
  const reason = `${stage} was started inside ${stage}: \`${command.run}\` was not run.`;
  return {
    ...base,
    status: "error",
    fault: "environment",
    reason,
    help: "Take the git command out of the program that starts it.",
  };
}

/** Whether a fixer failed by its own account; what it changed is the hook-loop gate's to say. */
export function fixerResult(
  { name, run, timeout }: FixerConfig,
  ended: ProgramEnd,
  repo: Repository,
): Result {
  const base = { ...BLANK, gate: name };
  if (ended === null) return { ...base, judged: 0, status: "skipped", reason: NO_FILES };
  return { ...base, ...verdict(name, run, ended, timeout, repo) };
}

function verdict(
  name: string,
  commandLine: string,
  ended: ShellResult,
  timeout: number,
  repo: Repository,
): Pick<Result, "status" | "reason" | "help" | "fault" | "findings"> {
  const none = { reason: null, help: null, fault: null, findings: [] };
  if (ended.exitCode === 0) return { ...none, status: "pass" };
  const log = keepOutput(repo, name, ended.output);
  const shown = ended.output.split("\n").slice(-SHOWN_LINES).join("\n");
  const unable = ended.timedOut
    ? {
        fault: "gate" as const,
        reason: `\`${commandLine}\` did not end within ${timeout / 1000} s and was ended with all that it had started.`,
        help: `Make it faster, or give "${name}" a longer timeout in the config.`,
      }
    : ended.exitCode === null
      ? {
          fault: "gate" as const,
          reason: `\`${commandLine}\` was ended by ${ended.signal ?? "a signal"}.`,
          help: "Nothing was judged by it; run it by hand to see why.",
        }
      : CANNOT_RUN.includes(ended.exitCode)
        ? {
            fault: "environment" as const,
            reason: `\`${commandLine}\` cannot be started: ${shown || "not found"}`,
            help: `Install it, or mend "run" of "${name}" in the config.`,
          }
        : null;
  if (unable) return { ...none, ...unable, status: "error" };
  const finding: Finding = {
    gate: name,
    rule: "command-failed",
    severity: "error",
    where: {},
    data: { exitCode: ended.exitCode, output: shown, log },
    message: `\`${commandLine}\` ended with exit code ${ended.exitCode}.${shown ? `\n${shown}` : ""}`,
    help: !shown.trim()
      ? "It printed nothing: run it by hand to see why."
      : log
        ? `The whole output is in ${log}.`
        : "Run it by hand to see the whole output.",
    fix: null,
  };
  return { ...none, status: "fail", findings: [finding] };
}

/** null where the git directory cannot be written: the tail is shown all the same. */
function keepOutput(repo: Repository, name: string, output: string): string | null {
  const place = join(repo.gitDir, "tollgate", "output", `${name}.log`);
  return writeWhole(place, `${output}\n`) ? place : null;
}
