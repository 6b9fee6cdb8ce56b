import { UserError } from "../errors.js";
import type { Shard } from "../runner/share.js";

/** `I/N`, from 1/N to N/N. Throws UserError. */
export function shardOf(given: string): Shard {
  const [, index, count] = /^([1-9]\d{0,3})\/([1-9]\d{0,3})$/.exec(given) ?? [];
  const shard = { index: Number(index), count: Number(count) };
  if (count !== undefined && shard.index <= shard.count) return shard;
  throw new UserError(
    `--shard ${given} is no part of a run.`,
    count === undefined
      ? "Write I/N, at most 9999: --shard 2/5 is the second of five."
      : `Of ${count} shards, the first is 1/${count} and the last ${count}/${count}.`,
  );
}
