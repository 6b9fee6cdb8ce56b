import type { Fenced, FencedChange, Staging } from "../gate/contract.js";
import { type Fingerprint, isStaged } from "../git/fingerprint.js";
import { forgetState, readState, writeState } from "../git/state.js";
import { PENDING } from "./pending-name.js";

/** A change that stopped a commit, with how things stood when the hook had ended. */
export interface Pending
  extends Pick<Fenced, "kind" | "names">,
    Pick<FencedChange, "path" | "what" | "untracked" | "was"> {
  readonly staging: Staging;
  readonly head: string;
  /** The path's sides in index and work tree, as `standing` gives them. */
  readonly standing: string;
  /** What the program itself staged; null where somebody's staging it again would not show. */
  readonly blob: StagedBlob | null;
}

export interface StagedBlob {
  readonly id: string;
  /** When git last wrote it, or was asked to, in milliseconds since 1970. */
  readonly at: number;
}

/** More than anybody reads; the first of them stop the commit as well as all. */
const MOST = 1000;
const KINDS: readonly unknown[] = ["fixer", "command", "hook"];
const WHATS: readonly unknown[] = ["modified", "created", "deleted", "staged", "committed"];
const STAGINGS: readonly unknown[] = ["whole", "part", "none", "program", "gone"];

export function recallPending(gitDir: string): Pending[] {
  const kept = readState(gitDir, PENDING);
  return Array.isArray(kept) ? kept.slice(0, MOST).filter(isPending) : [];
}

export function keepPending(gitDir: string, pending: readonly Pending[]): void {
  if (pending.length > 0) writeState(gitDir, PENDING, pending.slice(0, MOST));
  else forgetState(gitDir, PENDING);
}

export function toPending(
  { kind, names }: Fenced,
  { path, what, staging, untracked, was }: FencedChange,
  after: Fingerprint,
  blob: StagedBlob | null = null,
): Pending {
  const known = { kind, names, path, what, staging, head: after.head, standing: standing(after, path), blob };
  return { ...known, ...(untracked && { untracked }), ...(was !== undefined && { was }) };
}

/**
 * Nobody did anything about it: the path stands as it stood. What is not staged is no part of the commit, so it
 * waits only for the commit that was asked for, which comes before HEAD moves.
 */
export function isStillPending({ path, what, head, standing: then }: Pending, now: Fingerprint): boolean {
  if (what === "committed") return now.head === head;
  const state = now.paths.get(path);
  return standing(now, path) === then && (now.head === head || (state !== undefined && isStaged(state)));
}

function standing({ paths }: Fingerprint, path: string): string {
  const state = paths.get(path);
  if (!state) return "as in HEAD";
  const side = state.untracked ? "untracked" : (state.index ?? "not in the index");
  return `${side}, ${state.disk?.content ?? "not there"}`;
}

const isBlob = (value: unknown): value is StagedBlob => {
  const { id, at } = (value ?? {}) as Partial<Record<keyof StagedBlob, unknown>>;
  return typeof id === "string" && /^[0-9a-f]{40,64}$/.test(id) && typeof at === "number";
};

const isPending = (value: unknown): value is Pending => {
  const { kind, names, path, what, staging, head, standing, blob, untracked, was } = (value ?? {}) as Partial<
    Record<keyof Pending, unknown>
  >;
  return (
    [path, head, standing].every((text) => typeof text === "string") &&
    Array.isArray(names) &&
    names.every((name) => typeof name === "string") &&
    KINDS.includes(kind) &&
    WHATS.includes(what) &&
    STAGINGS.includes(staging) &&
    ((blob ?? null) === null || isBlob(blob)) &&
    [undefined, true].includes(untracked as boolean | undefined) &&
    (was === undefined || was === null || typeof was === "string")
  );
};
