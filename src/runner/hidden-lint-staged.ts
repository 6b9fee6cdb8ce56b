import { join } from "node:path";
import { UserError } from "../errors.js";
import { readPlain } from "../git/plain-file.js";

/** lint-staged wherever it is called from: by name, by path, through a package manager, in quotes, behind variables. */
export const CALLED = /^(.*?(?:^|[\s/'"(;&|]))(lint-staged(?:\.m?js)?)(?=[\s'");&|]|$)/s;

/** A package manager with its words, up to the command's end. */
const MANAGER = /\b(?:npm|pnpm|yarn|bun)((?:\s+[^\s;&|'"()]+)+)/g;

/** A script that runs a script that runs lint-staged; deeper nobody is known to hide it. */
const LEVELS = 3;
/** Bytes of a manifest, and characters of a command line, beyond which nobody wrote it by hand. */
const LIMIT = 1_048_576;
const LONGEST = 10_000;

interface Program {
  readonly name: string;
  readonly run: string;
}

/**
 * Says why a program cannot be run as it is: lint-staged stashes, reverts and stages. A fixer that calls it by itself
 * is kept from that; behind a script of package.json no flag reaches it for sure, and a command has nothing to write.
 */
export function untamed({ name, run }: Program, kind: "fixer" | "command", root: string): UserError | null {
  const called = CALLED.test(run.slice(0, LONGEST));
  const script = called ? null : scriptBehind(run, root);
  if (!(called ? kind === "command" : script !== null)) return null;
  const where = script === null ? "" : `, behind the script "${script}" of package.json`;
  return new UserError(
    `The ${kind} "${name}" runs lint-staged${where}: it would stash, revert and stage.`,
    kind === "fixer"
      ? `Name it in the config itself, where tollgate keeps it from that: run: lint-staged`
      : "Make it a fixer (fixers:) with run: lint-staged, where tollgate keeps it from that.",
  );
}

/** The script by which a command line comes to lint-staged; null where none does. */
function scriptBehind(run: string, root: string): string | null {
  if (!/\b(?:npm|pnpm|yarn|bun)\s/.test(run)) return null;
  const scripts = scriptsOf(root);
  const seen = new Set<string>();
  let lines = [run];
  for (let level = 0; level < LEVELS && lines.length > 0; level++) {
    const names = lines.flatMap((line) => namedIn(line, scripts)).filter((name) => !seen.has(name));
    for (const name of names) {
      if (CALLED.test(scripts.get(name)!)) return name;
      seen.add(name);
    }
    lines = names.map((name) => scripts.get(name)!);
  }
  return null;
}

/** The scripts that a command line runs through a package manager, with what runs before and after each. */
function namedIn(line: string, scripts: ReadonlyMap<string, string>): string[] {
  return [...line.matchAll(MANAGER)].flatMap(([, words = ""]) => {
    const name = words.split(/\s+/).find((word) => scripts.has(word));
    return name === undefined ? [] : [`pre${name}`, name, `post${name}`].filter((one) => scripts.has(one));
  });
}

function scriptsOf(root: string): ReadonlyMap<string, string> {
  const path = join(root, "package.json");
  try {
    const { scripts } = JSON.parse(readPlain(path, LIMIT)) as { scripts?: Record<string, unknown> };
    return new Map(
      Object.entries(scripts ?? {}).map(([name, text]) => [name, String(text).slice(0, LONGEST)]),
    );
  } catch {
    return new Map(); // No manifest, or none that a package manager can read.
  }
}
