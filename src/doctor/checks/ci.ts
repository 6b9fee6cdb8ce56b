import { parseYaml } from "../../content/yaml/parse.js";
import { type CiFile, callsCiAll, ciFiles, ciTargets, includesTemplate } from "../../init/ci-files.js";
import { type Check, ok, warning } from "../check.js";

const LIMITS = { file: 1_048_576, frontMatter: 1_048_576, keys: 10_000, depth: 64, aliases: 100 };

/** Whether CI judges all that the hooks judge, with the history that it takes. */
export const ci: Check = {
  name: "ci",
  look: async ({ repo }) => {
    const targets = ciTargets(repo.root);
    const files = ciFiles(repo.root).filter(({ text }) => callsCiAll(text, targets));
    if (files.length === 0)
      return warning(
        "no CI file calls `tollgate run ci-all`, or a make target that does: what goes round a hook is never judged.",
        "Let init write a step (`tollgate init --yes --ci github`, or `gitlab`), or add one that runs: node_modules/.bin/tollgate run ci-all",
      );
    for (const file of files) {
      const mend = await depthMend(file, targets);
      if (mend !== null)
        return warning(`${file.path} calls ci-all, without the whole history that it judges.`, mend);
    }
    return ok(`${files.map(({ path }) => path).join(", ")} calls ci-all with the whole history`);
  },
};

/** What lets the job have its history; null where it does. GitHub fetches 1 commit and GitLab 20 unless told otherwise. */
async function depthMend({ path, text }: CiFile, targets: readonly string[]): Promise<string | null> {
  if (path === ".gitlab-ci.yml")
    return includesTemplate(text) || /^\s*GIT_DEPTH:\s*["']?0["']?\s*(#.*)?$/m.test(text)
      ? null
      : 'Give its job the variable GIT_DEPTH: "0".';
  if (!path.startsWith(".github/")) return null;
  const { value } = await parseYaml(text, LIMITS);
  const jobs = objectsIn(mapOf(value).jobs).filter((job) =>
    callsCiAll(JSON.stringify(job.steps ?? ""), targets),
  );
  const checkouts = jobs
    .flatMap(({ steps }) => objectsIn(steps))
    .filter(({ uses }) => typeof uses === "string" && uses.startsWith("actions/checkout@"));
  const isWhole = checkouts.every((step) => String(mapOf(step.with)["fetch-depth"]) === "0");
  return isWhole ? null : "Give its actions/checkout: with: { fetch-depth: 0 }";
}

type Plain = Readonly<Record<string, unknown>>;

const mapOf = (value: unknown): Plain =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Plain) : {};

const objectsIn = (value: unknown): Plain[] =>
  typeof value === "object" && value !== null ? Object.values(value).map(mapOf) : [];
