import type { FileContent } from "../gate/contract.js";
import type { Cache } from "./cache.js";

/**
 * A value that bytes alone decide, kept by their id; computed where it is not known yet, or where the bytes were too
 * large to be read. `what`: the value's name and all else that it depends on.
 */
export async function recall<Value>(
  cache: Cache,
  what: string,
  { oid, bytes }: FileContent,
  compute: () => Promise<Value>,
): Promise<Value> {
  const id = oid ?? (bytes && (await import("../git/blob-id.js")).blobId(bytes));
  if (id === null) return compute();
  const shelf = await cache.shelf(what, "");
  const kept = shelf.get(id) as Value | undefined;
  if (kept !== undefined) return kept;
  const value = await compute();
  shelf.set(id, value);
  return value;
}
