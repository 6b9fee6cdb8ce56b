import { rmSync } from "node:fs";
import { join } from "node:path";
import type { Repository } from "../git/repository.js";
import { disarm, HUSKY_PATH, huskyPathOf, runHusky } from "./arm.js";
import { applyChange, namesIn, removeEmpty, textOf } from "./changes.js";
import { HOOKS_FILES } from "./harness/harnesses.js";
import { HOOK_PATHS, HOOKS_FOLDER, HUSKY_EVENTS } from "./hook-files.js";
import { unguardLinkedWorkTrees } from "./linked-work-trees.js";
import { MAKEFILES } from "./makefile.js";
import { type Installed, readRecord, removeState } from "./record.js";
import { withoutOurs } from "./without-ours.js";

/** Takes back what init wrote. Gives one line for each thing that was done or had to be left. */
export async function takeBack(repo: Repository): Promise<string[]> {
  const record = readRecord(repo);
  const said = filesOf(record)
    .map((file) => restore(repo.root, file))
    .filter((line) => line !== null);
  await unguardLinkedWorkTrees(repo.root);
  if (removeState(repo))
    said.push("kept     the messages that were refused, in tollgate/refused of the git directory");
  // Without a record husky's being armed is nobody's work but husky's.
  if (record && (await huskyPathOf(repo.root)) !== null) said.push(await takeHooks(repo.root, record));
  return said;
}

type Written = Installed["files"][number];

/** Without a record (another clone's) only what can be told by its marks. */
function filesOf(record: Installed | null): readonly Written[] {
  if (record && record.files.length > 0) return record.files;
  const marked = [
    ...HOOK_PATHS,
    ...MAKEFILES,
    ".gitignore",
    "package.json",
    ...HOOKS_FILES.map(({ path }) => path),
  ];
  return marked.map((path) => ({ path, before: null, after: null }));
}

/** As it was before, when nobody touched it since; else without our part of it. */
function restore(root: string, { path, before, after }: Written): string | null {
  const now = textOf(root, path);
  if (now === null) return null;
  const rest = now === after ? before : withoutOurs(path, now);
  if (rest === now) return after === null ? null : `kept     ${path}: it was changed since`;
  applyChange(root, { path, before: now, after: rest, what: "" });
  return rest === null ? `removed  ${path}` : `restored ${path}`;
}

/** husky stays when it was there before, or has hooks of other people to run. */
async function takeHooks(root: string, { hooksPath }: Installed): Promise<string> {
  if (typeof hooksPath === "string") {
    if (hooksPath === HUSKY_PATH) await runHusky(root);
    await disarm(root, hooksPath);
    return "kept     husky: it was there before";
  }
  const others = namesIn(join(root, HOOKS_FOLDER)).filter((name) => HUSKY_EVENTS.includes(name));
  if (others.length > 0) {
    await runHusky(root);
    return `kept     husky: it runs ${others.join(", ")}`;
  }
  await disarm(root, null);
  rmSync(join(root, HOOKS_FOLDER, "_"), { recursive: true, force: true });
  removeEmpty(join(root, HOOKS_FOLDER), root);
  return "removed  the hooks of this clone";
}
