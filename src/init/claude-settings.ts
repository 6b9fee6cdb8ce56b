import { UserError } from "../errors.js";
import { addItem, removeMember, setItem, setMember } from "./edit-json.js";
import { SHIM } from "./hook-files.js";

/** Claude Code's settings that a repository shares. */
export const CLAUDE_SETTINGS = ".claude/settings.json";

const EDITS = "Edit|MultiEdit|Write|NotebookEdit";
/** Seconds are above the adapter's own deadlines (src/agent/run-event.ts): it always answers by itself. */
const HOOKS = [
  { name: "PreToolUse", event: "pre-tool-use", matcher: `Bash|${EDITS}`, timeout: 20 },
  { name: "PostToolUse", event: "post-tool-use", matcher: EDITS, timeout: 60 },
  { name: "Stop", event: "stop", matcher: null, timeout: 180 },
  { name: "SessionStart", event: "session-start", matcher: null, timeout: 20 },
] as const;

/** By this an entry is known as ours. */
const OURS = "tollgate_agent claude ";

/**
 * What the harness runs, in a POSIX shell, wherever the agent stands: it goes to the top of the work tree that
 * the session was opened in, linked ones too, and finds tollgate as the git hooks do. Without the shim the
 * event that refuses refuses (exit code 2); the others tell the person and go on.
 */
function commandOf(event: string): string {
  const missing =
    event === "pre-tool-use"
      ? `{ echo 'tollgate: refused: ${SHIM} is missing. Mend: a person runs npx tollgate init --yes' >&2; exit 2; }`
      : `{ echo '{"systemMessage":"tollgate judged nothing: ${SHIM} is missing. Mend: npx tollgate init --yes"}'; exit 0; }`;
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the braces are the shell's
  const top = 'cd "${CLAUDE_PROJECT_DIR:-.}" && cd "$(git rev-parse --show-toplevel)"';
  return `{ ${top} && [ -f ${SHIM} ]; } 2>/dev/null || ${missing}; . ./${SHIM}; ${OURS}${event}${event === "pre-tool-use" ? " || exit 2" : ""}`;
}

type Json = Readonly<Record<string, unknown>>;

/** The settings with our hooks among those that are there; every other byte stays. */
export function withClaudeHooks(text: string | null): string {
  if (text === null || text.trim() === "") {
    const hooks = Object.fromEntries(HOOKS.map((hook) => [hook.name, [entryOf(hook)]]));
    return `${JSON.stringify({ hooks }, null, 2)}\n`;
  }
  let result = text;
  const settings = parse(text);
  if (!Object.hasOwn(settings, "hooks")) result = setMember(result, [], "hooks", "{}");
  for (const hook of HOOKS) {
    const list = listOf(parse(result), hook.name);
    const wanted = entryOf(hook);
    const value = JSON.stringify(wanted);
    const at = (list ?? []).findIndex(isOurs);
    if (list === null) result = setMember(result, ["hooks"], hook.name, `[${value}]`);
    else if (at < 0) result = addItem(result, ["hooks", hook.name], value);
    else if (JSON.stringify(list[at]) !== value) result = setItem(result, ["hooks", hook.name], at, value);
  }
  return result;
}

/** Takes them back out; null when nothing else is left. */
export function withoutClaudeHooks(text: string): string | null {
  let result = text;
  for (const { name } of HOOKS) {
    const list = listOf(parse(result), name);
    const at = (list ?? []).findIndex(isOurs);
    if (list === null || at < 0) continue;
    result =
      list.length > 1 ? setItem(result, ["hooks", name], at, null) : removeMember(result, ["hooks"], name);
  }
  if (result === text) return text;
  const settings = parse(result);
  if (Object.keys(settings.hooks as object).length > 0) return result;
  return Object.keys(settings).length === 1 ? null : removeMember(result, [], "hooks");
}

function entryOf({ event, matcher, timeout }: (typeof HOOKS)[number]): Json {
  const hooks = [{ type: "command", command: commandOf(event), timeout }];
  return matcher === null ? { hooks } : { matcher, hooks };
}

const isOurs = (entry: unknown): boolean => JSON.stringify(entry).includes(OURS);

function listOf(settings: Json, name: string): readonly unknown[] | null {
  const { hooks = {} } = settings;
  if (!isObject(hooks)) throw odd("hooks");
  if (!Object.hasOwn(hooks, name)) return null;
  const list = hooks[name];
  if (!Array.isArray(list)) throw odd(`hooks.${name}`);
  return list;
}

function parse(text: string): Json {
  let settings: unknown;
  try {
    settings = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (error) {
    throw new UserError(
      `${CLAUDE_SETTINGS} is not JSON: ${(error as Error).message}`,
      "Mend it, then try again.",
    );
  }
  if (!isObject(settings))
    throw new UserError(`${CLAUDE_SETTINGS} is not an object.`, "Mend it, then try again.");
  return settings;
}

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const odd = (key: string): UserError =>
  new UserError(
    `${CLAUDE_SETTINGS}: "${key}" is not what Claude Code expects there.`,
    "Mend it, then try again.",
  );
