import type { GateContext } from "../../src/gate/contract.js";
import type { Measure } from "./measure.js";
import type { meta, Options } from "./meta.js";

/** What the parts of this gate share. */
export interface Judging extends GateContext<Options, keyof typeof meta.rules & string> {
  readonly measure: Measure;
}
