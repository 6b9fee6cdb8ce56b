import type { AgentEvent, Harness } from "./call.js";

/** What tollgate answers, whichever the harness. */
export type Answer =
  | { readonly kind: "nothing" }
  /** pre-tool-use: the call is refused, or a person is asked. */
  | { readonly kind: "refuse"; readonly decision: "deny" | "ask"; readonly reason: string }
  /** Words for the agent, which goes on. */
  | { readonly kind: "context"; readonly text: string }
  /** stop: the agent has to go on, with this. */
  | { readonly kind: "go-on"; readonly reason: string }
  /** Words for the person; nothing is blocked. */
  | { readonly kind: "notice"; readonly text: string };

export interface Reply {
  readonly out: string;
  readonly err: string;
  readonly code: number;
}

/**
 * Those whose person is surely asked. Codex takes `ask` for a mistake of the hook (codex-rs/hooks, output_parser.rs);
 * Cursor passes over it in its run mode Auto-review, as its forum has it (topic 173694), but keeps to `deny`.
 */
const ASKS: ReadonlySet<Harness> = new Set(["claude"]);

/** By which Claude Code and Codex refuse; any other code but 0 lets the call through. */
const BLOCKS = 2;

/**
 * The answer in the harness's protocol. A refusal is said twice, as JSON and as exit code 2 with its reason on
 * stderr: versions differ in which of them decides, and either alone refuses. A question is JSON alone, since
 * code 2 would refuse. Where a harness may let a call through that is answered with `ask`, it is a refusal.
 */
export function reply(harness: Harness, event: AgentEvent, answer: Answer): Reply {
  const json = (value: unknown, err = "", code = 0): Reply => ({
    out: `${JSON.stringify(value)}\n`,
    err,
    code,
  });
  switch (answer.kind) {
    case "nothing":
      // Where a hook of Cursor's has to answer, silence counts as a failure.
      return harness === "cursor" && event === "pre-tool-use"
        ? json({ permission: "allow" })
        : { out: "", err: "", code: 0 };
    case "refuse": {
      const { reason } = answer;
      const decision = ASKS.has(harness) ? answer.decision : "deny";
      const value =
        harness === "cursor"
          ? { permission: decision, user_message: reason, agent_message: reason }
          : specific("PreToolUse", { permissionDecision: decision, permissionDecisionReason: reason });
      return decision === "deny" ? json(value, `${reason}\n`, BLOCKS) : json(value);
    }
    case "context":
      return json(specific(EVENT_NAMES[event], { additionalContext: answer.text }));
    case "go-on":
      return json(
        harness === "cursor"
          ? { followup_message: answer.reason }
          : { decision: "block", reason: answer.reason },
      );
    case "notice":
      // Cursor shows a hook's stderr in its log; it has no field for it in these events.
      return harness === "cursor"
        ? { out: "", err: `${answer.text}\n`, code: 0 }
        : json({ systemMessage: answer.text });
  }
}

const EVENT_NAMES = {
  "pre-tool-use": "PreToolUse",
  "post-tool-use": "PostToolUse",
  stop: "Stop",
  "session-start": "SessionStart",
} as const;

const specific = (hookEventName: string, fields: object) => ({
  hookSpecificOutput: { hookEventName, ...fields },
});
