import { fstatSync, statSync, writeSync } from "node:fs";

/** What systems say when the reader went away: its own choice (`| head`). Windows has the last of them. */
const GONE = new Set(["EPIPE", "ECONNRESET", "EOF"]);

export const isReaderGone = (error: unknown): boolean =>
  GONE.has((error as NodeJS.ErrnoException | null)?.code ?? "");

/** Stdout or stderr. The stream itself is opened late: loading it takes longer than to write what most runs have to say. */
export class WrittenStream {
  /** Whether there was anything to write. */
  used = false;
  #isDirect = true;
  #failure: Error | null = null;
  readonly #pending: Promise<void>[] = [];
  readonly #fd: number;
  readonly #stream: () => NodeJS.WriteStream;

  constructor(fd: number, stream: () => NodeJS.WriteStream) {
    this.#fd = fd;
    this.#stream = stream;
  }

  get isTTY(): boolean {
    return mayBeTerminal(this.#fd) && this.#stream().isTTY === true;
  }

  /** Null where it is no terminal, or one that does not tell. */
  get columns(): number | null {
    return this.isTTY ? this.#stream().columns || null : null;
  }

  write(text: string): void {
    if (text === "" || this.#failure) return;
    this.used = true;
    const bytes = this.#isDirect ? writeDirectly(this.#fd, text) : Buffer.from(text);
    if (bytes.length === 0) return;
    this.#isDirect = false; // What comes later comes after it.
    this.#pending.push(new Promise((resolve) => this.#hand(bytes, resolve)));
  }

  /** Settles when all has left the process; gives why some could not, null where none was missed by a reader. */
  async flush(): Promise<Error | null> {
    await Promise.all(this.#pending);
    return isReaderGone(this.#failure) ? null : this.#failure;
  }

  #hand(bytes: Buffer, done: () => void): void {
    const ended = (error?: Error | null) => {
      this.#failure ??= error ?? null;
      done();
    };
    const target = this.#stream();
    if (target.listenerCount("error") === 0) target.on("error", () => {});
    try {
      target.write(bytes, ended);
    } catch (error) {
      ended(error as Error);
    }
  }
}

/** Gives what is left to the stream: all for a terminal, the rest for a pipe that is full and not to be waited for. */
function writeDirectly(fd: number, text: string): Buffer {
  let left: Buffer = Buffer.from(text);
  if (mayBeTerminal(fd)) return left;
  try {
    while (left.length > 0) left = left.subarray(writeSync(fd, left));
  } catch {
    // The stream meets it again, and knows what to make of it.
  }
  return left;
}

function mayBeTerminal(fd: number): boolean {
  try {
    const stat = fstatSync(fd);
    return stat.isCharacterDevice() && stat.rdev !== statSync("/dev/null").rdev;
  } catch {
    return true; // No such file here, or one that nobody opened.
  }
}
