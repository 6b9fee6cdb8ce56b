import { readOptions } from "../../../content/read-options.js";
import { mayBe } from "../../../content/shell/expand-word.js";
import { ask, deny, type Objection, WAYS } from "../verdict.js";

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
  if (name === "replace") return judgeReplace(args);
  if ((name === "svn" && args[0] === "dcommit") || (name === "p4" && args[0] === "submit"))
    return ask(`\`git ${name} ${args[0]}\` sends commits past the push hook`, WAYS.person);
  if (
    name === "lfs" &&
    /^(install|update)$/.test(args[0] ?? "") &&
    args.some((arg) => /^(-f|--force)$/.test(arg))
  )
    return ask("it may write its own hooks over those that are there", "Run it without --force.");
  if (name !== "hash-object") return null;
  const { options } = readOptions(args, { short: "t", long: ["--path"] });
  const type = options.find((option) => option.name === "-t")?.value;
  return type && mayBe(type, "commit") ? deny("it writes a commit that no hook sees", WAYS.plumbing) : null;
}

/** A replaced object is what git shows, and so what the gates judge; what is pushed is the other one. */
function judgeReplace(args: readonly string[]): Objection | null {
  const isReading = args.length === 0 || args.some((arg) => /^(-d|-l|--delete|--list)$/.test(arg));
  return isReading
    ? null
    : deny("it shows the gates another object than the one that is pushed", WAYS.plumbing);
}
