import type { ChildProcess } from "node:child_process";
import type { UserError } from "../errors.js";
import type { FileContent } from "../gate/contract.js";
import { end } from "../process/spawn.js";
import { converse } from "./conversation.js";
import { readLoose } from "./loose-object.js";
import type { Repository } from "./repository.js";

type Content = Omit<FileContent, "oid">;

interface Waiting {
  readonly name: string;
  readonly limit: number;
  readonly resolve: (content: Content | null) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Objects: those that lie in files of their own, and from the first that does not on, through one
 * `git cat-file --batch`.
 */
export class Objects {
  #batch: Batch | null = null;

  constructor(private readonly repo: Repository) {}

  /** `name`: an id or any revision syntax without a newline. null when there is no such object. */
  read(name: string, limit: number): Promise<Content | null> {
    if (name.includes("\n")) return Promise.resolve(null);
    const loose = this.#batch === null ? readLoose(this.repo, name, limit) : null;
    if (loose) return Promise.resolve({ size: loose.length, bytes: loose });
    this.#batch ??= new Batch(this.repo);
    return this.#batch.read(name, limit);
  }

  /** Ends the process when it has answered what it was asked; the next read starts another. */
  close(): void {
    this.#batch?.end();
    this.#batch = null;
  }
}

/**
 * One such process, from its first question on. Its answers come in the order of the questions; an object over its limit
 * is skipped as it streams by, never held.
 */
class Batch {
  readonly #child: ChildProcess;
  #waiting: Waiting[] = [];
  #head = Buffer.alloc(0);
  #body: { parts: Buffer[]; size: number; left: number } | null = null;
  #failure: UserError | null = null;

  constructor(repo: Repository) {
    this.#child = converse(repo, ["cat-file", "--batch"], {
      take: (chunk) => this.#take(chunk),
      fail: (error) => this.#fail(error),
      isWaiting: () => this.#waiting.length > 0,
    });
  }

  read(name: string, limit: number): Promise<Content | null> {
    if (this.#failure) return Promise.reject(this.#failure);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ name, limit, resolve, reject });
      this.#child.stdin!.write(`${name}\n`);
    });
  }

  end(): void {
    this.#child.stdin!.end();
  }

  #fail(error: UserError): void {
    this.#failure = error;
    for (const waiting of this.#waiting.splice(0)) waiting.reject(error);
    end(this.#child, "SIGTERM");
  }

  #take(chunk: Buffer): void {
    let rest = chunk;
    while (rest.length > 0) rest = this.#body ? this.#takeBody(rest) : this.#takeHead(rest);
  }

  /** `<oid> SP <type> SP <size> LF`, or `<name> SP missing LF` (and `ambiguous`). */
  #takeHead(chunk: Buffer): Buffer {
    const newline = chunk.indexOf(10);
    if (newline < 0) {
      this.#head = Buffer.concat([this.#head, chunk]);
      return Buffer.alloc(0);
    }
    const line = Buffer.concat([this.#head, chunk.subarray(0, newline)]).toString("utf8");
    this.#head = Buffer.alloc(0);
    const size = /^[0-9a-f]+ \w+ (\d+)$/.exec(line)?.[1];
    if (size === undefined) this.#waiting.shift()?.resolve(null);
    else this.#body = { parts: [], size: Number(size), left: Number(size) + 1 };
    return chunk.subarray(newline + 1);
  }

  /** The bytes and one LF after them. */
  #takeBody(chunk: Buffer): Buffer {
    const body = this.#body!;
    const taken = chunk.subarray(0, body.left);
    const keep = body.size <= this.#waiting[0]!.limit;
    if (keep) body.parts.push(taken);
    body.left -= taken.length;
    if (body.left === 0) {
      this.#body = null;
      const bytes = keep
        ? (body.parts.length === 1 ? body.parts[0]! : Buffer.concat(body.parts)).subarray(0, body.size)
        : null;
      this.#waiting.shift()!.resolve({ size: body.size, bytes });
    }
    return chunk.subarray(taken.length);
  }
}
