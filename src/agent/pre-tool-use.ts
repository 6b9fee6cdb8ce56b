import { realpathSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { shellWord } from "../content/shell-word.js";
import { UserError } from "../errors.js";
import { readAliases } from "../git/aliases.js";
import { findRepository, type Repository } from "../git/repository.js";
import type { Answer } from "./answer.js";
import type { Aliases } from "./bypass/git-command.js";
import { judgePath, type Place } from "./bypass/guarded-paths.js";
import { judgeCommand } from "./bypass/judge-command.js";
import { type Objection, strongest } from "./bypass/verdict.js";
import { patchedPaths } from "./bypass/written-paths.js";
import { type AgentCall, broken } from "./call.js";

/** In small letters; without a name it is Cursor, which gives a command. */
const SHELL_TOOLS = new Set(["", "bash", "shell", "local_shell", "exec_command"]);

/**
 * Refuses what goes round the gates. Neither a repository nor a config is needed for that: without them the
 * words of the command decide alone, since it may go into a guarded repository by itself.
 */
export async function preToolUse(call: AgentCall, cwd: string): Promise<Answer> {
  const repo = await repositoryOf(cwd);
  const place: Place = {
    cwd: real(cwd),
    real,
    root: repo?.root ?? null,
    gitDirs: repo ? [repo.gitDir, repo.commonDir] : [],
  };
  const objection = await judge(call, place, () => aliasesOf(repo));
  if (!objection) return { kind: "nothing" };
  const verb = objection.decision === "deny" ? "refused" : "needs a person's word";
  return {
    kind: "refuse",
    decision: objection.decision,
    reason: `tollgate: ${verb}: ${objection.what}. ${objection.way}`,
  };
}

/** The tool's name decides which of its fields counts; a tool that nobody knows is judged by all that it has. */
async function judge(
  { tool, input }: AgentCall,
  place: Place,
  aliases: () => Promise<Aliases>,
): Promise<Objection | null> {
  const kind = kindOf(tool);
  const script = textOf(input.command ?? input.cmd);
  if (kind === "patch") {
    const patch = textOf(input.command ?? input.input ?? input.patch);
    if (patch === null) throw broken(`the tool "${tool}" has no patch`);
    return strongest(patchedPaths(patch).map((path) => judgeEdit(path, place)));
  }
  const path = input.file_path ?? input.notebook_path;
  if (kind === "edit" && typeof path !== "string") throw broken(`the tool "${tool}" has no path`);
  if (kind === "shell" && script === null) throw broken(`the tool "${tool}" has no command`);
  const edited =
    typeof path === "string" && kind !== "shell" && kind !== "read" ? judgeEdit(path, place) : null;
  const ran =
    script !== null && kind !== "edit" && kind !== "read"
      ? judgeCommand(script, { ...place, aliases: await aliases() })
      : null;
  return strongest([edited, ran]);
}

type Kind = "shell" | "edit" | "read" | "patch" | "unknown";

function kindOf(tool: string): Kind {
  const name = tool.toLowerCase();
  if (SHELL_TOOLS.has(name)) return "shell";
  if (name === "apply_patch") return "patch";
  if (/^(?:edit|multiedit|write|notebookedit)$/.test(name)) return "edit";
  return /^(?:read|notebookread|glob|grep|ls)$/.test(name) ? "read" : "unknown";
}

/** Codex has given commands as lists of words too. */
function textOf(command: unknown): string | null {
  if (typeof command === "string") return command;
  const isList = Array.isArray(command) && command.every((word) => typeof word === "string");
  return isList ? command.map(shellWord).join(" ") : null;
}

const judgeEdit = (path: string, place: Place): Objection | null => judgePath(path, { by: "edit" }, place);

function real(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return dirname(path) === path ? path : join(real(dirname(path)), basename(path));
  }
}

async function repositoryOf(cwd: string): Promise<Repository | null> {
  try {
    return await findRepository(cwd);
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}

const aliasesOf = async (repo: Repository | null): Promise<Aliases> => (repo ? readAliases(repo) : new Map());
