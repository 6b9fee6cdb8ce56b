import {
  addEstimates,
  countRaw,
  type Estimate,
  toEstimate,
  upperBound,
} from "../../src/content/tokens/count.js";
import { calibrationOf, FAMILIES, type KnownCalibration } from "../../src/content/tokens/models.js";
import { UserError } from "../../src/errors.js";
import type { FileContent, FileEntry, GateContext } from "../../src/gate/contract.js";
import type { Options } from "./meta.js";

/** Counts for one model. */
export interface Measure {
  /** Without a tokenizer: the true number is not above it. `bytes`: a size. */
  bound(bytes: number): number;
  /** The sum of the contents' own bounds, as each is rounded up. */
  boundOf(contents: readonly FileContent[]): number;
  /** What is too large to be read is taken at its bound: it must not count for nothing. */
  of(content: FileContent): Promise<Estimate>;
  ofAll(contents: readonly FileContent[]): Promise<Estimate>;
  /** The same of a file, read only where its tokens are not known; null when there is none. */
  ofFile(file: Pick<FileEntry, "oid">, read: () => Promise<FileContent | null>): Promise<Estimate | null>;
}

/** Kept for what was too large to be read. */
const UNREAD = -1;

/** Throws UserError where calibrationFor does. `recall`: what earlier runs counted. */
export function measureFor(options: Options, recall: GateContext["recall"]): Measure {
  const { method } = options;
  const calibration = calibrationFor(options);
  const bound = (bytes: number) => upperBound(bytes, method, calibration);
  const shelf = `tokens-${method}`;
  const of = async (content: FileContent): Promise<Estimate> => {
    const { bytes, size } = content;
    if (!bytes) return { tokens: bound(size), low: 0, high: bound(size) };
    const raw = await recall(shelf, content, () => countRaw(bytes.toString("utf8"), method));
    return toEstimate(raw, method, calibration);
  };
  return {
    bound,
    boundOf: (contents) => contents.reduce((sum, { size }) => sum + bound(size), 0),
    of,
    async ofAll(contents) {
      const all: Estimate[] = [];
      for (const content of contents) all.push(await of(content));
      return addEstimates(all);
    },
    async ofFile({ oid }, read) {
      const known =
        oid === null
          ? UNREAD
          : await recall(shelf, { oid, size: 0, bytes: null }, async () => {
              const { bytes } = (await read()) ?? { bytes: null };
              return bytes ? countRaw(bytes.toString("utf8"), method) : UNREAD;
            });
      if (known !== UNREAD) return toEstimate(known, method, calibration);
      const content = await read();
      return content && of(content);
    },
  };
}

/** What the config says of the model, or what is known of it. Throws UserError when that is nothing. */
export function calibrationFor({ model, calibration }: Options): KnownCalibration {
  if (calibration) return { ...calibration, source: "set in the config" };
  const known = calibrationOf(model);
  if (known) return known;
  throw new UserError(
    `gates.token-budget.model: nothing is known about the tokens of "${model}".`,
    `Known: ${FAMILIES.map(({ name }) => name).join("; ")}. For others set gates.token-budget.calibration: { factor, band }.`,
  );
}
