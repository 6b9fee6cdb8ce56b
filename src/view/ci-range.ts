import { ask, gitError } from "../git/git.js";
import { readRefs } from "../git/read-refs.js";
import type { Repository } from "../git/repository.js";
import { requireCommit, resolveCommit } from "../git/revisions.js";

/** Where CI systems name the branch that a change is meant for. */
const TARGET_VARIABLES = [
  "GITHUB_BASE_REF",
  "CI_MERGE_REQUEST_TARGET_BRANCH_NAME",
  "BITBUCKET_PR_DESTINATION_BRANCH",
  "SYSTEM_PULLREQUEST_TARGETBRANCH",
  "CHANGE_TARGET",
  "BUILDKITE_PULL_REQUEST_BASE_BRANCH",
] as const;

/** In order; the first that exists is taken for the default branch. */
const DEFAULT_BRANCHES = [
  "refs/remotes/origin/HEAD",
  "refs/remotes/origin/main",
  "refs/remotes/origin/master",
  "refs/heads/main",
  "refs/heads/master",
] as const;

export interface BaseRequest {
  /** --from. */
  readonly from: string | null;
  /** `base` of the config. */
  readonly configured: string | null;
  readonly env: NodeJS.ProcessEnv;
}

/**
 * The commit whose history is already judged, or null for "judge all": asked for by name, else the CI's
 * target branch, else the config's base, else the default branch. A tip that is part of its base has
 * nothing of its own, as on the default branch itself: there all is judged.
 */
export async function ciBase(
  repo: Repository,
  tip: string,
  { from, configured, env }: BaseRequest,
): Promise<string | null> {
  if (from !== null) return requireCommit(repo, from, "--from");
  const base =
    (await fromCi(repo, env)) ??
    (configured === null
      ? await defaultBranch(repo)
      : await requireCommit(repo, configured, "`base` in the config"));
  return base !== null && !(await isAncestor(repo, tip, base)) ? base : null;
}

async function fromCi(repo: Repository, env: NodeJS.ProcessEnv): Promise<string | null> {
  const variable = TARGET_VARIABLES.find((name) => env[name]);
  if (!variable) return null;
  const branch = env[variable]!.replace(/^refs\/heads\//, "");
  return (
    (await resolveCommit(repo, `refs/remotes/origin/${branch}`)) ??
    (await requireCommit(repo, branch, variable))
  );
}

async function defaultBranch(repo: Repository): Promise<string | null> {
  const known = readRefs(repo, DEFAULT_BRANCHES);
  if (known) return known.find((oid) => oid !== null) ?? null;
  // One that points nowhere is not listed.
  const answer = await ask(repo, ["for-each-ref", "--format=%(refname) %(objectname)", ...DEFAULT_BRANCHES]);
  if (answer.code !== 0) throw gitError("for-each-ref", answer);
  const lines = answer.stdout.toString("utf8").split("\n");
  const found = new Map(lines.map((line) => line.split(" ") as [string, string]));
  return DEFAULT_BRANCHES.map((ref) => found.get(ref)).find((oid) => oid !== undefined) ?? null;
}

async function isAncestor(repo: Repository, maybe: string, of: string): Promise<boolean> {
  if (maybe === of) return true;
  const answer = await ask(repo, ["merge-base", "--is-ancestor", maybe, of]);
  if (answer.code === 0 || answer.code === 1) return answer.code === 0;
  throw gitError("merge-base", answer);
}
