/** What git said when it called a hook, parsed once. */
export interface HookCall {
  readonly event: HookEvent | typeof WHOLE_COMMIT;
  readonly args: readonly string[];
  /** pre-push only: what is being pushed. */
  readonly refs: readonly PushedRef[];
}

export const HOOK_EVENTS = ["pre-commit", "prepare-commit-msg", "commit-msg", "pre-push"] as const;
export type HookEvent = (typeof HOOK_EVENTS)[number];

/** commit-msg of a commit whose files pre-commit left to it (shim.sh, tollgate_defer): both are judged. */
export const WHOLE_COMMIT = "commit";

export interface PushedRef {
  readonly localRef: string;
  readonly localOid: string;
  readonly remoteRef: string;
  readonly remoteOid: string;
}
