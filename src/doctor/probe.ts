import { randomBytes } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { HookEvent } from "../../hooks/call.js";
import { PROBE, PROBE_LINE, type ProbeAnswer } from "../../hooks/probe.js";
import { runHook } from "../git/hook-run.js";
import { inTemporaryFolder } from "../process/temporary-folder.js";

/** Milliseconds; a hook that has not answered by then is stuck. */
const PATIENCE = 30_000;

export type Probed =
  | { readonly kind: "refused"; readonly answer: ProbeAnswer }
  /** git would have gone on. */
  | { readonly kind: "passed" }
  /** Something other than tollgate's judgement shut it; what it said, on one line. */
  | { readonly kind: "failed"; readonly said: string }
  | { readonly kind: "stuck" | "no-git-hook" };

/**
 * Lets git call a hook of this work tree, for a change that there is none of. The hook answers and shuts
 * before it reads, keeps or runs anything; an empty message for commit-msg lies in a folder of its own. So
 * index, work tree and refs stay as they are, wherever this is killed.
 */
export const probe = (root: string, event: HookEvent, env: NodeJS.ProcessEnv): Promise<Probed> =>
  inTemporaryFolder("tollgate-doctor-", async (folder) => {
    const file = join(folder, "message");
    const word = randomBytes(8).toString("hex");
    writeFileSync(file, "");
    const args = {
      "pre-commit": [],
      "prepare-commit-msg": [file],
      "commit-msg": [file],
      "pre-push": ["x", "x"],
    };
    const ended = await runHook(root, {
      event,
      args: args[event],
      // An editor that is none (`:`) would spare prepare-commit-msg the start.
      env: { ...env, [PROBE]: word, GIT_EDITOR: "true" },
      timeout: PATIENCE,
    });
    if (ended.code === null) return { kind: "stuck" };
    if (ended.code === 0) return { kind: "passed" };
    const answer = answerIn(ended.stderr, word);
    if (answer?.event === event) return { kind: "refused", answer };
    if (/'hook' is not a git command/.test(ended.stderr)) return { kind: "no-git-hook" };
    return { kind: "failed", said: firstLine(ended.stderr) || `exit code ${ended.code}` };
  });

function answerIn(text: string, word: string): ProbeAnswer | null {
  for (const line of text.split("\n")) {
    if (!line.startsWith(PROBE_LINE)) continue;
    try {
      const answer = JSON.parse(line.slice(PROBE_LINE.length)) as ProbeAnswer;
      if (answer.word === word) return answer;
    } catch {
      // Somebody else's line.
    }
  }
  return null;
}

const firstLine = (text: string): string =>
  text
    .split("\n")
    .map((line) => line.trim())
    .find((line) => line !== "")
    ?.slice(0, 300) ?? "";
