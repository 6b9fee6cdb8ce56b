/** What a gate is, what it may look at, and what it gives back. Plugins implement exactly this. */

export type Severity = "error" | "warning" | "info";

/** When a gate can be asked to judge; see the table of stages in the README. */
export const STAGES = [
  "pre-commit",
  "prepare-commit-msg",
  "commit-msg",
  "pre-push",
  "quick",
  "ci-all",
] as const;
export type Stage = (typeof STAGES)[number];

/** What a gate is written against; the runner feeds it from whichever view the stage has. */
export type Reads = "files" | "commits" | "repository";

/** A JSON Schema (draft-07 or 2020-12), as data. */
export type JsonSchema = Readonly<Record<string, unknown>>;

export interface RuleMeta {
  readonly severity: Severity;
  /** What is wrong, in one sentence; `{name}` takes the value of that name from the finding's data. */
  readonly message: string;
  /** What to do about it; same placeholders. */
  readonly help: string;
}

/** Cheap data about a gate: loading it must load nothing else. `Options` is the shape after defaults. */
export interface GateMeta<Options = unknown, Rule extends string = string> {
  readonly id: string;
  readonly title: string;
  /** Why the gate exists, in the terms of the doctrine that it serves. */
  readonly law: string;
  readonly reads: Reads;
  readonly stages: readonly Stage[];
  /** A schema for each option. Defaults live here (`default`) and nowhere else. */
  readonly options: { readonly [K in keyof Required<Options>]: JsonSchema };
  readonly rules: Readonly<Record<Rule, RuleMeta>>;
  /** What a preset sets for this gate, as a person would write it in the config. */
  readonly presets?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** For each option (`sections.required`), which change of it lets more through; any change of one that is not listed may. */
  readonly looser?: Readonly<Record<string, Looser>>;
  /**
   * The gate judges files through `eachFile`, commits one by one, and everything else in `together`: then a run that is
   * split among machines gives each its share. Any other gate runs whole, on one of them.
   */
  readonly apart?: true;
  /** What the gate says of all files of a commit depends on those and its config alone: then that is kept, too. */
  readonly settled?: true;
}

/**
 * What makes an option looser. more: a larger number, `true`, an entry more. less: the opposite. allowed: as more, but
 * an empty list allows everything, and of words "allowed" does. budgets, kinds: pattern -> number or kinds, of which the last match counts.
 * A list: its values, from strict to loose.
 */
export type Looser = "more" | "less" | "allowed" | "budgets" | "kinds" | "any" | "never" | readonly string[];

/** Keeps the literal types of a gate's rules and checks the option names against `Options`. */
export const defineGate =
  <Options>() =>
  <const Rule extends string>(meta: GateMeta<Options, Rule>): GateMeta<Options, Rule> =>
    meta;

/** A path is UTF-8; bytes that are not are kept as lone surrogates (see git/path-bytes). */
export interface FileEntry {
  readonly path: string;
  /** Six octal digits as git writes them: 100644, 100755, 120000 (symlink), 160000 (submodule). */
  readonly mode: string;
  /** The id of its bytes as git names blobs; null for files on disk whose id nobody knows yet. */
  readonly oid: string | null;
  /** Added, modified, type changed, deleted; null when nothing is compared (a whole tree). */
  readonly status: "A" | "M" | "T" | "D" | null;
}

export interface FileContent {
  /** The id of the bytes as git names blobs; null where nobody computed it. */
  readonly oid: string | null;
  /** In bytes. */
  readonly size: number;
  /** null when `size` is over the limit that was asked for. */
  readonly bytes: Buffer | null;
}

/** Everything that exists beside what changed, for imports and cross-references. */
export interface Snapshot {
  /**
   * Every entry, or those whose path one of the globs matches, bytewise by path. All of a large repository is costly:
   * name the globs where you can.
   */
  list(globs?: readonly string[]): Promise<readonly FileEntry[]>;
  /** null when there is no regular file at the path. Symlinks are not followed. */
  read(path: string, limit?: number): Promise<FileContent | null>;
}

