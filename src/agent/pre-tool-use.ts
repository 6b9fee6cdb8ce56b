import { readFileSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { advised } from "../cli/called-as.js";
import { shellWord } from "../content/shell-word.js";
import { UserError } from "../errors.js";
import { readAliases } from "../git/aliases.js";
import { findRepository, type Repository } from "../git/repository.js";
import type { Answer } from "./answer.js";
import type { Aliases } from "./bypass/git/judge-git.js";
import { judgePath, type Place } from "./bypass/guarded-paths.js";
import { judgeCommand } from "./bypass/judge-command.js";
import { judgeStartFile } from "./bypass/start-files.js";
import { type Objection, strongest } from "./bypass/verdict.js";
import { type AgentCall, broken } from "./call.js";
import { judgeManifest } from "./edited-manifest.js";
import { guardedFiles } from "./guarded-files.js";
import { hooksFolder } from "./hooks-folder.js";
import { type Replacement, replacementsIn } from "./patch/codex-patch.js";

/** In small letters; without a name it is Cursor, which gives a command. */
const SHELL_TOOLS = new Set(["", "bash", "shell", "local_shell", "exec_command", "powershell"]);

/**
 * Refuses what goes round the gates. Neither a repository nor a config is needed for that: without them the
 * words of the command decide alone, since it may go into a guarded repository by itself.
 */
export async function preToolUse(call: AgentCall, cwd: string, env: NodeJS.ProcessEnv): Promise<Answer> {
  const repo = await repositoryOf(cwd);
  const guarded = repo ? await guardedFiles(repo.root, read) : { named: [], manifest: null };
  const place: Place = {
    ...guarded,
    cwd: real(cwd),
    real,
    root: repo?.root ?? null,
    gitDirs: repo ? [repo.gitDir, repo.commonDir] : [],
    hooks: repo && (await hooksFolder(repo, read)),
  };
  const objection = await judge(call, place, () => aliasesOf(repo));
  if (!objection) return { kind: "nothing" };
  const verb = objection.decision === "deny" ? "refused" : "needs a person's word";
  return {
    kind: "refuse",
    decision: objection.decision,
    reason: `tollgate: ${verb}: ${objection.what}. ${advised(objection.way, { cwd, env })}`,
  };
}

/** The tool's name decides which of its fields counts; a tool that nobody knows is judged by all that it has. */
async function judge(
  { tool, input }: AgentCall,
  place: Place,
  aliases: () => Promise<Aliases>,
): Promise<Objection | null> {
  const kind = kindOf(tool);
  const given = textOf(input.command ?? input.cmd);
  const script =
    tool.toLowerCase() === "powershell" && given !== null ? `pwsh -c ${shellWord(given)}` : given;
  if (kind === "patch") {
    const patch = textOf(input.command ?? input.input ?? input.patch);
    if (patch === null) throw broken(`the tool "${tool}" has no patch`);
    return strongest([...replacementsIn(patch)].map(([path, edits]) => judgeEdit(path, edits, place)));
  }
  const path = input.file_path ?? input.notebook_path ?? (kind === "edit" ? input.path : undefined);
  if (kind === "edit" && typeof path !== "string") throw broken(`the tool "${tool}" has no path`);
  if (kind === "shell" && script === null) throw broken(`the tool "${tool}" has no command`);
  const edited =
    typeof path === "string" && kind !== "shell" && kind !== "read"
      ? judgeEdit(path, editsOf(input), place)
      : null;
  const ran =
    script !== null && kind !== "edit" && kind !== "read"
      ? judgeCommand(script, { ...place, read, aliases: await aliases() })
      : null;
  return strongest([edited, ran]);
}

type Kind = "shell" | "edit" | "read" | "patch" | "unknown";

function kindOf(tool: string): Kind {
  const name = tool.toLowerCase();
  if (SHELL_TOOLS.has(name)) return "shell";
  if (name === "apply_patch") return "patch";
  if (/^(?:edit|multiedit|write|notebookedit|delete|strreplace|editnotebook)$/.test(name)) return "edit";
  return /^(?:read|notebookread|glob|grep|ls)$/.test(name) ? "read" : "unknown";
}

/** Codex has given commands as lists of words too. */
function textOf(command: unknown): string | null {
  if (typeof command === "string") return command;
  const isList = Array.isArray(command) && command.every((word) => typeof word === "string");
  return isList ? command.map(shellWord).join(" ") : null;
}

function judgeEdit(
  path: string,
  edits: readonly Replacement[] | string | null,
  place: Place,
): Objection | null {
  const whole = real(resolve(place.cwd ?? "/", path));
  const isManifest = place.manifest !== null && whole === real(place.manifest);
  return strongest([
    judgePath(path, { by: "edit" }, place),
    judgeStartFile(whole, writtenBy(edits)),
    isManifest ? judgeManifest(read(whole), edits) : null,
  ]);
}

const writtenBy = (edits: readonly Replacement[] | string | null): string | null =>
  typeof edits === "string" ? edits : (edits?.map(({ to }) => to).join("\n") ?? null);

/** What an edit tool is to replace, or the whole text that it is to write; null when neither is given. */
function editsOf(input: AgentCall["input"]): readonly Replacement[] | string | null {
  const text = input.content ?? input.contents;
  if (typeof text === "string") return text;
  const edits = (Array.isArray(input.edits) ? input.edits : [input]).map((edit) => {
    const { old_string: from, new_string: to, replace_all: all } = (edit ?? {}) as Record<string, unknown>;
    return typeof from === "string" && typeof to === "string" ? { from, to, all: all === true } : null;
  });
  return edits.every((edit) => edit !== null) ? edits : null;
}

/** In bytes; a larger file is taken for one that cannot be read. */
const MAX_FILE = 4 * 1024 * 1024;

function read(path: string): string | null {
  try {
    const stat = statSync(path);
    return stat.isFile() && stat.size <= MAX_FILE ? readFileSync(path, "utf8") : null;
  } catch {
    return null;
  }
}

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
