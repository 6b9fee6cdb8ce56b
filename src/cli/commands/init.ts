import { UserError } from "../../errors.js";
import { findRepository, type Repository } from "../../git/repository.js";
import { arm, huskyPathOf, isArmed } from "../../init/arm.js";
import { applyChange } from "../../init/changes.js";
import { refuseForeignHooks } from "../../init/foreign-hooks.js";
import { findHome, type InitPlan, planInit } from "../../init/plan.js";
import { addToRecord } from "../../init/record.js";
import type { Command, World } from "../invocation.js";
import { directoryOf, oneOf, readOptions } from "../options.js";

const PRESETS = ["recommended", "strict"] as const;

/** Sets a repository up. Shows what it would do, and does it with --yes. */
export const init: Command = async (args, world) => {
  const { values } = readOptions(args, {
    yes: { type: "boolean" },
    "dry-run": { type: "boolean" },
    preset: { type: "string" },
    "hooks-only": { type: "boolean" },
    cwd: { type: "string" },
  });
  const cwd = directoryOf(values, world);
  if (values["hooks-only"]) return armOnly(cwd, world);
  const preset = oneOf(values.preset ?? "recommended", PRESETS, "preset");
  const repo = await findRepository(cwd);
  await refuseForeignHooks(repo);
  const home = findHome(repo.root, cwd);
  const plan = await planInit(repo, home, preset);
  const armed = await isArmed(repo, home);
  if (plan.changes.length === 0 && armed) {
    world.output.out("Everything was in place already.\n");
    return 0;
  }
  world.output.out(describe(plan, armed));
  if (values["dry-run"] || !values.yes) {
    world.output.out("\nNothing was written. `tollgate init --yes` does it.\n");
    return 0;
  }
  if (isOptedOut(world)) {
    throw new UserError("HUSKY=0 is set: husky arms nothing.", "Unset it, then run this again.");
  }
  // First, so that whatever happens next can be taken back.
  addToRecord(repo, plan.changes, await huskyPathOf(repo.root));
  for (const change of plan.changes) applyChange(repo.root, change);
  await arm(repo, home);
  const next = plan.next.map((line) => `- ${line}\n`).join("");
  world.output.out(`\nDone: git now asks tollgate, here and in linked work trees.\n${next}`);
  return 0;
};

/** One line a change; a file first, then what git's config is given. */
function describe({ changes }: InitPlan, armed: boolean): string {
  const lines = changes.map(({ path, before, what }) => [before === null ? "create" : "add to", path, what]);
  if (!armed)
    lines.push(["set", "core.hooksPath", "to husky's .husky/_; in linked work trees to hooks of their own"]);
  const width = Math.max(...lines.map(([, name]) => name!.length));
  return lines.map(([verb, name, what]) => `${verb!.padEnd(6)}  ${name!.padEnd(width)}  ${what}\n`).join("");
}

/** husky's own switch: with it husky does nothing, and what waits for its hooks would wait in vain. */
const isOptedOut = ({ env }: World): boolean => env.HUSKY === "0";

/** What `prepare` calls after each install: says nothing when there is nothing to do. */
async function armOnly(cwd: string, world: World): Promise<number> {
  const { output } = world;
  if (isOptedOut(world)) {
    output.out("tollgate: no hooks armed: HUSKY=0 is set.\n");
    return 0;
  }
  let repo: Repository;
  try {
    repo = await findRepository(cwd);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    output.out(`tollgate: no hooks armed: ${error.message}\n`);
    return 0;
  }
  const before = await huskyPathOf(repo.root);
  if (await arm(repo, findHome(repo.root, cwd))) {
    addToRecord(repo, [], before);
    output.out("tollgate: hooks armed, here and in linked work trees\n");
  }
  return 0;
}
