import { existsSync } from "node:fs";
import { join } from "node:path";
import { readPlain } from "../../git/plain-file.js";
import { namesIn } from "../../init/changes.js";
import { HOOKS_FOLDER, HUSKY_EVENTS } from "../../init/hook-files.js";
import { managersIn } from "../../init/managers.js";
import { type Check, ok, warning } from "../check.js";
import { ownerOf } from "../managed.js";

/** Whether the hooks of another manager, where one is set up, still run beside ours. */
export const otherManagers: Check = {
  name: "other-managers",
  look: async ({ repo, env }) => {
    const managers = managersIn(repo.root);
    if (managers.length === 0) return ok("no other hook manager is set up");
    const owner = await ownerOf(repo.root, env);
    if (owner) return ok(`${owner.name} owns the hooks, and calls tollgate as ${owner.file} says`);
    const scripts = HUSKY_EVENTS.map((event) => join(repo.root, HOOKS_FOLDER, event))
      .flatMap((path) => textOf(path).split("\n"))
      .filter((line) => !line.trimStart().startsWith("#"))
      .join("\n");
    const runsOwn = /\btollgate_own_hook [a-z]/.test(scripts);
    const silent = managers.filter(
      ({ name, command }) => !scripts.includes(command) && !(runsOwn && installed(repo.commonDir, name)),
    );
    if (silent.length === 0)
      return ok(`${managers.map(({ name }) => name).join(", ")}: called from ${HOOKS_FOLDER}`);
    return warning(
      silent.map(({ name, file }) => `${file} is there, and git does not run ${name}'s hooks.`).join(" "),
      silent
        .map(({ name, run }) => `Let ${HOOKS_FOLDER}/pre-commit end with \`${run}\`, or take ${name} out.`)
        .join(" "),
    );
  },
};

/** Whether one of the clone's own hooks speaks of the manager that wrote it. */
const installed = (commonDir: string, name: string): boolean =>
  namesIn(join(commonDir, "hooks")).some(
    (hook) =>
      !hook.endsWith(".sample") &&
      textOf(join(commonDir, "hooks", hook))
        .toLowerCase()
        .replaceAll("_", "-")
        .includes(name),
  );

const textOf = (path: string): string => {
  try {
    return existsSync(path) ? readPlain(path) : "";
  } catch {
    return ""; // A folder.
  }
};
