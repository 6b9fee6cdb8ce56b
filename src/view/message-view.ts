import { isUtf8 } from "node:buffer";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Commit, Position, View } from "../gate/contract.js";
import { type CleanupMode, cleanMessage } from "../git/cleanup.js";
import { readMessageConfig } from "../git/message-config.js";
import type { Objects } from "../git/objects.js";
import type { Repository } from "../git/repository.js";
import { firstInvalidByte } from "../git/text.js";
import { listStaged } from "./capture.js";
import { indexSnapshot } from "./index-snapshot.js";
import { createView } from "./view.js";

export interface MessageSource {
  readonly bytes: Buffer;
  /** Overrides commit.cleanup. */
  readonly cleanup?: CleanupMode | undefined;
  /** Whether an editor opened; git sets GIT_EDITOR=: for its hooks where none did. */
  readonly edited: boolean;
}

/** commit-msg: the one commit that is being made. */
export function messageView(repo: Repository, objects: Objects, source: MessageSource): View {
  // Asked now, so that git answers while the gate is loaded; whoever reads the commit hears of a failure.
  const config = readMessageConfig(repo);
  config.catch(() => {});
  return createView("commit-msg", objects, {
    head: null,
    listFiles: () => listStaged(repo),
    snapshot: indexSnapshot(repo, objects),
    commits: () => onlyCommit(repo, source, config),
  });
}

async function* onlyCommit(
  repo: Repository,
  source: MessageSource,
  asked: ReturnType<typeof readMessageConfig>,
): AsyncIterable<Commit> {
  const config = await asked;
  const cleanup = source.cleanup ?? config.cleanup;
  const { text, invalidAt } = decode(source.bytes, config.encoding);
  yield {
    oid: null,
    parents: pendingParents(repo),
    message: cleanMessage(text, { cleanup, comment: config.comment }, source.edited),
    invalidAt,
    changes: () => listStaged(repo),
  };
}

/** HEAD stands for the first parent: a gate asks how many there are, and MERGE_HEAD lists the others. */
function pendingParents(repo: Repository): string[] {
  const merge = join(repo.gitDir, "MERGE_HEAD");
  return existsSync(merge) ? ["HEAD", ...readFileSync(merge, "utf8").split("\n").filter(Boolean)] : ["HEAD"];
}

function decode(bytes: Buffer, encoding: string): { text: string; invalidAt: Position | null } {
  if (/^utf-?8$/i.test(encoding))
    return { text: bytes.toString("utf8"), invalidAt: isUtf8(bytes) ? null : firstInvalidByte(bytes) };
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), invalidAt: null };
  } catch {
    // An encoding that this runtime does not know, or bytes that are not in it: judged as UTF-8, and said so.
    return { text: bytes.toString("utf8"), invalidAt: isUtf8(bytes) ? null : firstInvalidByte(bytes) };
  }
}
