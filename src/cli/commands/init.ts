import { UserError } from "../../errors.js";
import { findRepository, type Repository } from "../../git/repository.js";
import { arm, isHuskyArmed, refuseForeignHooks } from "../../init/arm.js";
import { applyChange } from "../../init/changes.js";
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
  world.output.out(describe(plan));
  if (values["dry-run"] || !values.yes) {
    world.output.out("\nNothing was written. `tollgate init --yes` does it.\n");
    return 0;
  }
  const husky = await isHuskyArmed(repo.root);
  // First, so that whatever happens next can be taken back.
  addToRecord(repo, plan.changes, husky);
  for (const change of plan.changes) applyChange(repo.root, change);
  const armed = await arm(repo, home);
  world.output.out(
    plan.changes.length === 0 && !armed
      ? "Everything was in place already.\n"
      : `\nDone: git now asks tollgate, here and in linked work trees.\n${plan.next.map((line) => `- ${line}\n`).join("")}`,
  );
  return 0;
};

function describe({ changes }: InitPlan): string {
  const width = Math.max(0, ...changes.map(({ path }) => path.length));
  return changes
    .map(
      ({ path, before, what }) =>
        `${before === null ? "create" : "add to"}  ${path.padEnd(width)}  ${what}\n`,
    )
    .join("");
}

/** What `prepare` calls after each install: says nothing when there is nothing to do. */
async function armOnly(cwd: string, { output }: World): Promise<number> {
  let repo: Repository;
  try {
    repo = await findRepository(cwd);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    output.out(`tollgate: no hooks armed: ${error.message}\n`);
    return 0;
  }
  const husky = await isHuskyArmed(repo.root);
  if (await arm(repo, findHome(repo.root, cwd))) {
    addToRecord(repo, [], husky);
    output.out("tollgate: hooks armed, here and in linked work trees\n");
  }
  return 0;
}
