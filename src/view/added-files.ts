import type { FileEntry } from "../gate/contract.js";
import { must } from "../git/git.js";
import { parseRawDiff } from "../git/raw-diff.js";
import type { Repository } from "../git/repository.js";
import { emptyTree } from "../git/revisions.js";
import { RAW } from "./raw-options.js";

/**
 * The net changes that a range brings: what differs at the tip from every place where the range left what is
 * known already. After main was merged into a branch there are two such places, and main's files are not the
 * branch's. Everything, where it left nothing.
 */
export async function addedFiles(
  repo: Repository,
  tip: string,
  exclude: readonly string[],
): Promise<FileEntry[]> {
  const left = await placesLeft(repo, tip, exclude);
  let added: FileEntry[] | null = null;
  for (const base of left) {
    const entries = parseRawDiff(await must(repo, ["diff-tree", ...RAW, base, tip, "--"]));
    const paths: Set<string> = new Set(entries.map(({ path }) => path));
    added = added === null ? entries : added.filter(({ path }) => paths.has(path));
  }
  return added ?? [];
}

/** Where a range left what is known already; null when that is nowhere. */
export async function forkPoint(
  repo: Repository,
  tip: string,
  exclude: readonly string[],
): Promise<string | null> {
  return exclude.length === 0 ? null : ((await placesLeft(repo, tip, exclude))[0] ?? null);
}

/** Boundary commits (git rev-list --boundary), without those that others of them reach. */
async function placesLeft(repo: Repository, tip: string, exclude: readonly string[]): Promise<string[]> {
  const range = await must(repo, ["rev-list", "--boundary", tip, "--not", ...exclude]);
  const lines = range.toString("latin1").split("\n").filter(Boolean);
  if (lines.length === 0) return [tip];
  const boundary = lines.filter((line) => line.startsWith("-")).map((line) => line.slice(1));
  if (boundary.length === 0) return [await emptyTree(repo)];
  if (boundary.length === 1) return boundary;
  const independent = await must(repo, ["merge-base", "--independent", ...boundary]);
  return independent.toString("latin1").split("\n").filter(Boolean);
}
