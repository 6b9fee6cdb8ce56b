import { realpathSync } from "node:fs";
import { resolve } from "node:path";
import type { Answer } from "./answer.js";
import type { AgentCall } from "./call.js";
import { judgeFile } from "./judge-quick.js";
import { patchedPaths } from "./patch/codex-patch.js";
import { tell } from "./tell.js";

/** A patch may touch more; the stop judges all of them. */
const MAX_FILES = 8;

/** Tells what the gates find in the file that an edit tool wrote. */
export async function postToolUse(call: AgentCall, cwd: string, env: NodeJS.ProcessEnv): Promise<Answer> {
  const texts: string[] = [];
  for (const path of writtenBy(call).slice(0, MAX_FILES)) {
    const report = await judgeFile(realpathSync(cwd), real(resolve(cwd, path)), env);
    if (!report) continue;
    const text = await tell(report, cwd, env);
    if (text !== "") texts.push(text);
  }
  return texts.length === 0 ? { kind: "nothing" } : { kind: "context", text: texts.join("\n") };
}

function writtenBy({ tool, input }: AgentCall): string[] {
  if (tool === "apply_patch") return typeof input.command === "string" ? patchedPaths(input.command) : [];
  const path = input.file_path ?? input.notebook_path;
  return typeof path === "string" ? [path] : [];
}

function real(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
