import { SHIM } from "../hook-files.js";

/** A file in which a harness is told what to run, and what it is told there. */
export interface HooksFile {
  /** As `tollgate agent` names it. */
  readonly harness: "claude" | "codex" | "cursor";
  /** As people name it. */
  readonly title: string;
  readonly path: string;
  /** Files and folders by which it is known to be in use. */
  readonly signs: readonly string[];
  /** What a new file holds beside its hooks. */
  readonly beside: Readonly<Record<string, unknown>>;
  readonly hooks: readonly HookEntry[];
  /** What is left for a person to do; null when nothing is. */
  readonly next: string | null;
}

export interface HookEntry {
  /** The harness's name for the event. */
  readonly name: string;
  /** What stands in the list of that event. */
  readonly entry: Readonly<Record<string, unknown>>;
}

type Event = "pre-tool-use" | "post-tool-use" | "stop" | "session-start";

/** In seconds, above the adapter's own deadlines (src/agent/run-event.ts): it always answers by itself. */
const TIMEOUTS: Readonly<Record<Event, number>> = {
  "pre-tool-use": 20,
  "post-tool-use": 60,
  stop: 180,
  "session-start": 20,
};

/** By this an entry is known as ours. */
export const OURS = "tollgate_agent ";

/**
 * What the harness runs, in a POSIX shell, wherever the agent stands: it goes to the top of the work tree that
 * the session was opened in, linked ones too, and finds tollgate as the git hooks do. Without the shim the
 * event that refuses refuses (exit code 2); the others tell the person and go on. `from`: where it begins.
 */
function commandOf(harness: string, event: Event, from: string): string {
  const missing =
    event === "pre-tool-use"
      ? `{ echo 'tollgate: refused: ${SHIM} is missing. Mend: a person runs npx tollgate init --yes' >&2; exit 2; }`
      : `{ echo '{"systemMessage":"tollgate judged nothing: ${SHIM} is missing. Mend: npx tollgate init --yes"}'; exit 0; }`;
  const top = `cd "${from}" && cd "$(git rev-parse --show-toplevel)"`;
  return `{ ${top} && [ -f ${SHIM} ]; } 2>/dev/null || ${missing}; . ./${SHIM}; ${OURS}${harness} ${event}${event === "pre-tool-use" ? " || exit 2" : ""}`;
}

/** The form of Claude Code's settings and of Codex's hooks.json. */
function nested(
  harness: string,
  from: string,
  name: string,
  event: Event,
  matcher: string | null,
  more: Readonly<Record<string, unknown>> = {},
): HookEntry {
  const command = commandOf(harness, event, from);
  const hooks = [{ type: "command", command, timeout: TIMEOUTS[event], ...more }];
  return { name, entry: matcher === null ? { hooks } : { matcher, hooks } };
}

/**
 * Claude Code goes on when a hook breaks or is late, unless this says otherwise (its changelog, 2.1.295). Older
 * versions do not know it: there only an answer shuts.
 */
const SHUT = { onFailure: "block" };

const EDITS = "Edit|MultiEdit|Write|NotebookEdit";
// biome-ignore lint/suspicious/noTemplateCurlyInString: the braces are the shell's
const CLAUDE_FROM = "${CLAUDE_PROJECT_DIR:-.}";

/** Claude Code's settings that a repository shares (docs "Hooks reference"). */
const claude: HooksFile = {
  harness: "claude",
  title: "Claude Code",
  path: ".claude/settings.json",
  signs: [".claude", "CLAUDE.md"],
  beside: {},
  hooks: [
    nested("claude", CLAUDE_FROM, "PreToolUse", "pre-tool-use", `Bash|PowerShell|Monitor|${EDITS}`, SHUT),
    nested("claude", CLAUDE_FROM, "PostToolUse", "post-tool-use", EDITS),
    nested("claude", CLAUDE_FROM, "Stop", "stop", null),
    nested("claude", CLAUDE_FROM, "SessionStart", "session-start", null),
  ],
  next: null,
};

/** Codex's hooks beside a project's config (developers.openai.com/codex/hooks); they begin where the session does. */
const codex: HooksFile = {
  harness: "codex",
  title: "Codex",
  path: ".codex/hooks.json",
  signs: [".codex"],
  beside: {},
  hooks: [
    nested("codex", ".", "PreToolUse", "pre-tool-use", "Bash|apply_patch"),
    nested("codex", ".", "PostToolUse", "post-tool-use", "apply_patch"),
    nested("codex", ".", "Stop", "stop", null),
    nested("codex", ".", "SessionStart", "session-start", null),
  ],
  next: "Codex runs new and changed hooks only once a person trusts them: open it here, trust the project, then /hooks.",
};

/** Cursor's hooks of a project (cursor.com/docs/hooks), which begin at its root. */
const cursor: HooksFile = {
  harness: "cursor",
  title: "Cursor",
  path: ".cursor/hooks.json",
  signs: [".cursor", ".cursorrules"],
  beside: { version: 1 },
  hooks: [
    {
      name: "beforeShellExecution",
      // Without failClosed a hook that breaks or is late lets the command through.
      entry: {
        command: commandOf("cursor", "pre-tool-use", "."),
        timeout: TIMEOUTS["pre-tool-use"],
        failClosed: true,
      },
    },
    {
      // Its edit tools come as Write and Delete with an absolute `file_path`; the others are older names of them.
      name: "preToolUse",
      entry: {
        matcher: "Write|Delete|StrReplace|EditNotebook",
        command: commandOf("cursor", "pre-tool-use", "."),
        timeout: TIMEOUTS["pre-tool-use"],
        failClosed: true,
      },
    },
    { name: "stop", entry: { command: commandOf("cursor", "stop", "."), timeout: TIMEOUTS.stop } },
  ],
  next: null,
};

/** Harnesses with a documented file of hooks in the repository. */
export const HOOKS_FILES: readonly HooksFile[] = [claude, codex, cursor];
