import { harmless } from "../content/harmless.js";
import { WrittenStream } from "./written-stream.js";

/** The one place that writes to the terminal. Streams are opened at the first word: a silent run never pays for them. */
export interface Output {
  /** Text of any origin: what steers terminals and CI logs is escaped, and no password of a URL gets out. */
  out(text: string): void;
  err(text: string): void;
  /** What has colours, links or commands of ours, and escaped all else itself. */
  asIs(stream: "out" | "err", text: string): void;
  /** Whether a person's terminal is at the other end. */
  isTTY(stream: "out" | "err"): boolean;
  /** How wide that terminal is; null where there is none. */
  columns(stream: "out" | "err"): number | null;
  /** Settles when everything written has left the process. */
  flush(): Promise<void>;
}

/** The process's own output, which is closed when the command has ended. */
export interface Terminal extends Output {
  /**
   * Flushes, and gives why text for one of the streams could not be written; null where all was, or its reader
   * went away. It says so on the other one, unless that was used and may be for a program.
   */
  close(): Promise<Error | null>;
}

export function terminal(): Terminal {
  const streams = {
    out: new WrittenStream(1, () => process.stdout),
    err: new WrittenStream(2, () => process.stderr),
  };
  const { out, err } = streams;
  const tell = (stream: WrittenStream, name: string, { message }: Error) =>
    stream.write(harmless(`tollgate: not all could be written to ${name}: ${message}\n`));
  return {
    out: (text) => out.write(harmless(text)),
    err: (text) => err.write(harmless(text)),
    asIs: (stream, text) => streams[stream].write(text),
    isTTY: (stream) => streams[stream].isTTY,
    columns: (stream) => streams[stream].columns,
    flush: async () => {
      await Promise.all([out.flush(), err.flush()]);
    },
    close: async () => {
      const [untold, unheard] = [await out.flush(), await err.flush()];
      if (untold) tell(err, "stdout", untold);
      else if (unheard && !out.used) tell(out, "stderr", unheard);
      await Promise.all([out.flush(), err.flush()]);
      return untold ?? unheard;
    },
  };
}
