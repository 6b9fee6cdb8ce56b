import { boundedPattern } from "../../src/content/bounded-pattern.js";
import type { Commit, Stage } from "../../src/gate/contract.js";
import type { Options } from "./meta.js";

export type Exemption = "exempt" | "autosquash-pushed" | null;

/** Decides, for each commit, whether it is judged. Throws UserError on a pattern that cannot be used. */
export async function exemptions(
  { exempt }: Options,
  stage: Stage,
): Promise<(commit: Commit) => Promise<Exemption>> {
  const machines = await Promise.all(
    exempt.machine.map(async ({ message, paths }, at) => {
      const { matcher } = await import("../../src/content/patterns.js");
      return {
        header: boundedPattern(message, `gates.commit-message.exempt.machine[${at}].message`),
        path: matcher(paths),
      };
    }),
  );
  const pushed = stage === "pre-push" || stage === "ci-all";
  return async (commit) => {
    if (exempt.merges && commit.parents.length > 1) return "exempt";
    const header = headerOf(commit.message);
    if (exempt.reverts && isGitRevert(header, commit.message)) return "exempt";
    if (exempt.autosquash !== "never" && /^(?:fixup|squash|amend)! /.test(header)) {
      return pushed && exempt.autosquash === "local" ? "autosquash-pushed" : "exempt";
    }
    const candidates = machines.filter((machine) => machine.header(header));
    if (candidates.length === 0) return null;
    const changes = await commit.changes();
    const made = candidates.some(
      ({ path }) => changes.length > 0 && changes.every((change) => path(change.path)),
    );
    return made ? "exempt" : null;
  };
}

/** The first line that is not blank. */
function headerOf(message: string): string {
  const start = message.search(/[^\s\ufeff]/);
  if (start < 0) return "";
  const end = message.indexOf("\n", start);
  return message.slice(start, end < 0 ? undefined : end).trimEnd();
}

/** sequencer.c writes `Revert "…"`, and `Reapply "…"` for the revert of a revert. */
const isGitRevert = (header: string, message: string): boolean =>
  /^(?:Revert|Reapply) "./.test(header) &&
  /^This reverts commit [0-9a-f]{40}(?:[0-9a-f]{24})?\b/m.test(message);
