import { type Profile, readProfile } from "../../src/content/profile.js";
import type { Limits } from "../../src/content/yaml/limits.js";
import { parseYaml } from "../../src/content/yaml/parse.js";
import type { Yaml } from "../../src/content/yaml/result.js";
import { grouped } from "../../src/gate/finding.js";
import type { Judging } from "./context.js";
import { largest } from "./judge-loads.js";

/** A profile is a short file. */
export const PROFILE_LIMITS: Limits = {
  file: 1_048_576,
  frontMatter: 1_048_576,
  keys: 1_000,
  depth: 64,
  aliases: 100,
};

/** What profiles declare against their own parts, and against what they really load. */
export async function judgeProfiles(judging: Judging, paths: readonly string[]): Promise<void> {
  const { view, report } = judging;
  for (const path of paths) {
    const content = await view.snapshot.read(path, PROFILE_LIMITS.file);
    if (!content) continue;
    const yaml = await parseYaml(content.bytes?.toString("utf8") ?? "", PROFILE_LIMITS);
    const problem = yaml.problems[0];
    if (problem || yaml.excess || !content.bytes) {
      const reason = problem?.reason ?? "it is too large";
      const where = { path, line: problem?.line ?? 1, column: problem?.column ?? 1 };
      report("declared-mismatch", {
        where,
        data: {
          what: `The profile cannot be read: ${reason}`,
          mend: "Mend it: what it loads is not judged.",
        },
      });
      continue;
    }
    const profile = readProfile(yaml.value);
    judgeDeclared(path, profile, yaml, judging);
    await judgeReal(path, profile, yaml, judging);
  }
}

function judgeDeclared(
  path: string,
  { budget, parts }: Profile,
  { placeOf }: Yaml,
  { report }: Judging,
): void {
  if (budget === null || parts === null || parts <= budget) return;
  report("declared-mismatch", {
    where: { path, ...placeOf(["token_budget"], "value") },
    data: {
      what: `The profile declares ${grouped(budget)} tokens, and the parts that it lists add up to ${grouped(parts)}.`,
      mend: "Raise token_budget, or take parts out.",
    },
  });
}

async function judgeReal(path: string, profile: Profile, { placeOf }: Yaml, judging: Judging): Promise<void> {
  const { view, options, report, measure } = judging;
  const allowed = profile.budget ?? Math.floor(options.window * options.share);
  const files = new Map<string, Buffer>();
  for (const { places } of profile.references) {
    for (const place of places) {
      const bytes = (await view.snapshot.read(place))?.bytes;
      if (bytes) files.set(place, bytes);
    }
  }
  const size = [...files.values()].reduce((sum, { length }) => sum + length, 0);
  if (measure.bound(size) <= allowed) return;
  const cost = await measure.ofAll(files.values());
  if (cost.high <= allowed) return;
  report("profile-over-budget", {
    where: { path, ...placeOf(["token_budget"]) },
    data: {
      ...cost,
      model: options.model,
      allowed,
      why: profile.budget === null ? "its share of the window" : "what it declares",
      largest: await largest(files, judging),
    },
  });
}
