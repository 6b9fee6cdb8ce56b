import { existsSync } from "node:fs";
import type { HookEvent } from "../../../hooks/call.js";
import { hookPath } from "../../git/hook-run.js";
import { armedBy } from "../armed.js";
import { ARM, type Check, type Found, ok, problem, type Surroundings, unknown, warning } from "../check.js";
import { notTried, ownerOf } from "../managed.js";
import { probe } from "../probe.js";

/** Whether git, in this work tree, comes to tollgate at an event, and is refused by it. */
export const hook = (event: HookEvent): Check => ({ name: event, look: (where) => lookAt(event, where) });

async function lookAt(event: HookEvent, { repo, env }: Surroundings): Promise<Found> {
  const path = await hookPath(repo.root, event, env);
  const armed = armedBy(path, event, repo.root);
  // A template that is not put lets nothing pass: commit-msg judges the message.
  const missing = event === "prepare-commit-msg" ? warning : problem;
  const owner = armed.kind === "no" ? await ownerOf(repo.root, env) : null;
  if (owner && existsSync(path)) return notTried(owner);
  if (owner && event === "prepare-commit-msg")
    return ok(`${owner.name} starts none: no template is put, and commit-msg judges the message`);
  if (owner)
    return problem(`${owner.name} starts nothing at ${event}.`, `Let ${owner.name} install that hook too.`);
  if (armed.kind === "no")
    return missing(`${armed.reason}.`, `Arm it: ${ARM}. Where that does not help: \`tollgate init --yes\``);
  if (armed.kind === "later")
    return warning(
      `not tried: in ${armed.file} other commands come before tollgate's line.`,
      "Take tollgate's line out there, then: `tollgate init`. It puts it where it can be tried, and judges last in pre-commit.",
    );
  const probed = await probe(repo.root, event, env);
  switch (probed.kind) {
    case "refused": {
      const { version, runtime, refusedBy } = probed.answer;
      const by = `by tollgate ${version} on ${runtime}`;
      if (event !== "commit-msg") return ok(`refused a probe, ${by}`);
      return refusedBy.length > 0
        ? ok(`refused an empty message (${refusedBy.join(", ")}), ${by}`)
        : warning(
            "reached tollgate, which found nothing wrong with an empty message.",
            "commit-message is off or loosened in the config, or a merge is going on: look at `tollgate plan commit-msg`.",
          );
    }
    case "passed":
      return missing(
        "let a probe pass: git goes on without being judged here.",
        `Look at the lines about switches and core.hooksPath; then: ${ARM}`,
      );
    case "failed":
      return problem(
        `shut a probe without judging it: ${probed.said}`,
        "Mend what it says; until then nothing can be committed or pushed.",
      );
    case "stuck":
      return problem("a probe got no answer in 30 seconds.", "Look for what the hook waits for.");
    case "no-git-hook":
      return unknown("this git has no `git hook run`, so the hook was not tried.", "Use git 2.36 or later.");
  }
}
