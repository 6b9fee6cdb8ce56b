import { UserError } from "../errors.js";

export const FORMATS = ["human", "agent", "json", "ndjson", "sarif", "github", "junit", "gitlab"] as const;
export type Format = (typeof FORMATS)[number];

/**
 * Set by agent harnesses in the shells that they open. Codex sets CODEX_SANDBOX on macOS alone, CODEX_THREAD_ID
 * everywhere (openai/codex, pull request 10096; seen in 0.169.0).
 */
const AGENT_VARIABLES = [
  "CLAUDECODE",
  "CURSOR_AGENT",
  "GEMINI_CLI",
  "CODEX_SANDBOX",
  "CODEX_THREAD_ID",
  "OPENCODE",
  "AI_AGENT",
] as const;

/** What the environment asks for where no option does. Throws UserError. */
export function defaultFormat(env: NodeJS.ProcessEnv): Format {
  const asked = env.TOLLGATE_FORMAT;
  if (asked) {
    const found = FORMATS.find((format) => format === asked);
    if (!found) throw new UserError(`TOLLGATE_FORMAT is "${asked}".`, `It takes ${FORMATS.join(", ")}.`);
    return found;
  }
  return AGENT_VARIABLES.some((name) => env[name]) ? "agent" : "human";
}
