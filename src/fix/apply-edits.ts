import type { Edit } from "../gate/contract.js";

/** The bytes with the edits made, first ones first; one that reaches into an earlier one is left for another time. */
export function applyEdits(bytes: Buffer, edits: readonly Edit[]): { bytes: Buffer; applied: number } {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  const parts: Buffer[] = [];
  let [done, applied] = [0, 0];
  for (const { start, end, text } of sorted) {
    if (start < done || end < start || end > bytes.length) continue;
    parts.push(bytes.subarray(done, start), Buffer.from(text));
    done = end;
    applied++;
  }
  return { bytes: Buffer.concat([...parts, bytes.subarray(done)]), applied };
}
