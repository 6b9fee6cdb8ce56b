import type { Stage } from "../gate/contract.js";
import type { Severities } from "../gate/finding.js";

/** The config after presets, `extends`, the local file and defaults: what the engine works with. Plain data. */
export interface Config {
  /** The file that it came from, relative to the root. */
  readonly source: string;
  /** Every file of the repository that it was made of, relative to the root. */
  readonly files: readonly string[];
  /** What ci-all compares with. */
  readonly base: string | null;
  readonly gates: Readonly<Record<string, GateConfig>>;
  readonly fixers: readonly FixerConfig[];
  /** What follows when a fixer changed files. */
  readonly onModify: "stop" | "restage" | "allow-listed";
  readonly commands: readonly CommandConfig[];
  readonly plugins: readonly string[];
}

/** What the engine reads for every gate; the rest are the gate's own options. */
export interface GateConfig {
  readonly enabled: boolean;
  /** null: those of the gate's meta. */
  readonly stages: readonly Stage[] | null;
  /** Which files `eachFile` gives; null: every file. */
  readonly files: readonly string[] | null;
  readonly ignore: readonly string[];
  readonly severity: Severities;
  /** Milliseconds. */
  readonly timeout: number;
  /** Commits that this revision reaches are not judged. */
  readonly since: string | null;
  readonly options: unknown;
}

/** A program that the config names. */
export interface ProgramConfig {
  readonly name: string;
  readonly run: string;
  /** Which files `{staged}` stands for; null: every one. */
  readonly files: readonly string[] | null;
  /** Whether it gets git's own variables (GIT_DIR, GIT_INDEX_FILE and their like), or an environment without them. */
  readonly gitEnvironment: "inherit" | "clean";
  /** Milliseconds. */
  readonly timeout: number;
}

export type FixerConfig = ProgramConfig;

export interface CommandConfig extends ProgramConfig {
  readonly stages: readonly Stage[];
}
