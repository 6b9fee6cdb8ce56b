import { lstatSync, realpathSync, writeFileSync } from "node:fs";
import { isAbsolute, join, relative, resolve } from "node:path";
import { gates } from "../../../gates/registry.js";
import { withItem } from "../../config/edit.js";
import { ConfigFiles } from "../../config/files.js";
import { loadConfig } from "../../config/load.js";
import { UserError } from "../../errors.js";
import { applyChange, type Change } from "../../init/changes.js";
import { gateFiles } from "../../scaffold/gate-files.js";
import { assertNewName } from "../../scaffold/gate-name.js";
import type { Command } from "../invocation.js";
import { openRepository } from "../open-repository.js";
import { atMost, directoryOf, hushed, oneOf, readOptions } from "../options.js";

const USAGE = "tollgate new gate NAME";

/** Starts a gate of the repository's own: a folder with a plugin, its cases and a test, and its line in the config. */
export const newGate: Command = async (args, world) => {
  const { values, positionals } = readOptions(args, { folder: { type: "string" } });
  atMost(2, positionals, USAGE);
  const [what, name] = positionals;
  if (what === undefined || name === undefined)
    throw new UserError("a new what, and which name?", `Usage: ${USAGE}, with a name such as house-style.`);
  oneOf(what, ["gate"], "thing to make");
  const cwd = directoryOf(values, world);
  const explicit = values.config ?? null;
  const { repo, loaded } = await openRepository(cwd, explicit);
  assertNewName(name, loaded.config);
  const folder = folderIn(
    repo.root,
    values.folder === undefined ? join(repo.root, "gates", name) : resolve(realpathSync(cwd), values.folder),
  );
  const main = await new ConfigFiles(repo.root).main(explicit === null ? null : resolve(cwd, explicit));
  const after = withItem(main.text, ["plugins"], `./${folder}/index.mjs`, main.inside);
  const changes = gateFiles(name, folder).map(
    ({ path, text }): Change => ({ path, before: null, after: text, what: "" }),
  );
  for (const change of changes) applyChange(repo.root, change);
  writeFileSync(main.path, after);
  // Whether it can be loaded is told now, not at the next commit.
  await loadConfig(repo, gates, explicit, cwd);
  const lines = [...changes.map(({ path }) => `create  ${path}`), `add to  ${loaded.config.source}  plugins`];
  hushed(values, world).output.out(`${lines.join("\n")}

The gate "${name}" judges from now on. Its example refuses lines that a merge conflict left:
make it your own in index.mjs and cases.mjs, and prove it with
  node --test ${folder}/test.mjs
`);
  return 0;
};

/** A folder that is not there yet, relative to the root. Throws UserError where a plugin cannot be. */
function folderIn(root: string, path: string): string {
  const folder = relative(root, path).replaceAll("\\", "/");
  if (folder === "" || folder.startsWith("../") || folder === ".." || isAbsolute(folder))
    throw new UserError(
      `${path} is no folder inside the repository.`,
      "Name one with --folder DIR; without it the gate goes to gates/NAME.",
    );
  if (!/^[\w@+.-]+(\/[\w@+.-]+)*$/.test(folder) || /(^|\/)(\.git|node_modules)(\/|$)/i.test(folder))
    throw new UserError(
      `${folder} is an odd place for a gate.`,
      "Name a folder made of letters, digits, `-`, `_`, `.` and `/`, outside .git and node_modules.",
    );
  if (lstatSync(path, { throwIfNoEntry: false }))
    throw new UserError(
      `${folder} is there already.`,
      "Choose another name, or name a new folder with --folder DIR.",
    );
  return folder;
}
