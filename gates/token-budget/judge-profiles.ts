import { grouped } from "../../src/gate/finding.js";
import type { Judging } from "./context.js";
import { largest } from "./largest.js";
import { type ProfileFile, readProfileFile } from "./profile-files.js";

/** What profiles declare against their own parts, and against what they really load. */
export async function judgeProfiles(judging: Judging, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    const file = await readProfileFile(path, judging.view.snapshot);
    if (!file || !judging.touches([path, ...placesOf(file)])) continue;
    if (file.reason !== null) reportUnreadable(path, file, file.reason, judging);
    else {
      judgeDeclared(path, file, judging);
      await judgeReal(path, file, judging);
    }
  }
}

const placesOf = ({ profile }: ProfileFile): string[] => profile.references.flatMap(({ places }) => places);

function reportUnreadable(path: string, { yaml }: ProfileFile, reason: string, { report }: Judging): void {
  const { line = 1, column = 1 } = yaml.problems[0] ?? {};
  report("declared-mismatch", {
    where: { path, line, column },
    data: {
      what: `The profile cannot be read: ${reason}`,
      mend: "Mend it: what it loads is not judged.",
    },
  });
}

function judgeDeclared(path: string, { profile, yaml }: ProfileFile, { report }: Judging): void {
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

async function judgeReal(
  path: string,
  { profile, yaml, files }: ProfileFile,
  judging: Judging,
): Promise<void> {
  const { options, report, measure } = judging;
  const allowed = profile.budget ?? Math.floor(options.window * options.share);
  if (measure.boundOf(files) <= allowed) return;
  const cost = await measure.ofAll(files);
  if (cost.high <= allowed) return;
  report("profile-over-budget", {
    where: { path, ...yaml.placeOf(["token_budget"]) },
    data: {
      ...cost,
      model: options.model,
      allowed,
      why: profile.budget === null ? "its share of the window" : "what it declares",
      largest: await largest(files, measure),
    },
  });
}
