import { createHash } from "node:crypto";
import type { Repeated, Stage, View } from "../gate/contract.js";
import type { Result } from "../gate/result.js";
import type { Repository } from "../git/repository.js";
import { forgetState, readState, writeState } from "../git/state.js";
import { attemptsOf } from "./attempts-name.js";

/** What the last refusal was about; success forgets it. */
interface Attempt {
  readonly findings: string;
  readonly files: string;
  /** null where no message was judged. */
  readonly message: string | null;
  readonly attempt: number;
}

/** Keeps a refusal, and says which one in a row it is; null for the first with these findings. */
export async function noteAttempt(
  repo: Repository,
  stage: Stage,
  results: readonly Result[],
  views: readonly View[],
): Promise<Repeated | null> {
  const name = attemptsOf(stage);
  const before = recall(repo, name);
  const findings = findingsId(results);
  const [files, message] = await judgedIds(views);
  const attempt = before?.findings === findings ? before.attempt + 1 : 1;
  writeState(repo.gitDir, name, { findings, files, message, attempt } satisfies Attempt);
  if (attempt === 1) return null;
  // A message that was not judged changes nothing.
  const sameMessage = [before?.message, message].includes(null) || before?.message === message;
  return { attempt, unchanged: before?.files === files && sameMessage };
}

/** Something was let through. What pre-commit lets through says nothing of a message that was refused. */
export function forgetAttempts(repo: Repository, stage: Stage): void {
  const name = attemptsOf(stage);
  if (stage !== "pre-commit" || !recall(repo, name)?.message) forgetState(repo.gitDir, name);
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

/** The files by their ids, and the message; a range of commits is named by its tip. */
async function judgedIds(views: readonly View[]): Promise<[files: string, message: string | null]> {
  const [files, messages]: [unknown[], unknown[]] = [[], []];
  const ofMessage = views.filter(({ stage }) => stage === "commit-msg");
  // Both see the same files where one commit has two views.
  const others = views.filter((view) => !ofMessage.includes(view));
  for (const view of others.length > 0 ? others : ofMessage) {
    files.push(view.head);
    for (const { path, mode, oid, status } of await view.files()) files.push([path, mode, oid, status]);
  }
  for (const view of ofMessage) for await (const { message } of view.commits()) messages.push(message);
  return [digest(files), ofMessage.length === 0 ? null : digest(messages)];
}

const digest = (value: unknown): string => createHash("sha256").update(JSON.stringify(value)).digest("hex");

function recall(repo: Repository, name: string): Attempt | null {
  const kept = (readState(repo.gitDir, name) ?? {}) as Partial<Record<keyof Attempt, unknown>>;
  const { findings, files, message, attempt } = kept;
  const whole =
    typeof findings === "string" &&
    typeof files === "string" &&
    (message === null || typeof message === "string") &&
    Number.isSafeInteger(attempt) &&
    (attempt as number) > 0;
  return whole ? { findings, files, message, attempt: attempt as number } : null;
}
