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

const SHELL_TOOLS = new Set(["", "Bash", "Shell", "shell", "local_shell", "exec_command"]);

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

async function judge(
  { tool, input }: AgentCall,
  place: Place,
  aliases: () => Promise<Aliases>,
): Promise<Objection | null> {
  const { command } = input;
  if (tool === "apply_patch" && typeof command === "string")
    return strongest(patchedPaths(command).map((path) => judgeEdit(path, place)));
  const path = input.file_path ?? input.notebook_path;
  if (typeof path === "string") return isReading(tool) ? null : judgeEdit(path, place);
  const text = textOf(command);
  if (text === null) {
    if (SHELL_TOOLS.has(tool)) throw broken(`the tool "${tool}" has no command`);
    return null;
  }
  return judgeCommand(text, { ...place, aliases: await aliases() });
}

const isReading = (tool: string): boolean => /^(Read|NotebookRead|Glob|Grep|LS)$/.test(tool);

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
