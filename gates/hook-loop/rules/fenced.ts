import { shellWord } from "../../../src/content/shell-word.js";
import type { Fenced, FencedChange, Severity } from "../../../src/gate/contract.js";
import type { Context } from "../check.js";

export const WORDS = {
  modified: "changed",
  created: "created",
  deleted: "deleted",
  staged: "staged",
  committed: "moved",
} as const;

/** What to do next, by what happened; the argument is the path as a shell takes it. */
const MENDS = {
  modified: (path: string) =>
    `Look at it (git diff -- ${path}), stage it (git add -- ${path}), and commit again.`,
  created: (path: string) => `Add it (git add -- ${path}), ignore it or remove it, and commit again.`,
  deleted: (path: string) =>
    `Bring it back (git restore -- ${path}) or stage its removal (git rm -- ${path}), and commit again.`,
  staged: (path: string) =>
    `Look at what is staged (git diff --cached -- ${path}), and commit again if it belongs there, else unstage it (git restore --staged -- ${path}).`,
  committed: () => "A fixer must not commit, nor a command. See what it did with `git log -p -1`.",
} as const;

/** What programs changed in index and work tree. */
export async function judgeFenced(context: Context): Promise<void> {
  const { run, options } = context;
  if (run.fenced.every(({ changed }) => changed.length === 0)) return;
  const allowed =
    options.onModify === "allow-listed"
      ? (await import("../../../src/content/patterns.js")).matcher(options.allow)
      : () => false;
  for (const fenced of run.fenced)
    for (const change of fenced.changed) {
      const isAllowed = change.what !== "committed" && allowed(change.path);
      const severity = severityOf(fenced, change, isAllowed);
      context.report("fixer-modified", {
        where: { path: change.path },
        data: {
          fixer: [...fenced.names],
          who: author(fenced, change),
          what: WORDS[change.what],
          detail: detail(fenced, change, context.view.stage),
          headMoved: change.what === "committed",
          mend: isAllowed ? ALLOWED : mend(fenced, change, context.view.stage),
        },
        ...(severity && { severity }),
      });
    }
}

const ALLOWED = "It may (allow). The commit takes what is staged, so stage it if the change belongs there.";

/** undefined: the rule's own. */
function severityOf({ kind }: Fenced, { what, note }: FencedChange, allowed: boolean): Severity | undefined {
  if (allowed || note === "restaged") return "info";
  // The commit is as it was staged, and its author is not this program; or a command left something beside it.
  if (note === "ended" || (kind === "command" && what === "created")) return "warning";
  return undefined;
}

function author({ kind, names }: Fenced, { note }: FencedChange): string {
  const quoted = names.map((name) => `"${name}"`).join(", ");
  const program = names.length > 1 ? `One of the ${kind}s ${quoted}` : `The ${kind} ${quoted}`;
  if (note === "ended") return `Somebody, or what ${lower(program)} left running,`;
  return note === "not-handed" ? `${program}, or somebody meanwhile,` : program;
}

function detail({ kind }: Fenced, { note }: FencedChange, stage: string): string {
  switch (note) {
    case "earlier":
      return " in an earlier attempt, and what is staged is still the text before that";
    case "not-handed":
      return `, which was not handed to the ${kind}`;
    case "ended":
      return ` just after the ${kind} had ended`;
    default:
      return ` while ${stage} ran`;
  }
}

function mend({ kind }: Fenced, { path, what, note }: FencedChange, stage: string): string {
  const quoted = shellWord(path);
  switch (note) {
    case "restaged":
      return "It was wholly staged before, so it was staged again (onModify: restage).";
    case "partly-staged":
      return `It is staged in part, so it was not staged again. Stage what belongs in the commit (git add -p -- ${quoted}), and commit again.`;
    case "not-staged":
      return `It was not staged, so it was not staged again. ${MENDS[what](quoted)}`;
    case "other-index":
      return `git commits from an index of its own here, so it was not staged again. ${MENDS[what](quoted)}`;
    default:
      return kind === "command" && stage !== "pre-commit" && what !== "committed"
        ? `A command judges and writes nothing. Look at it (git diff -- ${quoted}), then commit it or bring it back (git restore -- ${quoted}).`
        : MENDS[what](quoted);
  }
}

const lower = (text: string): string => text[0]!.toLowerCase() + text.slice(1);
