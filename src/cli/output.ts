import { fstatSync, statSync, writeSync } from "node:fs";
import { harmless } from "../content/harmless.js";

/** The one place that writes to the terminal. Streams are opened at the first word: a silent run never pays for them. */
export interface Output {
  /** Text of any origin: what steers terminals and CI logs is escaped, and no password of a URL gets out. */
  out(text: string): void;
  err(text: string): void;
  /** What has colours, links or commands of ours, and escaped all else itself. */
  asIs(stream: "out" | "err", text: string): void;
  /** Whether a person's terminal is at the other end. */
  isTTY(stream: "out" | "err"): boolean;
  /** Settles when everything written has left the process. */
  flush(): Promise<void>;
}

export function terminal(): Output {
  const pending: Promise<void>[] = [];
  const writer = (fd: number, stream: () => NodeJS.WriteStream) => {
    let isDirect = true;
    return (text: string) => {
      const bytes = isDirect ? writeDirectly(fd, text) : Buffer.from(text);
      if (bytes.length === 0) return;
      isDirect = false; // What comes later comes after it.
      // A reader that went away (`| head`) ends nothing: the verdict is the exit code.
      const target = stream();
      if (target.listenerCount("error") === 0) target.on("error", () => {});
      pending.push(new Promise((resolve) => target.write(bytes, () => resolve())));
    };
  };
  const [out, err] = [writer(1, () => process.stdout), writer(2, () => process.stderr)];
  return {
    out: (text) => out(harmless(text)),
    err: (text) => err(harmless(text)),
    asIs: (stream, text) => (stream === "out" ? out : err)(text),
    isTTY: (stream) =>
      mayBeTerminal(stream === "out" ? 1 : 2) &&
      (stream === "out" ? process.stdout : process.stderr).isTTY === true,
    flush: async () => {
      await Promise.all(pending);
    },
  };
}

/**
 * Loading a stream takes longer than to write what most runs have to say. Gives what is left to one: all for a terminal,
 * the rest for a pipe that is full and not to be waited for.
 */
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
