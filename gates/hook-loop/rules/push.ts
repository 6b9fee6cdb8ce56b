import { shellWord } from "../../../src/content/shell-word.js";
import type { PushChange, PushFacts } from "../../../src/gate/contract.js";
import type { Context } from "../check.js";
import { WORDS } from "./fenced.js";

/** Law 4 after a push: what was pushed is what was judged, and nothing was changed on the way. */
export async function judgePush(
  { report, options }: Context,
  { notJudged, changed }: PushFacts,
): Promise<void> {
  for (const { ref, oid, refused } of notJudged) {
    const why = refused ? "pre-push had refused" : "no pre-push hook of this repository judged";
    report("pushed-not-judged", { data: { ref, oid: oid.slice(0, 10), why } });
  }
  if (changed.length === 0) return;
  const { matcher } = await import("../../../src/content/patterns.js");
  const isLog = matcher(options.logs);
  const isAllowed = matcher(options.onModify === "allow-listed" ? options.allow : []);
  for (const change of changed) {
    const { path, what, later } = change;
    const quoted = shellWord(path);
    const calm = later || (what !== "committed" && isAllowed(path));
    const look =
      what === "committed"
        ? "See what was committed (git log -p -1)."
        : `See what it did (git diff -- ${quoted}), and tell a person; do not commit it on the way.`;
    report("changed-after-push", {
      where: { path },
      data: {
        ...authorOf(change),
        what: WORDS[what],
        mend: later
          ? "Nothing to do for this push: it is work that came after it."
          : isLog(path)
            ? `Expected: it is a log. Stop all the same, and leave it out of commits: git restore -- ${quoted}`
            : isAllowed(path)
              ? "Expected (allow)."
              : `Stop. ${look}`,
      },
      ...(calm && { severity: "info" as const }),
    });
  }
}

function authorOf({ by, later }: PushChange): { who: string; detail: string } {
  if (later) return { who: "Somebody", detail: " after the push had ended" };
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
