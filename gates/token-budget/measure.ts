import { addEstimates, countTokens, type Estimate, upperBound } from "../../src/content/tokens/count.js";
import { calibrationOf, FAMILIES } from "../../src/content/tokens/models.js";
import { UserError } from "../../src/errors.js";
import type { Options } from "./meta.js";

/** Counts for one model; what it has counted once it knows. */
export interface Measure {
  /** Without a tokenizer: the true number is not above it. `bytes`: a size. */
  bound(bytes: number): number;
  of(bytes: Buffer): Promise<Estimate>;
  ofAll(files: Iterable<Buffer>): Promise<Estimate>;
}

/** Throws UserError when nothing is known about the model. */
export function measureFor({ model, calibration: given, method }: Options): Measure {
  const calibration = given ?? calibrationOf(model);
  if (!calibration) {
    throw new UserError(
      `gates.token-budget.model: nothing is known about the tokens of "${model}".`,
      `Known: ${FAMILIES.map(({ name }) => name).join("; ")}. For others set gates.token-budget.calibration: { factor, band }.`,
    );
  }
  const known = new WeakMap<Buffer, Promise<Estimate>>();
  const of = (bytes: Buffer): Promise<Estimate> => {
    const counting = known.get(bytes) ?? countTokens(bytes.toString("utf8"), method, calibration);
    known.set(bytes, counting);
    return counting;
  };
  return {
    bound: (bytes) => upperBound(bytes, method, calibration),
    of,
    async ofAll(files) {
      const all: Estimate[] = [];
      for (const bytes of files) all.push(await of(bytes));
      return addEstimates(all);
    },
  };
}