export interface Commit {
  /** null for the commit that is being made. */
  readonly oid: string | null;
  readonly parents: readonly string[];
  /** As git stores it, or (for the commit being made) as git will after its cleanup. */
  readonly message: string;
  /** Where the message's bytes stop being valid in their encoding (line and column from 1); else null. */
  readonly invalidAt: Position | null;
  /** What it changes against its parent; for a merge, where it differs from every parent. */
  changes(): Promise<readonly FileEntry[]>;
}

/** An immutable picture of what is judged, captured from git objects. */
export interface View {
  readonly stage: Stage;
  /** What HEAD (or the pushed tip) is; null before the first commit. */
  readonly head: string | null;
  /** What is judged, bytewise by path; deletions included. */
  files(): Promise<readonly FileEntry[]>;
  /** Bytes of an entry; `limit` in bytes, default DEFAULT_READ_LIMIT. */
  read(entry: FileEntry, limit?: number): Promise<FileContent>;
  readonly snapshot: Snapshot;
  /** The commit whose files are judged, all of them and none besides; absent: others are. */
  readonly whole?: string;
  /** The same before the change; null where nothing was. Absent: nothing is compared. */
  readonly before?: () => Promise<Snapshot | null>;
  /** Oldest first, streamed. `since`: a revision; what it reaches is left out. */
  commits(since?: string | null): AsyncIterable<Commit>;
}

/** 16 MiB: more than any text that a person reads, little enough to hold a few at once. */
export const DEFAULT_READ_LIMIT = 16 * 1024 * 1024;

export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Lines and columns count from 1; a column counts UTF-16 code units, as editors and SARIF do. */
export interface Where {
  readonly path?: string | undefined;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  readonly endLine?: number | undefined;
  /** The commit's id; null or absent for files and for the commit being made. */
  readonly commit?: string | null | undefined;
}

