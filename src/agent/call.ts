import { UserError } from "../errors.js";

/**
 * What each harness tells of. Claude Code's protocol is its own (docs "Hooks reference"); Codex speaks the
 * same (its sources, codex-rs/hooks), without `ask`. Cursor's names are beforeShellExecution, preToolUse
 * and stop; what it does after an edit takes no answer, and what starting a session takes could not be attested: both
 * are left out.
 */
export const HARNESSES = {
  claude: ["pre-tool-use", "post-tool-use", "stop", "session-start"],
  codex: ["pre-tool-use", "post-tool-use", "stop", "session-start"],
  cursor: ["pre-tool-use", "stop"],
} as const satisfies Readonly<Record<string, readonly AgentEvent[]>>;

export type Harness = keyof typeof HARNESSES;
export type AgentEvent = "pre-tool-use" | "post-tool-use" | "stop" | "session-start";

/** What a harness said on stdin, in one form. */
export interface AgentCall {
  readonly session: string | null;
  /** Where the agent stands; null when the harness did not say. */
  readonly cwd: string | null;
  readonly tool: string;
  readonly input: Readonly<Record<string, unknown>>;
  /** The agent goes on already because a stop was refused. */
  readonly continued: boolean;
  /** The turn ended by itself; only then is there something to judge. */
  readonly completed: boolean;
}

/** Throws UserError for what is no JSON object, or not of the harness's form. */
export function parseCall(text: string): AgentCall {
  let value: unknown;
  try {
    // Cursor begins with a byte order mark on Windows.
    value = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    throw broken("it is not JSON");
  }
  if (!isRecord(value)) throw broken("it is not an object");
  // Cursor gives a shell command without naming a tool.
  const input = value.tool_input ?? (typeof value.command === "string" ? { command: value.command } : {});
  if (!isRecord(input)) throw broken("`tool_input` is not an object");
  const [workspace] = Array.isArray(value.workspace_roots) ? value.workspace_roots : [];
  return {
    session: textOr(value.session_id, textOr(value.conversation_id, null)),
    cwd: textOr(value.cwd, textOr(workspace, null)),
    tool: textOr(value.tool_name, "") ?? "",
    input,
    continued: value.stop_hook_active === true || Number(value.loop_count ?? 0) > 0,
    completed: value.status === undefined || value.status === "completed",
  };
}

export const broken = (why: string): UserError =>
  new UserError(
    `what the harness wrote to stdin cannot be read: ${why}.`,
    "Update tollgate or the harness; a person can take the hook out of the harness's settings.",
  );

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const textOr = (value: unknown, other: string | null): string | null =>
  typeof value === "string" && value !== "" ? value : other;
