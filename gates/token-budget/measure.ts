import {
  addEstimates,
  boundRaw,
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
  /** True where the contents surely take no more than `allowed` tokens together, which mostly needs no exact number. */
  fits(contents: readonly FileContent[], allowed: number): Promise<boolean>;
  /** What is too large to be read is taken at its bound: it must not count for nothing. */
  of(content: FileContent): Promise<Estimate>;
  ofAll(contents: readonly FileContent[]): Promise<Estimate>;
  /** The same of a file, read only where its tokens are not known; null when there is none. */
  ofFile(file: Pick<FileEntry, "oid">, read: () => Promise<FileContent | null>): Promise<Estimate | null>;
}

/** Kept for what was too large to be read. */
const UNREAD = -1;

/** A token has four to five bytes on the average: what exceeds a limit so many times by its bytes exceeds it by tokens. */
const HOPELESS = 6;

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
    async fits(contents, allowed) {
      // Each one's bound is rounded up.
      let most = contents.reduce((sum, { size }) => sum + bound(size), 0);
      if (most > HOPELESS * allowed) return false;
      for (const { bytes, size } of contents) {
        if (most <= allowed) return true;
        if (bytes === null) continue;
        const raw = await boundRaw(bytes.toString("utf8"), method);
        most += toEstimate(raw, method, calibration).high - bound(size);
      }
      return most <= allowed;
    },
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
