import {
  addEstimates,
  countRaw,
  type Estimate,
  toEstimate,
  upperBound,
} from "../../src/content/tokens/count.js";
import { type Calibration, calibrationOf, FAMILIES } from "../../src/content/tokens/models.js";
import { UserError } from "../../src/errors.js";
import type { FileContent, GateContext } from "../../src/gate/contract.js";
import type { Options } from "./meta.js";

/** Files by path. */
export type Files = ReadonlyMap<string, FileContent>;

/** Counts for one model and one picture of the files; what it has counted once it knows. */
export interface Measure {
  /** Without a tokenizer: the true number is not above it. `bytes`: a size. */
  bound(bytes: number): number;
  /** The sum of the files' own bounds, as each is rounded up. */
  boundOf(files: Files): number;
  /** What is too large to be read is taken at its bound: it must not count for nothing. */
  of(path: string, content: FileContent): Promise<Estimate>;
  ofAll(files: Files): Promise<Estimate>;
}

/** Throws UserError when nothing is known about the model. `recall`: what earlier runs counted. */
export function measureFor(
  { model, calibration: given, method }: Options,
  recall: GateContext["recall"],
): Measure {
  const calibration = given ?? calibrationOf(model) ?? unknown(model);
  const known = new Map<string, Promise<Estimate>>();
  const bound = (bytes: number) => upperBound(bytes, method, calibration);
  const count = async (content: FileContent): Promise<Estimate> => {
    const { bytes, size } = content;
    if (!bytes) return { tokens: bound(size), low: 0, high: bound(size) };
    const raw = await recall(`tokens-${method}`, content, () => countRaw(bytes.toString("utf8"), method));
    return toEstimate(raw, method, calibration);
  };
  const of = (path: string, content: FileContent): Promise<Estimate> => {
    const counting = known.get(path) ?? count(content);
    known.set(path, counting);
    return counting;
  };
  return {
    bound,
    boundOf: (files) => [...files.values()].reduce((sum, { size }) => sum + bound(size), 0),
    of,
    async ofAll(files) {
      const all: Estimate[] = [];
      for (const [path, content] of files) all.push(await of(path, content));
      return addEstimates(all);
    },
  };
}

function unknown(model: string): Calibration {
  throw new UserError(
    `gates.token-budget.model: nothing is known about the tokens of "${model}".`,
    `Known: ${FAMILIES.map(({ name }) => name).join("; ")}. For others set gates.token-budget.calibration: { factor, band }.`,
  );
}
