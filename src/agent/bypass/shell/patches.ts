import { expandWord, plainText } from "../../../content/shell/expand-word.js";
import { MARK } from "../../../content/shell/script.js";
import { touchedPaths } from "../../patch/unified-patch.js";
import { ask, WAYS } from "../verdict.js";
import type { Feed, Shell } from "./shell.js";

/** A patch that is put into the work tree. */
export interface PatchUse {
  /** None: what is read. */
  readonly files: readonly string[];
  /** Leading folders that are taken off its paths. */
  readonly strip: number;
  /** Put before its paths; "" for none. */
  readonly folder: string;
}

/** Judges the paths that a patch touches; one that cannot be read is a person's to look at. */
export function judgePatch(shell: Shell, use: PatchUse | null, feed: Feed): void {
  if (use === null) return;
  const texts = use.files.length > 0 ? use.files.map((file) => textOf(shell, file)) : [read(shell, feed)];
  for (const text of texts) {
    const within = text === null && isPlain(use) ? diffedPaths(shell, feed) : null;
    // Its words tell where the patch stays.
    if (within !== null) {
      for (const path of within) shell.unsure(() => shell.path(path, "inside"));
      continue;
    }
    const paths = text === null ? null : touchedPaths(text, use.strip);
    if (paths === null) shell.object(ask("what the patch touches cannot be told", WAYS.patch));
    for (const path of paths ?? []) {
      const name = use.folder === "" ? path : `${use.folder}/${path}`;
      shell.path(name, "path");
      // From a subfolder, git takes them from the top too.
      if (shell.around.root !== null) shell.path(`${shell.around.root}/${name}`, "path");
    }
  }
}

const isPlain = ({ files, strip, folder }: PatchUse): boolean =>
  files.length === 0 && strip === 1 && folder === "";

/** The paths behind `--` of the `git diff` or `git show` that gives the patch; null where they bound nothing. */
function diffedPaths({ state }: Shell, { piped, command }: Feed): readonly string[] | null {
  if (!piped || command.redirections.some(({ operator }) => operator.startsWith("<"))) return null;
  const words = piped.words.flatMap((word) => expandWord(word, state.variables)).map(plainText);
  const end = words.indexOf("--");
  if (words[0] !== "git" || !/^(diff|show)$/.test(words[1] ?? "") || end < 0) return null;
  const paths = words.slice(end + 1);
  const isTold = paths.length > 0 && paths.every((path) => /^[\w./@+-]+$/.test(path));
  const moves = words.slice(2, end).some((word) => /^--(no-index|relative|.*prefix)/.test(word));
  return isTold && !moves ? paths : null;
}

function textOf({ state, around }: Shell, file: string): string | null {
  const at = state.folder(file);
  if (at === null || new RegExp(`[${MARK.unknown}-${MARK.home}]`).test(at)) return null;
  return state.files.has(at) ? (state.files.get(at) ?? null) : around.read(at);
}

function read(shell: Shell, feed: Feed): string | null {
  const from = feed.command.redirections.find(({ operator }) => operator === "<");
  const [name] = from?.target ?? [];
  if (from) return from.target.length === 1 && typeof name === "string" ? textOf(shell, name) : null;
  return shell.given(feed);
}
