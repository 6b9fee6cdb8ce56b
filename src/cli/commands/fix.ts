import { noCache } from "../../cache/cache.js";
import { type Fixed, fixFile } from "../../fix/fix-file.js";
import { diffLines } from "../../fix/line-diff.js";
import type { Edit, View } from "../../gate/contract.js";
import { EXIT } from "../../gate/result.js";
import { blobId } from "../../git/blob-id.js";
import { displayPath } from "../../git/path-bytes.js";
import { headCommit } from "../../git/revisions.js";
import type { RunReport } from "../../report/report.js";
import { plural, safeText } from "../../report/text.js";
import { runStage } from "../../runner/run-stage.js";
import { workTreeView } from "../../view/capture.js";
import { onlyFiles } from "../../view/only-files.js";
import { advised } from "../called-as.js";
import type { Command, World } from "../invocation.js";
import { type Opened, openRepository } from "../open-repository.js";
import { atMost, directoryOf, hushed, readOptions } from "../options.js";

/** What one fix makes right can show the next. */
const MAX_ROUNDS = 10;

/** Makes the fixes that findings carry in files of the work tree: those that are named, else the changed ones. */
export const fix: Command = async (args, given) => {
  const { values, positionals } = readOptions(args, {
    all: { type: "boolean" },
    "dry-run": { type: "boolean" },
  });
  const world = hushed(values, given);
  if (values.all) atMost(0, positionals, "tollgate fix --all");
  const cwd = directoryOf(values, world);
  const opened = await openRepository(cwd, values.config ?? null);
  const write = !values["dry-run"];
  try {
    const all = values.all ? { named: null } : positionals.length > 0 ? { named: positionals } : null;
    const fixed = new Set<string>();
    let made = 0;
    for (let round = 0; ; round++) {
      const { report, judged } = await judge(opened, all, cwd, world.env);
      const edits =
        round < MAX_ROUNDS && (write || round === 0) ? editsOf(report) : new Map<string, Edit[]>();
      const before = made;
      for (const [path, own] of edits) {
        const done = fixFile(opened.repo, path, judged.get(path) ?? "", own, write);
        if (done) {
          fixed.add(path);
          made += done.applied;
        }
        tell(path, done, world);
      }
      if (made > before && write) continue;
      world.output.out(advised(summary(made, fixed.size, report, write), world));
      return report.exitCode;
    }
  } finally {
    opened.objects.close();
  }
};

/** The gates that read files, and the ids of the bytes that they judged. */
async function judge(
  { repo, loaded, objects }: Opened,
  all: { readonly named: readonly string[] | null } | null,
  cwd: string,
  env: NodeJS.ProcessEnv,
): Promise<{ report: RunReport; judged: ReadonlyMap<string, string> }> {
  const judged = new Map<string, string>();
  const head = await headCommit(repo);
  const only = loaded.gates.filter(({ meta }) => meta.reads === "files").map(({ meta }) => meta.id);
  const report = await runStage({
    stage: "quick",
    repo,
    loaded,
    env,
    only,
    unbaselined: true,
    cache: noCache(), // What is mended has to be read.
    head,
    capture: async () => {
      const view = workTreeView(repo, objects, head);
      const chosen = all ? onlyFiles(view, all.named, repo, cwd) : view;
      await chosen.files(); // A name that is wrong is an error, not one for each gate.
      const read: View["read"] = async (entry, limit) => {
        const content = await view.read(entry, limit);
        if (content.bytes) judged.set(entry.path, blobId(content.bytes));
        return content;
      };
      return [{ ...chosen, read }];
    },
  });
  return { report, judged };
}

function editsOf({ results }: RunReport): Map<string, Edit[]> {
  const edits = new Map<string, Edit[]>();
  for (const { fix } of results.flatMap(({ findings }) => findings))
    for (const edit of fix?.edits ?? []) edits.set(edit.path, [...(edits.get(edit.path) ?? []), edit]);
  return edits;
}

function tell(path: string, fixed: Fixed | null, { output }: World): void {
  if (!fixed) {
    output.err(
      `tollgate: ${displayPath(path)} changed while it was judged; it is left as it is. Try again.\n`,
    );
    return;
  }
  const lines = diffLines(fixed.before.toString("utf8"), fixed.after.toString("utf8"));
  const shown = lines.map(
    ({ sign, number, text }) => `${String(number).padStart(5)} ${sign} ${safeText(text)}`,
  );
  output.out(`${[displayPath(path), ...shown].join("\n")}\n`);
}

function summary(made: number, files: number, report: RunReport, write: boolean): string {
  const left = report.results.flatMap(({ findings }) => findings).length;
  const did =
    made === 0
      ? "There is nothing that can be mended without you."
      : write
        ? `Mended ${plural(made, "place")} in ${plural(files, "file")}; look at them, and stage them.`
        : `${plural(made, "place")} in ${plural(files, "file")} can be mended; nothing was written, and what that shows may be mended next.`;
  const rest =
    report.exitCode > EXIT.shut
      ? " A gate could not judge: `tollgate run quick` says why."
      : write && left > 0
        ? ` ${plural(left, "finding")} ${left === 1 ? "is" : "are"} left: \`tollgate run quick\``
        : "";
  return `${did}${rest}\n`;
}
