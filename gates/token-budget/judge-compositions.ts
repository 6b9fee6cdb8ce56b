import { matcher } from "../../src/content/patterns.js";
import { grouped } from "../../src/gate/finding.js";
import type { Judging } from "./context.js";
import { judgeCost } from "./judge-cost.js";
import { type ProfileFile, type Profiles, partsOfAll, placesOf, withInherited } from "./profile-files.js";

/** Profiles that are loaded together: each with what it inherits, and the compositions of the config. */
export async function judgeCompositions(profiles: Profiles, judging: Judging): Promise<void> {
  for (const file of profiles.all) {
    const whole = withInherited([file], profiles);
    if (whole.length > 1) await judgeSum(`The profile ${file.name} with what it inherits`, whole, judging);
  }
  const mayBeGone = await changesProfiles(judging);
  for (const [name, members] of Object.entries(judging.options.compositions)) {
    const missing = members.filter((member) => profiles.named(member).length === 0);
    for (const target of mayBeGone ? missing : [])
      judging.report("import-missing", {
        data: {
          importer: `The composition ${name} names the profile`,
          target,
          mend: "Mend the name under gates.token-budget.compositions, or add the profile.",
        },
      });
    const named = members.flatMap((member) => profiles.named(member));
    if (named.length > 0) await judgeSum(`The composition ${name}`, withInherited(named, profiles), judging);
  }
}

/** A commit is stopped by a name that leads nowhere only when it can have led there before. */
async function changesProfiles({ view, options, touches }: Judging): Promise<boolean> {
  const isProfile = matcher(options.profiles);
  return touches([]) || (await view.files()).some(({ path }) => isProfile(path));
}

/** What several profiles declare, and what they really load, against their share of the window. */
async function judgeSum(what: string, files: readonly ProfileFile[], judging: Judging): Promise<void> {
  const { options, report, touches } = judging;
  if (!touches(files.flatMap((file) => [file.path, ...placesOf(file)]))) return;
  const allowed = Math.floor(options.window * options.share);
  const where = { path: files[0]!.path, ...files[0]!.yaml.placeOf(["token_budget"]) };
  const declared = files.reduce((sum, { profile }) => sum + (profile.budget ?? 0), 0);
  if (declared > allowed) {
    const share = ((declared / options.window) * 100).toFixed(1);
    report("declared-mismatch", {
      where,
      data: {
        what: `${what} declares ${grouped(declared)} tokens in ${files.length} profiles, ${share}% of the window; ${grouped(allowed)} are allowed.`,
        mend: "Load them one after the other, or take something out.",
      },
    });
  }
  await judgeCost(what, partsOfAll(files), allowed, "its share of the window", where, judging);
}
