import type { Command } from "../../../content/shell/script.js";
import type { Reach } from "../guarded-paths.js";
import type { Surroundings } from "../judge-command.js";
import type { Objection } from "../verdict.js";
import type { ShellState } from "./shell-state.js";

/** What the parts that know one kind of command each ask of the shell that runs it. */
export interface Shell {
  readonly state: ShellState;
  readonly around: Surroundings;
  object(objection: Objection | null): void;
  /** What a command reads, from a here-document or a pipe; null when it cannot be told. */
  given(feed: Feed): string | null;
  /** A path is written to, or removed. */
  path(path: string, reach: Reach): void;
  /** A script is run in this shell. */
  text(text: string, depth: number): void;
  /** A command is run, its words expanded. `isProgram`: no function of that name. */
  words(words: readonly string[], feed: Feed, depth: number, isProgram?: boolean): void;
}

/** A command with what is given it to read. */
export interface Feed {
  readonly command: Command;
  /** The command whose output it reads. */
  readonly piped: Command | null;
  /** That output, where it can be told. */
  readonly input: string | null;
}
