import { mayBe } from "../../../content/shell/expand-word.js";
import { readOptions } from "../options.js";
import { deny, type Objection, WAYS } from "../verdict.js";

/** They make commits or move refs without asking a hook. */
const PLUMBING = new Set([
  "commit-tree",
  "update-ref",
  "fast-import",
  "filter-branch",
  "filter-repo",
  "send-pack",
  "http-push",
]);

export const isPlumbing = (name: string): boolean => PLUMBING.has(name);

/** null for a command that makes no history. */
export function judgePlumbing(name: string, args: readonly string[]): Objection | null {
  if (isPlumbing(name)) return deny(`\`git ${name}\` makes history that no hook sees`, WAYS.plumbing);
  if (name !== "hash-object") return null;
  const { options } = readOptions(args, { short: "t", long: ["--path"] });
  const type = options.find((option) => option.name === "-t")?.value;
  return type && mayBe(type, "commit") ? deny("it writes a commit that no hook sees", WAYS.plumbing) : null;
}
