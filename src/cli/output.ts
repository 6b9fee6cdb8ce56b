/** The one place that writes to the terminal. Streams are opened at the first word: a silent run never pays for them. */
export interface Output {
  out(text: string): void;
  err(text: string): void;
  /** Whether a person's terminal is at the other end. */
  isTTY(stream: "out" | "err"): boolean;
  /** Settles when everything written has left the process. */
  flush(): Promise<void>;
}

export function terminal(): Output {
  const pending: Promise<void>[] = [];
  const write = (stream: () => NodeJS.WriteStream) => (text: string) => {
    if (text === "") return;
    // A reader that went away (`| head`) ends nothing: the verdict is the exit code.
    const target = stream();
    if (target.listenerCount("error") === 0) target.on("error", () => {});
    pending.push(new Promise((resolve) => target.write(text, () => resolve())));
  };
  return {
    out: write(() => process.stdout),
    err: write(() => process.stderr),
    isTTY: (stream) => (stream === "out" ? process.stdout : process.stderr).isTTY === true,
    flush: async () => {
      await Promise.all(pending);
    },
  };
}