/** Replace bytes `start` to `end` (of the judged bytes) by `text`. */
export interface Edit {
  readonly path: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface Fix {
  readonly description: string;
  readonly edits: readonly Edit[];
}

/** The values that a finding's texts are made of; `excerpt`, where there is one, is shown below it. */
export type Data = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

export interface Draft {
  readonly where?: Where;
  readonly data?: Data;
  /** Where a rule's severity depends on what was found; config still has the last word. */
  readonly severity?: Severity;
  readonly fix?: Fix;
}

export type Report<Rule extends string = string> = (rule: Rule, draft?: Draft) => void;

/** What the runner itself did and knows; only `repository` gates care. */
export interface RunFacts {
  /** What the programs of the config changed in index and work tree. */
  readonly fenced: readonly Fenced[];
  /** git commits from another index than the repository's (`commit -a`, `commit <path>`), and drops it where that fails. */
  readonly otherIndex: boolean;
  /** The stages that this one was started from, outermost first, in this repository. */
  readonly nested: readonly string[];
  /** How many runs, in whichever repositories, this one was started inside of, where that is more than is believed; else null. */
  readonly tooDeep: number | null;
  /** Gives what a generated file's sources make of it. */
  readonly render: Render;
  /** Paths that the work tree has otherwise than the index, or has alone: of them those that `isAsked` picks. */
  readonly unstaged: (isAsked: (path: string) => boolean) => Promise<readonly string[]>;
  /** How advice names paths where its reader stands. */
  readonly words: PathWords;
  /** Set when all gates have judged, and have found what an earlier attempt found. */
  readonly repeated: Repeated | null;
  /** Set after a push, and then the only thing to judge. */
  readonly push: PushFacts | null;
  /** What a change lets through that was refused before. */
  readonly loosened: (view: View) => Promise<readonly Loosened[]>;
  /** The change turned the gate off: it has only that to tell. */
  readonly turnedOff: boolean;
}

/** How a command that can be pasted names a path: whole words of a POSIX shell. Paths are given from the top of the work tree. */
export interface PathWords {
  /** A pathspec of git's that matches this path alone. */
  forGit(path: string): string;
  /** For commands of tollgate's. */
  forTollgate(path: string): string;
  /** For any other program. */
  forShell(path: string): string;
  /** A command line that has to run at the top. */
  atTop(command: string): string;
}

/** One thing that can loosen a gate, and that changed so. */
export interface Loosened {
  /** `gates.token-budget.share`, or what the file is: `a hook`. */
  readonly what: string;
  readonly where: Where;
  readonly from: string;
  readonly to: string;
}

/** What one program did, or several that ran at once and that nothing tells apart. */
export interface Fenced {
  /** hook: another hook of the same commit, which has no name. */
  readonly kind: "fixer" | "command" | "hook";
  readonly names: readonly string[];
  readonly changed: readonly FencedChange[];
}

export interface FencedChange {
  /** "HEAD" where a commit was made. */
  readonly path: string;
  readonly what: "modified" | "created" | "deleted" | "staged" | "committed";
  readonly note: ChangeNote | null;
  readonly staging: Staging;
  /** git does not have the file. */
  readonly untracked?: boolean;
  /** Where a commit was made: what HEAD was; null: there was no commit. */
  readonly was?: string | null;
  /** A hook staged other files in earlier attempts: the folder that all of them lie in; "." is the top. */
  readonly among?: string;
}

/**
 * What the index has to do with a change: the file was wholly staged before (whole), in part (part) or not at all
 * (none); the program changed the index itself (program); or nothing of the change is left to be staged (gone).
 */
export type Staging = "whole" | "part" | "none" | "program" | "gone";

/**
 * What else is known of a change. With `onModify: restage` it was staged again (restaged) or was not, because the file
 * is staged in part, was not staged at all, or git commits from another index; or only a filter of git's config, which is not
 * run, could tell whether it is staged in part (filtered). not-handed: the program got a
 * list of files without this one. ended: the file changed after the program had ended. earlier: an earlier
 * attempt saw the change, and nobody did anything about it since. meanwhile: it may be a person's own. accepted: somebody
 * said that another hook may stage the file for this commit.
 */
export type ChangeNote =
  | "restaged"
  | "partly-staged"
  | "filtered"
  | "not-staged"
  | "other-index"
  | "not-handed"
  | "ended"
  | "earlier"
  | "meanwhile"
  | "accepted";

export interface Generated {
  /** The file that must equal what its sources give. */
  readonly path: string;
  /** Patterns of every file that `run` reads, its own script included. */
  readonly from: readonly string[];
  /** A command line that writes `path`. */
  readonly run: string;
}

/** `path` as `run` writes it in a folder that holds the view's sources and nothing else. Throws UserError when it cannot. */
export type Render = (generated: Generated, view: View, signal: AbortSignal) => Promise<Rendered>;

export interface Rendered {
  readonly bytes: Buffer;
  /** As git writes modes; null where the system has no executable bit. */
  readonly mode: "100644" | "100755" | null;
}

export interface Repeated {
  /** Which attempt this is, from 2. */
  readonly attempt: number;
  /** Whether also what is judged is what it was; else only the findings are. */
  readonly unchanged: boolean;
}

/** What a push left behind, against what was judged before it. */
export interface PushFacts {
  /** Remote-tracking refs that a push moved to a commit that was not let through. */
  readonly notJudged: readonly NotJudged[];
  readonly changed: readonly PushChange[];
}

export interface NotJudged {
  readonly ref: string;
  readonly oid: string;
  /** What the remote had before; null where nothing tells. */
  readonly from: string | null;
  /** What was pushed to the ref last, where that is another commit. */
  readonly since?: string;
  /** refused: by pre-push. skipped: TOLLGATE=0 let it by. unseen: no pre-push hook ran. forgotten: it was pushed before anything that is remembered. */
  readonly why: "refused" | "skipped" | "unseen" | "forgotten";
}

export interface PushChange extends Pick<FencedChange, "path" | "what" | "untracked"> {
  /** Commands that changed it while pre-push ran; none: it was changed later. */
  readonly by: readonly string[];
  /** Against the end of the push. perhaps-after: git noted no end, and it came some time after pre-push had ended. */
  readonly when: "during" | "after" | "perhaps-after";
}

/** Which files `eachFile` gives; all where nothing is said. */
export interface FileChoice {
  /** Spares reading what the gate would not look at. */
  readonly select?: (path: string) => boolean;
  /** false: the verdict depends on more than the file (another file's text, say), and is not kept. */
  readonly alone?: (path: string) => boolean;
  /** true: `together` needs what `judge` gave for the file, whichever machine reports what it found. */
  readonly together?: (path: string) => boolean;
}

/** What a gate made of one file, beside the findings. */
export interface Judged<Fact> {
  readonly path: string;
  readonly fact: Fact;
}

export interface GateContext<Options = unknown, Rule extends string = string> {
  readonly view: View;
  readonly options: Options;
  /** Where a file that the options name is read, such as a schema: in CI it may be another commit than the view's. */
  readonly named: Snapshot;
  readonly report: Report<Rule>;
  /**
   * Judges each regular file of the view that the gate's `files`/`ignore` select and that still exists, and
   * gives what `judge` gave for it. That and the findings are kept for the next run: `judge` must depend on
   * the path, the bytes and the gate's options alone, and give plain data (what JSON can hold).
   */
  eachFile<Fact>(
    judge: (file: FileEntry, content: FileContent, report: Report<Rule>) => Fact | Promise<Fact>,
    choice?: FileChoice,
  ): Promise<readonly Judged<Fact>[]>;
  /**
   * Judges each commit of the view, in its order. The findings of those that have an id are kept for the next run:
   * `judge` must depend on the commit and on `depends` alone, and its findings need not name the commit.
   */
  eachCommit(
    judge: (commit: Commit, report: Report<Rule>) => Promise<void> | void,
    depends: string,
  ): Promise<void>;
  /** For what only several files show: of the machines that share a run, one calls `judge`. */
  together(judge: () => Promise<void>): Promise<void>;
  /** Plain data that bytes alone decide, computed once for all runs. `what`: its name and all else that it depends on. */
  recall<Value>(what: string, content: FileContent, compute: () => Promise<Value>): Promise<Value>;
  readonly run: RunFacts;
  /** Aborted when the gate's time is over or the run was interrupted. */
  readonly signal: AbortSignal;
  /** How many files or commits were judged; `eachFile` and `eachCommit` count by themselves. */
  judged(count: number): void;
}

/** Throws nothing on purpose; a throw makes the gate `error`, and the gate stays shut. */
export type Check<Options, Meta extends { readonly rules: object }> = (
  context: GateContext<Options, keyof Meta["rules"] & string>,
) => Promise<void> | void;

/** What prepare-commit-msg may start a message with. */
export interface PrepareContext<Options = unknown> {
  readonly view: View;
  readonly options: Options;
}
export type Prepare<Options = unknown> = (context: PrepareContext<Options>) => Promise<string>;

/** What `check.ts` of a gate exports. The runner hands it what the gate's own schema has let through. */
export interface GateModule {
  check(context: GateContext): Promise<void> | void;
  prepare?(context: PrepareContext): Promise<string>;
}

/** A registry entry: the cheap half now, the rest when planned. */
export interface Gate {
  readonly meta: GateMeta;
  readonly load: () => Promise<GateModule>;
  /** It came with the config: nobody can tell when its code changed, so no verdict of it is kept. */
  readonly plugin?: true;
  /** Examples that pass and fail, for `tollgate explain`. */
  readonly cases?: () => Promise<readonly Case[]>;
}

/** A piece of a gate's truth, shared by its tests, the docs and `tollgate explain`. */
export interface Case {
  readonly name: string;
  /** The rules that must be reported, in order; empty for an example that must pass. */
  readonly expect: readonly (
    | string
    | { readonly rule: string; readonly line?: number; readonly column?: number }
  )[];
  readonly options?: Readonly<Record<string, unknown>>;
  /** Files of the view, path to text. */
  readonly files?: Readonly<Record<string, string>>;
  /** Files that exist but did not change. */
  readonly unchanged?: Readonly<Record<string, string>>;
  /** For gates that read commits: the one commit that is judged. */
  readonly commit?: CaseCommit;
  /** The same for a range, oldest first. */
  readonly commits?: readonly CaseCommit[];
  readonly stage?: Stage;
  readonly run?: Partial<RunFacts>;
}

export interface CaseCommit {
  readonly message: string;
  readonly parents?: number;
  readonly changes?: readonly string[];
  readonly oid?: string;
  readonly invalidAt?: Position;
}
