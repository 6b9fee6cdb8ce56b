/** What a script of sed does beside printing (GNU sed manual, chapters 3 and 4). */
export interface SedEffects {
  /** Files that `w` writes. */
  readonly written: readonly string[];
  /** Commands that `e` hands to a shell. */
  readonly scripts: readonly string[];
  /** It runs what it reads. */
  readonly runsInput: boolean;
}

/** Reads a script of sed once, from its beginning to its end; what is no command of sed's is passed over. */
export function readSedScript(script: string): SedEffects {
  const written: string[] = [];
  const scripts: string[] = [];
  let runsInput = false;
  let at = 0;
  /** To behind the next delimiter that no backslash hides; gives what stands before it. */
  const until = (delimiter: string): string => {
    const from = at;
    while (at < script.length && script[at] !== delimiter) at += script[at] === "\\" ? 2 : 1;
    return script.slice(from, at++);
  };
  /** A delimiter in brackets is one of their characters; `]` is one too where it comes first. */
  const pattern = (delimiter: string): void => {
    for (let open = true; at < script.length && script[at] !== delimiter; at++) {
      if (script[at] === "\\") at++;
      else if (open && script[at] === "[") {
        const first = script[at + 1] === "^" ? at + 2 : at + 1;
        const end = script.indexOf("]", first + 1);
        open = end >= 0;
        if (open) at = end;
      }
    }
    at++;
  };
  const line = (): string => {
    const end = script.indexOf("\n", at);
    const text = script.slice(at, end < 0 ? undefined : end);
    at = end < 0 ? script.length : end + 1;
    return text.trim();
  };
  while (at < script.length) {
    const char = script[at++]!;
    if (char === "/") pattern("/");
    else if (char === "\\") pattern(script[at++] ?? "");
    else if (/[aic]/.test(char)) while (line().endsWith("\\"));
    else if (/[rR:btTv#]/.test(char)) label(char);
    else if (/[wW]/.test(char)) written.push(line());
    else if (char === "e") {
      const command = line();
      if (command === "" || command === "}") runsInput = true;
      else scripts.push(command);
    } else if (char === "y" || char === "s") {
      const delimiter = script[at++] ?? "";
      if (char === "s") pattern(delimiter);
      else until(delimiter);
      const put = until(delimiter);
      if (char === "s") flags(put);
    }
  }
  return { written, scripts, runsInput };

  /** Of labels `;` is an end too. */
  function label(char: string): void {
    const end = /[:btT]/.test(char) ? script.slice(at).search(/[;\n}]/) : -1;
    if (end < 0) line();
    else at += end + 1;
  }

  function flags(put: string): void {
    for (; at < script.length && /[gpiImMew\d]/.test(script[at]!); at++) {
      if (script[at] === "e") scripts.push(put);
      if (script[at] !== "w") continue;
      at++;
      written.push(line());
      return;
    }
  }
}
