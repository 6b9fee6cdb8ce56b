import { matcher } from "../content/patterns.js";
import type { Case, FileEntry, Snapshot, View } from "../gate/contract.js";

const toEntry = (path: string): FileEntry => ({ path, mode: "100644", oid: null, status: "A" });

/** A view over what a case holds, without git. */
export function memoryView(example: Case): View {
  const files = new Map(Object.entries(example.files ?? {}));
  const all = new Map([...Object.entries(example.unchanged ?? {}), ...files]);
  const read = async (path: string, limit = Number.POSITIVE_INFINITY) => {
    const text = all.get(path);
    if (text === undefined) return null;
    const bytes = Buffer.from(text, "utf8");
    return { oid: null, size: bytes.length, bytes: bytes.length > limit ? null : bytes };
  };
  const snapshot: Snapshot = {
    async list(globs) {
      const matches = globs ? matcher(globs) : () => true;
      return [...all.keys()].filter(matches).sort().map(toEntry);
    },
    read,
  };
  return {
    stage: example.stage ?? (example.commit ? "commit-msg" : "pre-commit"),
    head: null,
    snapshot,
    files: async () => [...files.keys()].sort().map(toEntry),
    read: async (entry, limit) => (await read(entry.path, limit))!,
    async *commits() {
      for (const commit of [...(example.commits ?? []), ...(example.commit ? [example.commit] : [])]) {
        yield {
          oid: commit.oid ?? null,
          parents: Array.from({ length: commit.parents ?? 1 }, (_, index) => String(index)),
          message: commit.message,
          invalidAt: commit.invalidAt ?? null,
          changes: async () => (commit.changes ?? []).map(toEntry),
        };
      }
    },
  };
}
