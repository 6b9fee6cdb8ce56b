import { isAskedFor } from "../found/asked-for.js";
import { type Found, findResults } from "../found/find-results.js";
import { listed } from "../found/listings.js";
import { guardedSamples } from "../guarded-samples.js";
import { programOf } from "../program-name.js";
import { ask, WAYS } from "../verdict.js";
import { writtenPaths } from "../written-paths.js";
import type { Feed, Shell } from "./shell.js";

/** What find does with guarded files that it comes upon, and with the folders that it begins in. */
export function runFind(shell: Shell, args: readonly string[], feed: Feed, depth: number): void {
  const place = { ...shell.around, cwd: shell.state.cwd };
  for (const [at, arg] of args.entries())
    if (/^-(fprint0?|fprintf|fls)$/.test(arg) && args[at + 1] !== undefined)
      shell.path(args[at + 1]!, "path");
  const end = args.findIndex((arg) => /^[-(!]/.test(arg));
  const starts = args.slice(0, Math.max(0, end));
  const isNamed = isAskedFor([args]);
  const results = findResults(args, guardedSamples(place), place.cwd).filter(
    ({ action }) => action.kind !== "print",
  );
  for (const [at, arg] of args.entries()) {
    if (arg === "-delete") for (const start of starts) shell.path(start, "path");
    if (!/^-(exec|execdir|ok|okdir)$/.test(arg)) continue;
    const last = args.findIndex((one, index) => index > at && (one === ";" || one === "+"));
    const words = args.slice(at + 1, last < 0 ? undefined : last);
    if (writtenPaths(words.filter((word) => word !== "{}").concat("x")).length > 0)
      for (const start of starts) shell.path(start, "path");
    run(shell, words, feed, depth);
  }
  for (const found of examples(results)) {
    const act = () => {
      if (found.action.kind === "delete") shell.path(found.sample.path, "path");
      else if (isNamed || !editsInPlace(found.action.words))
        run(shell, put(found.action.words, found.sample.path), feed, depth);
    };
    if (found.isCertain) act();
    else shell.unsure(act);
  }
}

/** The first file and the first folder of each certainty: more of them say the same. */
function examples(results: readonly Found[]): readonly Found[] {
  const first = new Map<string, Found>();
  for (const found of results) {
    const kind = `${found.isCertain} ${found.sample.isFolder} ${found.action.words.join(" ").slice(0, 100)}`;
    if (!first.has(kind) && first.size < 8) first.set(kind, found);
  }
  return [...first.values()];
}

/** What is put into every file of a tree leaves most as they are: that is no way to take hooks away. */
export const editsInPlace = (words: readonly string[]): boolean =>
  /^(g?sed|perl|sd|ruby)$/.test(programOf(words[0] ?? ""));

const put = (words: readonly string[], path: string): readonly string[] =>
  words.map((word) => word.replaceAll("{}", () => path));

const run = (shell: Shell, words: readonly string[], feed: Feed, depth: number): void =>
  shell.words(
    words.length > 0 ? words : [":"],
    { ...feed, piped: null, pipe: [], input: null },
    depth + 1,
    true,
  );

/** fd runs what stands behind `-x` and `-X` with the names that it finds. */
export function runFd(shell: Shell, args: readonly string[], feed: Feed, depth: number): void {
  const at = args.findIndex((arg) => /^(-x|-X|--exec|--exec-batch)$/.test(arg));
  if (at < 0) return;
  const end = args.indexOf(";", at);
  const words = args.slice(at + 1, end < 0 ? undefined : end);
  const place = { ...shell.around, cwd: shell.state.cwd };
  const names = listed(["fd", ...args.slice(0, at)], place, () => null);
  run(shell, words, feed, depth);
  const isNamed = isAskedFor([args]) && writtenPaths([...words, "x"]).length > 0;
  if (isNamed) shell.object(ask("it may change hooks or config among the files it finds", WAYS.plain));
  const named = words.some((word) => word.includes("{")) ? words : [...words, "{}"];
  if (!editsInPlace(words) && names[0] !== undefined)
    shell.unsure(() =>
      run(
        shell,
        named.map((word) => word.replace(/\{[./]*\}/g, () => names[0]!)),
        feed,
        depth,
      ),
    );
}
