import type { GateContext } from "../../src/gate/contract.js";
import type { Measure } from "./measure.js";
import type { meta, Options } from "./meta.js";

type Given = GateContext<Options, keyof typeof meta.rules & string>;

/** What the parts of this gate share. */
export interface Judging extends Pick<Given, "view" | "options" | "report" | "eachFile"> {
  readonly measure: Measure;
  /**
   * What is loaded together is judged in a hook when a file that takes part in it is among the changes
   * (deletions too), and always in quick and ci-all: a commit is not stopped by what it has no part in.
   */
  touches(paths: Iterable<string>): boolean;
}
