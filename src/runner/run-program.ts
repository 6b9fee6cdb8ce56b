import type { ProgramConfig } from "../config/config.js";
import { withoutRepository } from "../git/environment.js";
import type { Repository } from "../git/repository.js";
import { milliseconds } from "../process/clock.js";
import { runShell, type ShellResult } from "../process/shell.js";
import { takesFiles, withFiles } from "./staged-words.js";

export interface ProgramRun {
  readonly repo: Repository;
  readonly env: NodeJS.ProcessEnv;
  readonly signal: AbortSignal;
}

/** A program's end; null when it takes files and there are none for it. */
export type ProgramEnd = ShellResult | null;

/**
 * Runs a program of the config, with `{staged}` replaced by those of `paths` that it wants: in several calls
 * where one cannot hold them all. The first call that fails gives the exit code; the others run all the same.
 */
export async function runProgram(
  program: ProgramConfig,
  paths: () => Promise<readonly string[]>,
  { repo, env, signal }: ProgramRun,
): Promise<ProgramEnd> {
  const calls = takesFiles(program.run)
    ? withFiles(program.run, await wanted(program, paths), program.name)
    : [program.run];
  if (calls.length === 0) return null;
  const options = {
    cwd: repo.root,
    env: program.gitEnvironment === "clean" ? withoutRepository(env) : env,
    signal,
  };
  const end = milliseconds() + program.timeout;
  const ended: ShellResult[] = [];
  for (const call of calls) {
    const timeout = Math.max(1, end - milliseconds());
    ended.push(await runShell(call, { ...options, timeout }));
    if (ended.at(-1)!.timedOut || signal.aborted) break;
  }
  const told = ended.find(({ exitCode }) => exitCode !== 0) ?? ended[0]!;
  const output = ended
    .map((one) => one.output)
    .filter(Boolean)
    .join("\n");
  return { ...told, output };
}

/** The paths that the program's `files` let through. */
export async function wanted(
  { files }: Pick<ProgramConfig, "files">,
  paths: () => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const all = await paths();
  if (files === null || all.length === 0) return all;
  const { matcher } = await import("../content/patterns.js");
  return all.filter(matcher(files));
}
