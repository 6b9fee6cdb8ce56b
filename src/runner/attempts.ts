import { createHash } from "node:crypto";
import type { Repeated, Stage, View } from "../gate/contract.js";
import type { Result } from "../gate/result.js";
import type { Repository } from "../git/repository.js";
import { readState, writeState } from "../git/state.js";

/** What a hook's last refusal was about; success forgets it. */
interface Attempt {
  readonly findings: string;
  readonly judged: string;
  readonly attempt: number;
}

/** Keeps a refusal, and says which one in a row it is; null for the first with these findings. */
export async function noteAttempt(
  repo: Repository,
  stage: Stage,
  results: readonly Result[],
  views: readonly View[],
): Promise<Repeated | null> {
  const name = `attempts-${stage}.json`;
  const before = recall(repo, name);
  const [findings, judged] = [findingsId(results), await judgedId(views)];
  const attempt = before?.findings === findings ? before.attempt + 1 : 1;
  writeState(repo.gitDir, name, { findings, judged, attempt } satisfies Attempt);
  return attempt === 1 ? null : { attempt, unchanged: before?.judged === judged };
}

/**
 * What was found where. The line may differ from one attempt to the next, another word is another finding; what a
 * program printed says nothing, for it may hold the time.
 */
function findingsId(results: readonly Result[]): string {
  const all = results.flatMap(({ findings }) =>
    findings
      .filter(({ severity }) => severity === "error")
      .map(({ gate, rule, where, data, message }) =>
        JSON.stringify([gate, rule, where.path, where.commit, "output" in data ? null : message]),
      ),
  );
  return digest([...new Set(all)].sort());
}

/** The files by their ids, and the commits or the message. */
async function judgedId(views: readonly View[]): Promise<string> {
  const parts: unknown[] = [];
  for (const view of views) {
    parts.push(view.head);
    for (const { path, mode, oid, status } of await view.files()) parts.push([path, mode, oid, status]);
    // A range is named by its tip; the commit being made has only its message.
    if (view.stage === "commit-msg") for await (const { message } of view.commits()) parts.push(message);
  }
  return digest(parts);
}

const digest = (value: unknown): string => createHash("sha256").update(JSON.stringify(value)).digest("hex");

function recall(repo: Repository, name: string): Attempt | null {
  const kept = (readState(repo.gitDir, name) ?? {}) as Partial<Record<keyof Attempt, unknown>>;
  const { findings, judged, attempt } = kept;
  const whole =
    typeof findings === "string" &&
    typeof judged === "string" &&
    Number.isSafeInteger(attempt) &&
    (attempt as number) > 0;
  return whole ? { findings, judged, attempt: attempt as number } : null;
}
