import type { Output } from "./output.js";

/** The world that a command runs in. */
export interface World {
  readonly output: Output;
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
}

/** A command gives its exit code; it never ends the process. */
export type Command = (args: readonly string[], world: World) => Promise<number>;
