import { isatty } from "node:tty";
import { gates } from "../../../gates/registry.js";
import { UserError } from "../../errors.js";
import { findRepository, type Repository } from "../../git/repository.js";
import { headCommit } from "../../git/revisions.js";
import { arm, huskyPathOf, isArmed } from "../../init/arm.js";
import { applyChange } from "../../init/changes.js";
import { CI_SYSTEMS } from "../../init/ci.js";
import { type Detected, detect } from "../../init/detect.js";
import { type Choices, findHome, hasConfig, type InitPlan, planInit } from "../../init/plan.js";
import { addToRecord } from "../../init/record.js";
import { judgeToday, type Today, tellToday } from "../../init/today.js";
import { advised } from "../called-as.js";
import type { Command, World } from "../invocation.js";
import { atMost, directoryOf, hushed, oneOf, readOptions } from "../options.js";

const PRESETS = ["recommended", "strict"] as const;

/** Sets a repository up. Shows what it would do, and does it with --yes or when a person says so. */
export const init: Command = async (args, given) => {
  const { values, positionals } = readOptions(args, {
    yes: { type: "boolean" },
    "dry-run": { type: "boolean" },
    preset: { type: "string" },
    ci: { type: "string" },
    "no-baseline": { type: "boolean" },
    "hooks-only": { type: "boolean" },
  });
  const world = hushed(values, given);
  atMost(0, positionals, "tollgate init [options]");
  const cwd = directoryOf(values, world);
  if (values["hooks-only"]) return armOnly(cwd, world);
  const preset = values.preset && oneOf(values.preset, PRESETS, "preset");
  const ci = values.ci && oneOf(values.ci, CI_SYSTEMS, "CI");
  const repo = await findRepository(cwd);
  const home = findHome(repo.root, cwd);
  const found = await detect(repo, home);
  const start: Start = { repo, home, found, world };
  const defaults: Choices = {
    preset: preset || "recommended",
    ci: ci || found.ci.system,
    baseline: !values["no-baseline"],
  };
  const armed = await isArmed(repo, home);
  // No choice is left where there is a config, nor about history where there is none.
  const isNew = !hasConfig(repo.root);
  const goesAhead = values.yes === true && !values["dry-run"];
  const judged = new Map<string, Promise<Today | null>>();
  const todayBy = ({ preset }: Choices): Promise<Today | null> => {
    const known = judged.get(preset);
    if (known || !isNew) return known ?? Promise.resolve(null);
    // Commits are judged only to tell of them.
    const judging = judgeToday(repo, gates, preset, world.env, { withCommits: !goesAhead });
    judged.set(preset, judging);
    return judging;
  };
  const planFor = async (choices: Choices) =>
    planInit(repo, home, found, choices, (await todayBy(choices))?.entries ?? []);
  let plan = await planFor(defaults);
  if (plan.changes.length === 0 && armed) {
    world.output.out("Everything was in place already.\n");
    return 0;
  }
  if (goesAhead) {
    world.output.out(describe(plan, armed, found));
    return write(start, plan);
  }
  const asks = !values["dry-run"] && !world.env.CI && isatty(0) && isatty(1);
  world.output.out(`Found: ${tellFound(found)}.\n`);
  let choices = defaults;
  if (asks) {
    const { askChoices } = await import("../ask-init.js");
    const settled = new Set<keyof Choices>([
      ...(preset || !isNew ? (["preset"] as const) : []),
      ...(ci || found.ci.isCalled ? (["ci"] as const) : []),
      ...(values["no-baseline"] || !isNew || (await headCommit(repo)) === null
        ? (["baseline"] as const)
        : []),
    ]);
    await world.output.flush();
    const chosen = await askChoices({ defaults, settled });
    if (chosen === null) return giveUp(world);
    choices = chosen;
    plan = await planFor(choices);
  }
  world.output.out(`\n${describe(plan, armed, found)}${told(await todayBy(choices), choices, world)}`);
  if (!asks) {
    world.output.out(advised("\nNothing was written. `tollgate init --yes` does it.\n", world));
    return 0;
  }
  world.output.out("\n");
  const { askToGoOn } = await import("../ask-init.js");
  await world.output.flush();
  const goesOn = await askToGoOn();
  if (goesOn === null) return giveUp(world);
  if (goesOn) return write(start, plan);
  world.output.out("Nothing was written.\n");
  return 0;
};

/** What a run of init works on. */
interface Start {
  readonly repo: Repository;
  readonly home: string;
  readonly found: Detected;
  readonly world: World;
}

/** As shells tell of Ctrl-C. */
function giveUp({ output }: World): number {
  output.out("Nothing was written.\n");
  return 130;
}

async function write({ repo, home, world }: Start, plan: InitPlan): Promise<number> {
  if (isOptedOut(world)) {
    throw new UserError("HUSKY=0 is set: husky arms nothing.", "Unset it, then run this again.");
  }
  // First, so that whatever happens next can be taken back.
  addToRecord(repo, plan.changes, await huskyPathOf(repo.root));
  for (const change of plan.changes) applyChange(repo.root, change);
  await arm(repo, home);
  const next = plan.next.map((line) => `- ${advised(line, world)}\n`).join("");
  world.output.out(`\nDone: git now asks tollgate, here and in linked work trees.\n${next}`);
  return 0;
}

/** What the preset would refuse in what is there. */
function told(today: Today | null, { baseline }: Choices, world: World): string {
  return today === null
    ? ""
    : tellToday(today, baseline)
        .map((line) => `\n${advised(line, world)}`)
        .join("");
}

function tellFound({
  packageManager,
  isMonorepo,
  hasHusky,
  managers,
  ownHooks,
  ci,
  otherCi,
  joined,
}: Detected): string {
  const manager = packageManager?.name ?? "no package manager";
  return [
    isMonorepo ? `${manager} with workspaces` : manager,
    ...(hasHusky ? ["husky"] : []),
    ...(joined === null ? [] : [`hooks in ${joined}, which go on to run`]),
    ...managers.map(({ name, file }) => `${name} (${file})`),
    ...(ownHooks.length > 0
      ? [`hooks in git's own folder, which go on to run (${ownHooks.join(", ")})`]
      : []),
    ci.isCalled ? "CI that judges already" : (otherCi ?? (ci.isFound ? `CI of ${ci.system}` : "no CI")),
  ].join(", ");
}

/** One line a change; a file first, then what git's config is given. */
function describe({ changes }: InitPlan, armed: boolean, { joined }: Detected): string {
  const lines = changes.map(({ path, before, what }) => [before === null ? "create" : "add to", path, what]);
  if (!armed && joined === null)
    lines.push(["set", "core.hooksPath", "husky's; linked work trees get their own"]);
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
