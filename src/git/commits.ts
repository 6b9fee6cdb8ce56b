import { isUtf8 } from "node:buffer";
import { UserError } from "../errors.js";
import type { Commit } from "../gate/contract.js";
import { start } from "../process/spawn.js";
import { Changes } from "./changes.js";
import { MAX_MESSAGE_BYTES } from "./cleanup.js";
import { gitError, SAFE_FLAGS, safeEnvironment, startError } from "./git.js";
import type { Repository } from "./repository.js";
import { firstInvalidByte } from "./text.js";

/**
 * The commits that `revisions` (as for git rev-list) select, oldest first, as they come: memory holds
 * one record at a time. Messages are re-encoded to UTF-8 by git itself.
 */
export async function* streamCommits(repo: Repository, revisions: readonly string[]): AsyncIterable<Commit> {
  const format = "--format=%H%x00%P%x00%B%x00";
  const args = [
    ...SAFE_FLAGS,
    "rev-list",
    "--reverse",
    "--topo-order",
    "--encoding=UTF-8",
    format,
    ...revisions,
    "--",
  ];
  const child = start("git", args, { cwd: repo.root, env: safeEnvironment(), signal: repo.signal }, false);
  let stderr = "";
  child.stderr!.on("data", (chunk: Buffer) => {
    stderr += chunk.toString("utf8");
  });
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve, reject) => {
    child.on("error", (error) => reject(startError(error)));
    child.on("close", (code, signal) => resolve({ code, signal }));
  });
  ended.catch(() => {});
  const changes = new Changes(repo);
  let rest: Buffer = Buffer.alloc(0);
  try {
    for await (const chunk of child.stdout! as AsyncIterable<Buffer>) {
      rest = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
      for (let record = nextRecord(rest); record; record = nextRecord(rest)) {
        rest = rest.subarray(record.end);
        if (record.message.length > MAX_MESSAGE_BYTES) throw tooLong(record.oid);
        yield toCommit(changes, record);
      }
      if (rest.length > MAX_RECORD_BYTES) throw tooLong(rest.toString("latin1", OID_AT, rest.indexOf(10)));
    }
  } finally {
    changes.close();
  }
  const { code, signal } = await ended;
  if (code !== 0) throw gitError("rev-list", { code, signal, stderr });
}

/** A message, and the ids of twenty thousand parents. */
const MAX_RECORD_BYTES = 2 * MAX_MESSAGE_BYTES;

/** rev-list's own header is `commit <oid>`. */
const OID_AT = "commit ".length;

const tooLong = (oid: string): UserError =>
  new UserError(
    `the message of ${oid.slice(0, 10)} has more than 1 MiB, and is not judged.`,
    "Reword that commit (`git rebase -i`), or judge what comes after it: --from REV.",
  );

interface Raw {
  readonly oid: string;
  readonly parents: string;
  readonly message: Buffer;
  readonly end: number;
}

/** `commit <oid>LF<oid>NUL<parents>NUL<message>NUL LF`: the first line is rev-list's own header. */
function nextRecord(bytes: Buffer): Raw | null {
  const header = bytes.indexOf(10);
  const first = header < 0 ? -1 : bytes.indexOf(0, header);
  const second = first < 0 ? -1 : bytes.indexOf(0, first + 1);
  const third = second < 0 ? -1 : bytes.indexOf(0, second + 1);
  if (third < 0 || third + 1 >= bytes.length) return null;
  return {
    oid: bytes.toString("latin1", header + 1, first),
    parents: bytes.toString("latin1", first + 1, second),
    message: bytes.subarray(second + 1, third),
    end: third + 2,
  };
}

function toCommit(changes: Changes, raw: Raw): Commit {
  const parents = raw.parents === "" ? [] : raw.parents.split(" ");
  return {
    oid: raw.oid,
    parents,
    message: raw.message.toString("utf8"),
    invalidAt: isUtf8(raw.message) ? null : firstInvalidByte(raw.message),
    changes: () => changes.of(raw.oid),
  };
}
