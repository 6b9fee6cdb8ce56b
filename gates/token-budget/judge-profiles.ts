import { grouped } from "../../src/gate/finding.js";
import type { Judging } from "./context.js";
import { largest } from "./largest.js";
import type { Part } from "./load.js";
import { type ProfileFile, partsOfAll, profilesNamed, readProfiles, withInherited } from "./profile-files.js";

/** What profiles declare against their own parts, and against what they really load, alone and together. */
export async function judgeProfiles(judging: Judging, paths: readonly string[]): Promise<void> {
  const all = await readProfiles(paths, judging.view.snapshot);
  for (const file of all) {
    if (!judging.touches([file.path, ...placesOf(file)])) continue;
    if (file.reason !== null) reportUnreadable(file, file.reason, judging);
    else {
      judgeDeclared(file, judging);
      judgeInherits(file, all, judging);
      await judgeReal(file, judging);
    }
  }
  for (const file of all) {
    const whole = withInherited([file], all);
    if (whole.length > 1)
      await judgeTogether(`The profile ${file.name} with what it inherits`, whole, judging);
  }
  for (const [name, members] of Object.entries(judging.options.compositions))
    await judgeComposition(name, members, all, judging);
}

const placesOf = ({ profile }: ProfileFile): string[] => profile.references.flatMap(({ places }) => places);

async function judgeComposition(
  name: string,
  members: readonly string[],
  all: readonly ProfileFile[],
  judging: Judging,
): Promise<void> {
  const missing = members.filter((member) => profilesNamed(member, all).length === 0);
  for (const target of missing)
    judging.report("import-missing", {
      data: { importer: `The composition ${name} names the profile`, target },
    });
  const files = withInherited(
    members.flatMap((member) => profilesNamed(member, all)),
    all,
  );
  if (files.length > 0) await judgeTogether(`The composition ${name}`, files, judging);
}

/** What several profiles declare, and what they really load, against their share of the window. */
async function judgeTogether(what: string, files: readonly ProfileFile[], judging: Judging): Promise<void> {
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

function judgeInherits(
  { path, profile, yaml }: ProfileFile,
  all: readonly ProfileFile[],
  { report }: Judging,
) {
  for (const target of profile.inherits) {
    if (profilesNamed(target, all).length > 0) continue;
    report("import-missing", {
      where: { path, ...yaml.placeOf(["inherits"], "value") },
      data: { importer: "The profile inherits", target },
    });
  }
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

function judgeDeclared({ path, profile, yaml }: ProfileFile, { report }: Judging): void {
  const { budget, parts } = profile;
  const where = { path, ...yaml.placeOf(["token_budget"], "value") };
  if (budget === null && isText(yaml.value)) {
    report("declared-mismatch", {
      where,
      data: {
        what: "The profile's token_budget is no number.",
        mend: "Write digits only, like token_budget: 30000.",
      },
    });
  }
  if (budget === null || parts === null || parts <= budget) return;
  report("declared-mismatch", {
    where,
    data: {
      what: `The profile declares ${grouped(budget)} tokens, and the parts that it lists add up to ${grouped(parts)}.`,
      mend: "Raise token_budget, or take parts out.",
    },
  });
}

/** `~30000` and `30k` are text in YAML: taking them for nothing said would let more pass than was meant. */
const isText = (profile: unknown): boolean =>
  typeof (profile as { token_budget?: unknown } | null)?.token_budget === "string";

async function judgeReal({ path, profile, yaml, parts }: ProfileFile, judging: Judging): Promise<void> {
  const { window, share } = judging.options;
  const allowed = profile.budget ?? Math.floor(window * share);
  const why = profile.budget === null ? "its share of the window" : "what it declares";
  const where = { path, ...yaml.placeOf(["token_budget"]) };
  await judgeCost("What the profile loads", parts, allowed, why, where, judging);
}

async function judgeCost(
  what: string,
  parts: ReadonlyMap<string, Part>,
  allowed: number,
  why: string,
  where: { readonly path: string; readonly line: number; readonly column: number },
  { options, report, measure }: Judging,
): Promise<void> {
  const contents = [...parts.values()].map(({ content }) => content);
  if (measure.boundOf(contents) <= allowed) return;
  const cost = await measure.ofAll(contents);
  if (cost.high <= allowed) return;
  const data = { what, ...cost, model: options.model, allowed, why };
  report("profile-over-budget", {
    where,
    data: { ...data, largest: await largest(parts.values(), measure) },
  });
}
