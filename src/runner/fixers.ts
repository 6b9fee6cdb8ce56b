import type { Config, FixerConfig } from "../config/config.js";
import type { Fenced } from "../gate/contract.js";
import { compareFingerprints } from "../git/fence.js";
import { type Fingerprint, isStaged } from "../git/fingerprint.js";
import { Lookout } from "../git/lookout.js";
import { usesOwnIndex } from "../git/own-index.js";
import type { Repository } from "../git/repository.js";
import { prepareShell } from "../process/shell.js";
import { isRegular } from "../view/view.js";
import { annotate } from "./annotate.js";
import { markFixing, recallKilled } from "./fixing-mark.js";
import { untamed } from "./hidden-lint-staged.js";
import { tameLintStaged } from "./lint-staged.js";
import { restage } from "./restage.js";
import { type ProgramEnd, runProgram, wanted } from "./run-program.js";
import { takesFiles } from "./staged-words.js";

export interface FixersRun {
  readonly repo: Repository;
  readonly env: NodeJS.ProcessEnv;
  readonly signal: AbortSignal;
  readonly onModify: Config["onModify"];
  /** git's answer for the first look, asked before any of them. */
  readonly asked: Promise<Buffer>;
}

export interface FixersOutcome {
  readonly ends: readonly ProgramEnd[];
  /** Known a little later than the ends: the last look goes on while the gates begin. */
  readonly fenced: Promise<readonly Fenced[]>;
  readonly looks: Looks;
}

/** How things stood before the first program of a run, and after the last one. */
export interface Looks {
  readonly first: Promise<Fingerprint>;
  readonly last: Promise<Fingerprint>;
}

/** Runs fixers one after the other, each between two fingerprints, so that every change has its author. */
export async function runFixers(fixers: readonly FixerConfig[], run: FixersRun): Promise<FixersOutcome> {
  const lookout = new Lookout(run.repo);
  const close = () => lookout.close();
  try {
    const outcome = await runAll(fixers, run, lookout);
    outcome.looks.last.then(close, close);
    return outcome;
  } catch (error) {
    close();
    throw error;
  }
}

async function runAll(
  fixers: readonly FixerConfig[],
  run: FixersRun,
  lookout: Lookout,
): Promise<FixersOutcome> {
  const { repo, signal, onModify, asked } = run;
  // The first look costs less time: what runs programs is loaded meanwhile.
  const [first] = await Promise.all([lookout.first(asked), prepareShell()]);
  recallKilled(repo, first);
  markFixing(
    repo,
    fixers.map(({ name }) => name),
    first,
  );
  const ends: ProgramEnd[] = [];
  const fenced: Promise<Fenced>[] = [];
  let before: Promise<Fingerprint> | Fingerprint = first;
  for (const fixer of fixers) {
    signal.throwIfAborted();
    const was = await before;
    const { end, endedAt, handed } = await runFixer(fixer, was, run);
    ends.push(end);
    const isLast = fixer === fixers.at(-1);
    await lookout.listen(isLast);
    const look = async (): Promise<{ fenced: Fenced; after: Fingerprint }> => {
      // Nothing ran, so nothing is its work.
      let after = end === null ? was : await lookout.next(was);
      let changed = annotate(compareFingerprints(was, after), after, { endedAt, handed });
      if (onModify === "restage" && changed.length > 0) {
        changed = await restage(repo, was, changed, usesOwnIndex(repo, run.env));
        after = await lookout.next(after);
      }
      return { after, fenced: { kind: "fixer", names: [fixer.name], changed } };
    };
    const looked = look();
    fenced.push(quiet(looked.then((result) => result.fenced)));
    before = quiet(looked.then(({ after }) => after));
    // Restaging changes what the gates are about to see.
    if (!isLast || onModify === "restage") before = await before;
  }
  const looks = { first: Promise.resolve(first), last: quiet(Promise.resolve(before)) };
  return { ends, fenced: quiet(Promise.all(fenced)), looks };
}

/** Whoever awaits it hears of its failure; where a run that was ended awaits it no more, nobody does. */
function quiet<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {});
  return promise;
}

async function runFixer(
  fixer: FixerConfig,
  before: Fingerprint,
  { repo, env, signal }: FixersRun,
): Promise<{ end: ProgramEnd; endedAt: number; handed: ReadonlySet<string> | null }> {
  const refused = untamed(fixer, "fixer", repo.root);
  if (refused) throw refused;
  const tamed = tameLintStaged(fixer.run, repo, env);
  const staged = async () => stagedPaths(before);
  try {
    const end = await runProgram({ ...fixer, run: tamed?.command ?? fixer.run }, staged, {
      repo,
      env: tamed?.env ?? env,
      signal,
    });
    const given = tamed !== null || takesFiles(fixer.run) ? await wanted(fixer, staged) : null;
    return { end, endedAt: Date.now(), handed: given && new Set(given) };
  } finally {
    tamed?.done();
  }
}

/** Regular files that are staged and can be opened. */
function stagedPaths({ paths }: Fingerprint): string[] {
  return [...paths].flatMap(([path, state]) => {
    const mode = state.index?.slice(0, 6) ?? "";
    return isStaged(state) && state.disk !== null && isRegular({ mode }) ? [path] : [];
  });
}
