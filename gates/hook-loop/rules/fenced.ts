import type { Fenced, FencedChange, Severity } from "../../../src/gate/contract.js";
import type { Context } from "../check.js";
import { mendOf } from "./fenced-mends.js";

const WORDS = { modified: "changed", created: "created", deleted: "deleted", staged: "staged" } as const;

/** What was done to what: only files are changed, a commit moves HEAD. */
export const deed = (what: FencedChange["what"], staged = ""): string =>
  what === "committed" ? "moved HEAD" : `${WORDS[what]}${staged} this file`;

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
          what: deed(change.what, isStagedToo(change) ? " and staged" : ""),
          detail: detail(fenced, change, context.view.stage),
          headMoved: change.what === "committed",
          mend: isAllowed ? ALLOWED : mendOf(fenced, change, context.view.stage, run.words, run.otherIndex),
        },
        ...(severity && { severity }),
      });
    }
}

const ALLOWED = "It may (allow). The commit takes what is staged, so stage it if the change belongs there.";

/** undefined: the rule's own. */
function severityOf({ kind }: Fenced, { what, note }: FencedChange, allowed: boolean): Severity | undefined {
  if (allowed || note === "restaged" || note === "accepted") return "info";
  // The commit is as it was staged, and its author is not this program; or a command left something beside it.
  if (note === "ended" || note === "meanwhile" || (kind === "command" && what === "created"))
    return "warning";
  return undefined;
}

function author({ kind, names }: Fenced, { note }: FencedChange): string {
  const quoted = names.map((name) => `"${name}"`).join(", ");
  const program =
    kind === "hook"
      ? "Another hook"
      : names.length > 1
        ? `One of the ${kind}s ${quoted}`
        : `The ${kind} ${quoted}`;
  if (note === "ended") return `Somebody, or what ${lower(program)} left running,`;
  return note === "not-handed" || note === "meanwhile" ? `${program}, or somebody meanwhile,` : program;
}

const isStagedToo = ({ what, staging }: FencedChange): boolean => staging === "program" && what !== "staged";

function detail({ kind }: Fenced, { note, staging, among }: FencedChange, stage: string): string {
  switch (note) {
    case "earlier":
      return staging === "whole"
        ? " in an earlier attempt, and what is staged is still the text before that"
        : " in an earlier attempt; nothing was done about it since";
    case "not-handed":
      return `, which was not handed to the ${kind}`;
    case "ended":
      return ` just after the ${kind} had ended`;
    default:
      if (among !== undefined) return " after pre-commit judged, and another one at an earlier attempt";
      return kind === "hook" ? " after pre-commit judged" : ` while ${stage} ran`;
  }
}

const lower = (text: string): string => text[0]!.toLowerCase() + text.slice(1);
