import { grouped } from "../../src/gate/finding.js";
import type { Judging } from "./context.js";
import { judgeCompositions } from "./judge-compositions.js";
import { judgeCost } from "./judge-cost.js";
import { type ProfileFile, type Profiles, placesOf, readProfiles } from "./profile-files.js";

/** What profiles declare against their own parts, and against what they really load, alone and together. */
export async function judgeProfiles(judging: Judging, paths: readonly string[]): Promise<void> {
  const profiles = await readProfiles(paths, judging.view.snapshot);
  for (const file of profiles.all) {
    if (!judging.touches([file.path, ...placesOf(file)])) continue;
    if (file.reason !== null) reportUnreadable(file, file.reason, judging);
    else {
      judgeShape(file, judging);
      judgeDeclared(file, judging);
      judgeNames(file, profiles, judging);
      await judgeReal(file, judging);
    }
  }
  await judgeCompositions(profiles, judging);
}

function reportUnreadable({ path, yaml }: ProfileFile, reason: string, { report }: Judging): void {
  const { line = 1, column = 1 } = yaml.problems[0] ?? {};
  report("declared-mismatch", {
    where: { path, line, column },
    data: {
      what: `The profile cannot be read: ${reason}`,
      mend: "Mend it: what it loads is not judged.",
    },
  });
}

const SHAPES = {
  token_budget: [
    "is no number of tokens",
    "Write digits only, like token_budget: 30000, or a map of parts and total.",
  ],
  artifacts: ["names nothing that could be found", "Write names or paths, or { name or path, tokens }."],
  other: ["is no name of a profile", "Write names of profiles."],
} as const;

/** What nobody can read would count for nothing, and let more pass than was meant. */
function judgeShape({ path, profile, yaml }: ProfileFile, { report }: Judging): void {
  for (const at of profile.unreadable) {
    const [what, mend] = SHAPES[at[0] as keyof typeof SHAPES] ?? SHAPES.other;
    report("declared-mismatch", {
      where: { path, ...yaml.placeOf(at, "value") },
      data: { what: `The profile's ${at.join(".")} ${what}.`, mend },
    });
  }
}

function judgeDeclared({ path, profile, yaml }: ProfileFile, { report }: Judging): void {
  const { budget, parts } = profile;
  if (budget === null || parts === null || parts <= budget) return;
  report("declared-mismatch", {
    where: { path, ...yaml.placeOf(["token_budget"], "value") },
    data: {
      what: `The profile declares ${grouped(budget)} tokens, and the parts that it lists add up to ${grouped(parts)}.`,
      mend: "Raise token_budget, or take parts out.",
    },
  });
}

/** Names that lead nowhere, and a name that two profiles have. What is not there may say itself what it costs. */
function judgeNames(file: ProfileFile, profiles: Profiles, { report }: Judging): void {
  const { path, name, profile, yaml, missing } = file;
  for (const { kind, name: target, at, tokens, places } of missing) {
    if (tokens !== null) continue;
    report("import-missing", {
      where: { path, ...yaml.placeOf(at, "value") },
      data: {
        importer: `The profile loads the ${kind}`,
        target,
        mend: `Mend the name, add ${places[0]}, or say what it costs: { name: ${target}, tokens: … }.`,
      },
    });
  }
  for (const target of profile.inherits.filter((one) => profiles.named(one).length === 0)) {
    const mend = "Mend the name, or add the profile.";
    report("import-missing", {
      where: { path, ...yaml.placeOf(["inherits"], "value") },
      data: { importer: "The profile inherits", target, mend },
    });
  }
  const [first] = profiles.named(name);
  if (first && first !== file) {
    report("declared-mismatch", {
      where: { path, ...yaml.placeOf(["profile", "name"], "value") },
      data: {
        what: `The profile's name "${name}" is that of ${first.path} too.`,
        mend: "Give each its own.",
      },
    });
  }
}

async function judgeReal({ path, profile, yaml, parts }: ProfileFile, judging: Judging): Promise<void> {
  const { window, share } = judging.options;
  const allowed = profile.budget ?? Math.floor(window * share);
  const why = profile.budget === null ? "its share of the window" : "what it declares";
  const where = { path, ...yaml.placeOf(["token_budget"]) };
  await judgeCost("What the profile loads", parts, allowed, why, where, judging);
}
