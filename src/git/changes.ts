import type { ChildProcess } from "node:child_process";
import type { UserError } from "../errors.js";
import type { FileEntry } from "../gate/contract.js";
import { start } from "../process/spawn.js";
import { gitError, SAFE_FLAGS, startError } from "./git.js";
import { parseRawDiff } from "./raw-diff.js";
import type { Repository } from "./repository.js";
import { emptyTree } from "./revisions.js";

interface Waiting {
  readonly resolve: (changes: FileEntry[]) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * What commits change, through one `git diff-tree --stdin`, started at the first question. Its answers have
 * no end mark, so each question is followed by a comparison of the empty tree with itself, whose header
 * line is the mark.
 */
export class Changes {
  #child: Promise<{ child: ChildProcess; mark: string }> | null = null;
  #waiting: Waiting[] = [];
  #bytes: Buffer = Buffer.alloc(0);
  #stderr = "";

  constructor(private readonly repo: Repository) {}

  /** What a commit with at most one parent changes. */
  async of(oid: string): Promise<FileEntry[]> {
    const { child, mark } = await this.#start();
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      child.stdin!.write(`${oid}\n${mark}`);
    });
  }

  close(): void {
    void this.#child?.then(({ child }) => child.stdin!.end());
    this.#child = null;
  }

  #start(): Promise<{ child: ChildProcess; mark: string }> {
    this.#child ??= emptyTree(this.repo).then((tree) => {
      const args = ["diff-tree", "--stdin", "--root", "-r", "-z", "--raw", "--no-renames", "--no-abbrev"];
      const child = start("git", [...SAFE_FLAGS, ...args], { cwd: this.repo.root }, true);
      const mark = `${tree} ${tree}\n`;
      child.stdin!.on("error", () => {}); // The close handler tells the story.
      child.stdout!.on("data", (chunk: Buffer) => this.#take(chunk, Buffer.from(mark)));
      child.stderr!.on("data", (chunk: Buffer) => {
        this.#stderr += chunk.toString("utf8");
      });
      child.on("error", (error) => this.#fail(startError(error)));
      child.on("close", (code, signal) => {
        if (this.#waiting.length > 0)
          this.#fail(gitError("diff-tree", { code, signal, stderr: this.#stderr }));
      });
      return { child, mark };
    });
    return this.#child;
  }

  #fail(error: UserError): void {
    for (const waiting of this.#waiting.splice(0)) waiting.reject(error);
  }

  #take(chunk: Buffer, mark: Buffer): void {
    this.#bytes = this.#bytes.length > 0 ? Buffer.concat([this.#bytes, chunk]) : chunk;
    for (let answer = nextAnswer(this.#bytes, mark); answer; answer = nextAnswer(this.#bytes, mark)) {
      this.#waiting.shift()?.resolve(parseRawDiff(this.#bytes.subarray(answer.start, answer.end)));
      this.#bytes = this.#bytes.subarray(answer.end + mark.length);
    }
  }
}

/**
 * `<oid>NUL` (nothing for an empty commit), raw entries, then the mark. The entries are walked, not
 * searched: a path may hold the mark's own text.
 */
function nextAnswer(bytes: Buffer, mark: Buffer): { start: number; end: number } | null {
  const isMark = (at: number) =>
    bytes.compare(mark, 0, mark.length, at, Math.min(at + mark.length, bytes.length)) === 0;
  const start = isMark(0) ? 0 : bytes.indexOf(0) + 1;
  if (start === 0 && !isMark(0)) return null;
  let at = start;
  while (bytes[at] === 0x3a) {
    const endOfPath = bytes.indexOf(0, bytes.indexOf(0, at) + 1);
    if (bytes.indexOf(0, at) < 0 || endOfPath < 0) return null;
    at = endOfPath + 1;
  }
  return isMark(at) ? { start, end: at } : null;
}
