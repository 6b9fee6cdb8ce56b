import type { ChildProcess } from "node:child_process";
import type { UserError } from "../errors.js";
import type { FileEntry } from "../gate/contract.js";
import { converse } from "./conversation.js";
import { parseRawDiff } from "./raw-diff.js";
import type { Repository } from "./repository.js";

interface Waiting {
  readonly resolve: (changes: FileEntry[]) => void;
  readonly reject: (error: unknown) => void;
}

/** git diff-tree --stdin answers a line that names no object with the line itself, and flushes. */
const MARK = Buffer.from(".\n");

/** What commits change, through one `git diff-tree --stdin`, started at the first question. */
export class Changes {
  #conversation: Conversation | null = null;

  constructor(private readonly repo: Repository) {}

  /** What a commit changes: against its parent, or where it differs from every parent of a merge (`-c`). */
  of(oid: string): Promise<FileEntry[]> {
    this.#conversation ??= new Conversation(this.repo);
    return this.#conversation.ask(oid);
  }

  /** Ends the process when it has answered what it was asked; the next question starts another. */
  close(): void {
    this.#conversation?.end();
    this.#conversation = null;
  }
}

const ARGS = ["diff-tree", "--stdin", "--root", "-r", "-c", "-z", "--raw", "--no-renames", "--no-abbrev"];

/** One such process. Its answers have no end of their own, so each question is followed by a line that comes back as it is. */
class Conversation {
  readonly #child: ChildProcess;
  #waiting: Waiting[] = [];
  #bytes: Buffer = Buffer.alloc(0);
  #failure: UserError | null = null;

  constructor(repo: Repository) {
    this.#child = converse(repo, ARGS, {
      take: (chunk) => this.#take(chunk),
      fail: (error) => this.#fail(error),
      isWaiting: () => this.#waiting.length > 0,
    });
  }

  ask(oid: string): Promise<FileEntry[]> {
    if (this.#failure) return Promise.reject(this.#failure);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      this.#child.stdin!.write(`${oid}\n${MARK}`);
    });
  }

  end(): void {
    this.#child.stdin!.end();
  }

  #fail(error: UserError): void {
    this.#failure = error;
    for (const waiting of this.#waiting.splice(0)) waiting.reject(error);
  }

  #take(chunk: Buffer): void {
    this.#bytes = this.#bytes.length > 0 ? Buffer.concat([this.#bytes, chunk]) : chunk;
    for (let answer = nextAnswer(this.#bytes); answer; answer = nextAnswer(this.#bytes)) {
      this.#waiting.shift()?.resolve(parseRawDiff(this.#bytes.subarray(answer.start, answer.end)));
      this.#bytes = this.#bytes.subarray(answer.end + MARK.length);
    }
  }
}

/**
 * `<oid>NUL` (nothing for an empty commit), raw entries, then the mark; null while it is not all there.
 * The entries are walked, not searched: a path may hold the mark's own text.
 */
function nextAnswer(bytes: Buffer): { start: number; end: number } | null {
  const isMark = (at: number) => bytes.subarray(at, at + MARK.length).equals(MARK);
  const header = bytes.indexOf(0);
  if (!isMark(0) && header < 0) return null;
  const start = isMark(0) ? 0 : header + 1;
  let at = start;
  while (bytes[at] === 0x3a) {
    const endOfMeta = bytes.indexOf(0, at);
    const endOfPath = endOfMeta < 0 ? -1 : bytes.indexOf(0, endOfMeta + 1);
    if (endOfPath < 0) return null;
    at = endOfPath + 1;
  }
  return isMark(at) ? { start, end: at } : null;
}
