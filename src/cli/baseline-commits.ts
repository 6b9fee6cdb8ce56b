import { writeFileSync } from "node:fs";
import { withValue } from "../config/edit.js";
import { ConfigFiles } from "../config/files.js";
import { UserError } from "../errors.js";
import { headCommit, resolveCommit } from "../git/revisions.js";
import type { Opened } from "./open-repository.js";

const GATE = "commit-message";

/**
 * Judges commits from HEAD on, where nothing says yet from where on. Moving that loosens the gate, and is asked for
 * by `force`. Gives what to say.
 */
export async function baselineCommits(
  { repo, loaded }: Opened,
  config: string | null,
  { force, isFirst }: { force: boolean; isFirst: boolean },
): Promise<string> {
  const head = await headCommit(repo);
  if (head === null)
    throw new UserError("there is no commit yet, so there is nothing to leave out.", "Commit first.");
  const { since } = loaded.config.gates[GATE]!;
  const before = since === null ? null : await resolveCommit(repo, since);
  if (before === head) return `Commits are judged from ${head.slice(0, 10)} on already.`;
  if (!force && (since !== null || !isFirst)) {
    const now =
      since === null ? "Every commit is judged" : `Commits are judged from ${since.slice(0, 10)} on`;
    return `${now}, as before; to leave out all up to HEAD: \`tollgate baseline --force\``;
  }
  const { path, text, inside } = await new ConfigFiles(repo.root).main(config);
  writeFileSync(path, withValue(text, ["gates", GATE, "since"], head, inside));
  return `Commits are judged from ${head.slice(0, 10)} on (${loaded.config.source}, gates.${GATE}.since). Commit that file.`;
}
