/** What git said when it called a hook, parsed once. */
export interface HookCall {
  readonly event: HookEvent;
  readonly args: readonly string[];
  /** pre-push only: what is being pushed. */
  readonly refs: readonly PushedRef[];
}

export const HOOK_EVENTS = ["pre-commit", "prepare-commit-msg", "commit-msg", "pre-push"] as const;
export type HookEvent = (typeof HOOK_EVENTS)[number];

export interface PushedRef {
  readonly localRef: string;
  readonly localOid: string;
  readonly remoteRef: string;
  readonly remoteOid: string;
}
