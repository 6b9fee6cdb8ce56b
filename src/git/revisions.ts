import { UserError } from "../errors.js";
import { ask, gitError } from "./git.js";
import { readLoose } from "./loose-object.js";
import { findPackedCommit } from "./packed-commit.js";
import { readHead } from "./read-head.js";
import type { Repository } from "./repository.js";

const MAX_COMMIT_BYTES = 1 << 20;

/** The commit that a revision names, or null when this clone has none such. Throws when the repository cannot be read. */
export async function resolveCommit(repo: Repository, revision: string): Promise<string | null> {
  if (revision.startsWith("-") || /[\n\0]/.test(revision))
    throw new UserError(`"${revision}" is not a revision.`, "Name a branch, a tag or a commit id.");
  const known = revision === "HEAD" ? readHead(repo) : isCommit(repo, revision) ? revision : null;
  if (known !== null) return known;
  const answer = await ask(repo, ["rev-parse", "--verify", "--quiet", `${revision}^{commit}`]);
  if (answer.code === 0) return answer.stdout.toString("utf8").trim();
  // --quiet leaves exit code 1 and no word for "no such revision"; whatever speaks is a real fault.
  if (
    answer.code === 1 ||
    /unknown revision|Needed a single revision|bad revision|expected commit type/.test(answer.stderr)
  )
    return null;
  throw gitError("rev-parse", answer);
}

/** Whether it is the whole id of a commit, as far as that is seen without git. */
const isCommit = (repo: Repository, id: string): boolean =>
  (findPackedCommit(repo, id) ?? readLoose(repo, id, MAX_COMMIT_BYTES, "commit")) !== null;

/** The tree of a commit; null where git is to be asked. */
export function treeOf(repo: Repository, commit: string): string | null {
  const bytes = readLoose(repo, commit, MAX_COMMIT_BYTES, "commit") ?? findPackedCommit(repo, commit)?.read();
  return /^tree ([0-9a-f]+)\n/.exec(bytes?.toString("latin1", 0, 80) ?? "")?.[1] ?? null;
}

/** The same for a revision that somebody named. `where`: what named it, for the error. */
export async function requireCommit(repo: Repository, revision: string, where: string): Promise<string> {
  const oid = await resolveCommit(repo, revision);
  if (oid) return oid;
  const shallow =
    (await ask(repo, ["rev-parse", "--is-shallow-repository"])).stdout.toString("utf8").trim() === "true";
  throw new UserError(
    `${where} names "${revision}", which this clone does not have.`,
    shallow
      ? "This clone is shallow. Fetch its history (git fetch --unshallow; in GitHub Actions, actions/checkout with fetch-depth: 0)."
      : "Fetch it (git fetch origin), or name a commit that exists.",
  );
}

/** HEAD's commit, or null on an unborn branch. Throws UserError where HEAD has one that cannot be read. */
export async function headCommit(repo: Repository): Promise<string | null> {
  const oid = await resolveCommit(repo, "HEAD");
  // To git a commit that is missing or damaged is as little a commit as none.
  if (oid === null && (await ask(repo, ["rev-parse", "--verify", "--quiet", "HEAD"])).code === 0)
    throw new UserError(
      "HEAD names a commit that cannot be read.",
      "`git fsck` names what is missing or damaged; fetch it. Until then nothing is judged.",
    );
  return oid;
}

/** The id of the empty tree in this repository's object format; git knows it without storing it. */
export async function emptyTree(repo: Repository): Promise<string> {
  const answer = await ask(repo, ["hash-object", "-t", "tree", "--stdin"], "");
  if (answer.code !== 0) throw gitError("hash-object", answer);
  return answer.stdout.toString("utf8").trim();
}
