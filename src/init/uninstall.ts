import { rmSync } from "node:fs";
import { join } from "node:path";
import type { Repository } from "../git/repository.js";
import { disarm, isHuskyArmed } from "./arm.js";
import { applyChange, type Change, removeEmpty, textOf } from "./changes.js";
import { HOOKS_FOLDER, hookChanges } from "./hook-files.js";
import { unguardLinkedWorkTrees } from "./linked-work-trees.js";
import { withoutBlock } from "./marked-block.js";
import { withoutPrepare } from "./package-script.js";
import { type Installed, readRecord, removeState } from "./record.js";

/** Takes back what init wrote. Gives one line for each thing that was done or had to be left. */
export async function takeBack(repo: Repository): Promise<string[]> {
  const record = readRecord(repo);
  const said = filesOf(repo, record)
    .map((file) => restore(repo.root, file))
    .filter((line) => line !== null);
  await unguardLinkedWorkTrees(repo.root);
  removeState(repo);
  if (await isHuskyArmed(repo.root)) said.push(await takeHooks(repo.root, record));
  return said;
}

type Written = Installed["files"][number];

/** Without a record (another clone's) only what can be told by its marks. */
function filesOf({ root }: Repository, record: Installed | null): readonly Written[] {
  if (record && record.files.length > 0) return record.files;
  const marked = [
    ...hookChanges(root, ".").map(({ path }) => path),
    "Makefile",
    ".gitignore",
    "package.json",
  ];
  return marked.map((path) => ({ path, before: null, after: null }));
}

/** As it was before, when nobody touched it since; else without our part of it. */
function restore(root: string, { path, before, after }: Written): string | null {
  const now = textOf(root, path);
  if (now === null) return null;
  const rest = now === after ? before : withoutOurs(path, now);
  if (rest === now) return after === null ? null : `kept     ${path}: it was changed since`;
  applyChange(root, { path, before: now, after: rest, what: "" } satisfies Change);
  return rest === null ? `removed  ${path}` : `restored ${path}`;
}

/** null when nothing is left of the file. */
function withoutOurs(path: string, text: string): string | null {
  if (path.endsWith("package.json")) return withoutPrepare(text);
  if (path === `${HOOKS_FOLDER}/tollgate.sh`) return text.includes("tollgate_hook()") ? null : text;
  const rest = withoutBlock(text);
  return rest.trim() === "" ? null : rest;
}

/** husky stays when it was there before, or has hooks of other people to run. */
async function takeHooks(root: string, record: Installed | null): Promise<string> {
  const { readdirSync } = await import("node:fs");
  const others = readdirSync(join(root, HOOKS_FOLDER)).filter((name) => name !== "_");
  if (record?.husky || others.length > 0)
    return `kept     husky: ${others.length > 0 ? `it runs ${others.join(", ")}` : "it was there before"}`;
  await disarm(root);
  rmSync(join(root, HOOKS_FOLDER, "_"), { recursive: true, force: true });
  removeEmpty(join(root, HOOKS_FOLDER), root);
  return "removed  the hooks of this clone";
}
