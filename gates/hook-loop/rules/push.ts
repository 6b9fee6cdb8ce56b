import type { PathWords, PushChange, PushFacts } from "../../../src/gate/contract.js";
import type { Context } from "../check.js";
import { deed } from "./fenced.js";
import { look } from "./fenced-mends.js";

/** Law 4 after a push: what was pushed is what was judged, and nothing was changed on the way. */
export async function judgePush(
  { report, options, run }: Context,
  { notJudged, changed }: PushFacts,
): Promise<void> {
  for (const one of notJudged) {
    const command = `\`tollgate run pre-push ${one.from ? `--from ${short(one.from)} ` : ""}--to ${short(one.oid)}\``;
    const forgotten = one.why === "forgotten";
    report("pushed-not-judged", {
      data: {
        ref: one.ref,
        oid: short(one.oid),
        why: WHY[one.why],
        mend: forgotten
          ? `Nothing to do where that was before tollgate came. To judge it: ${command}`
          : `Stop, tell a person, and judge it now: ${command}${one.since ? `, or up to ${short(one.since)} if that mends it` : ""}`,
      },
      ...(forgotten && { severity: "info" as const }),
    });
  }
  if (changed.length === 0) return;
  const { matcher } = await import("../../../src/content/patterns.js");
  const isLog = matcher(options.logs);
  const isAllowed = matcher(options.onModify === "allow-listed" ? options.allow : []);
  for (const change of changed) {
    const { path, what, when } = change;
    const calm = when !== "during" || (what !== "committed" && isAllowed(path));
    report("changed-after-push", {
      where: { path },
      data: {
        ...authorOf(change),
        what: deed(what),
        mend: mendOf(change, run.words, isLog(path), isAllowed(path)),
      },
      ...(calm && { severity: "info" as const }),
    });
  }
}

const short = (oid: string): string => oid.slice(0, 10);

const WHY = {
  refused: "pre-push had refused",
  skipped: "pre-push did not judge (TOLLGATE=0)",
  unseen: "no pre-push hook of this repository judged",
  forgotten: "was before any push that this repository remembers",
} as const;

function authorOf({ by, when }: PushChange): { who: string; detail: string } {
  if (when === "after") return { who: "Somebody", detail: " after the push had ended" };
  if (when === "perhaps-after")
    return { who: "Somebody, as far as can be told,", detail: " after the push had ended" };
  if (by.length === 0)
    return {
      who: "Another hook of the push, or somebody meanwhile,",
      detail: " while the push was under way",
    };
  const names = by.map((name) => `"${name}"`).join(", ");
  return {
    who: by.length > 1 ? `One of the commands ${names}` : `The command ${names}`,
    detail: " during the push",
  };
}

function mendOf(
  { path, what, when, untracked }: PushChange,
  words: PathWords,
  isLog: boolean,
  isAllowed: boolean,
): string {
  const see = what === "committed" ? "git log -p -1" : look(path, untracked, words);
  if (when === "after") return "Nothing to do for this push: it is work that came after it.";
  if (when === "perhaps-after")
    return `Nothing to do if it is work that came after the push. git noted no end of it, so look where a slow hook may have done it (${see}).`;
  if (isLog)
    return `Expected: it is a log. Stop all the same, and leave it out of commits${untracked ? "." : `: git restore -- ${words.forGit(path)}`}`;
  if (isAllowed) return "Expected (allow).";
  return what === "committed"
    ? `Stop. See what was committed (${see}).`
    : `Stop. See what it did (${see}), and tell a person; do not commit it on the way.`;
}
