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
  /** A path that must not be taken away, among the names that a command reads; null when none can be told. */
  named(feed: Feed): string | null;
  /** What `run` speaks against is only asked about: something that cannot be told decides whether it comes to that. */
  unsure(run: () => void): void;
  /** The text of a file by its absolute path, as it stood before the command; null when it cannot be read, or is too much. */
  disk(path: string): string | null;
  /** A script that stands in a file, called `name`, is run in a shell of its own: what would be refused is asked about. */
  file(name: string, text: string, depth: number): void;
  /** A script is run in this shell. `source`: the command that writes what it reads; null where none does. */
  text(text: string, depth: number, source?: Feed | null): void;
  /** A command is run, its words expanded. `isProgram`: no function of that name. */
  words(words: readonly string[], feed: Feed, depth: number, isProgram?: boolean): void;
}

/** A command with what is given it to read. */
export interface Feed {
  readonly command: Command;
  /** The command whose output it reads. */
  readonly piped: Command | null;
  /** The commands of the pipe before it, that one last. */
  readonly pipe: readonly Command[];
  /** That output, where it can be told. */
  readonly input: string | null;
}
