import { UserError } from "../../errors.js";
import { EXIT } from "../../gate/result.js";
import { displayPath } from "../../git/path-bytes.js";
import { findRepository } from "../../git/repository.js";
import { plural, safeText } from "../../report/text.js";
import { acceptHook } from "../../runner/accepted-hooks.js";
import { keepPending, type Pending, recallPending } from "../../runner/pending-changes.js";
import { givenPath } from "../../view/given-path.js";
import type { Command } from "../invocation.js";
import { directoryOf, hushed, readOptions } from "../options.js";

/** Somebody looked at what a fixer, a command or another hook did to these files: the next commit takes what is staged. */
export const accept: Command = async (args, world) => {
  const { values, positionals } = readOptions(args, {});
  const cwd = directoryOf(values, world);
  const repo = await findRepository(cwd);
  const { root, gitDir } = repo;
  const pending = recallPending(gitDir);
  if (positionals.length === 0)
    throw new UserError(
      "name the files whose change is right.",
      `Usage: \`tollgate accept PATH…\`${named(pending)}`,
    );
  const chosen = positionals.map((path) => {
    const inside = givenPath(path, root, cwd);
    const accepted = pending.filter((one) => isNamed(one.path, inside, path.replace(/^:\//, "")));
    if (accepted.length === 0)
      throw new UserError(
        `nothing that a hook changed waits for a decision at ${safeText(path)}.`,
        pending.length > 0 ? `There is:${named(pending)}` : "Nothing does: commit again.",
      );
    return accepted;
  });
  const accepted = new Set(chosen.flat());
  const hooks = [...accepted].flatMap(({ kind, path }) => (kind === "hook" ? [path] : []));
  // A hook may stage another file of that folder at the next attempt.
  if (hooks.length > 0)
    hooks.push(...positionals.flatMap((path) => asFolder(givenPath(path, root, cwd), hooks)));
  if (hooks.length > 0) await acceptHook(repo, hooks);
  keepPending(
    gitDir,
    pending.filter((one) => !accepted.has(one)),
  );
  const left = pending.length - accepted.size;
  hushed(values, world).output.out(
    `accepted: ${plural(accepted.size, "change")}; ${left === 0 ? "the next commit takes what is staged" : `${plural(left, "change")} still to decide`}\n`,
  );
  return EXIT.open;
};

/** A file as it is called from here or as reports write it, or a folder that holds it. */
const isNamed = (path: string, inside: string, given: string): boolean =>
  inside === "" ||
  path === inside ||
  path.startsWith(`${inside}/`) ||
  given === path ||
  given === displayPath(path);

const asFolder = (inside: string, paths: readonly string[]): string[] =>
  inside === "" ? ["/"] : paths.some((path) => path.startsWith(`${inside}/`)) ? [`${inside}/`] : [];

/** As many as help. */
const NAMED = 10;
function named(pending: readonly Pending[]): string {
  const more = pending.length - NAMED;
  const paths = pending.slice(0, NAMED).map(({ path }) => `\n    ${displayPath(path)}`);
  return `${paths.join("")}${more > 0 ? `\n    ${more} more` : ""}`;
}
