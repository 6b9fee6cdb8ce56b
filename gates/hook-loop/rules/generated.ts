import { shellWord } from "../../../src/content/shell-word.js";
import type { FileEntry, Generated } from "../../../src/gate/contract.js";
import type { Context } from "../check.js";

/** Sources that are named in a finding. */
const NAMED = 3;

/** Generated files whose bytes, or whose sources' bytes, are judged, against what their sources give. */
export async function judgeGenerated(context: Context): Promise<void> {
  const { view, options, judged } = context;
  if (options.generated.length === 0) return;
  const { matcher } = await import("../../../src/content/patterns.js");
  const files = await view.files();
  for (const generated of options.generated) {
    const isSource = matcher(generated.from);
    const touched = files.filter(({ path }) => path === generated.path || isSource(path));
    if (touched.length === 0) continue;
    judged(1);
    await judge(context, generated, touched, isSource);
  }
}

async function judge(
  { view, run, report, signal }: Context,
  generated: Generated,
  touched: readonly FileEntry[],
  isSource: (path: string) => boolean,
): Promise<void> {
  const { path } = generated;
  const there = await view.snapshot.read(path);
  const entries = await view.snapshot.list([path, ...generated.from]);
  const sources = entries.filter((entry) => entry.path !== path && isSource(entry.path));
  const tell = (detail: string, mend: string) =>
    report("generated-stale", {
      where: { path },
      data: { detail, mend, sources: sources.slice(0, NAMED).map((entry) => entry.path) },
    });
  if (sources.length === 0) {
    if (there)
      tell(
        `none of its sources (${generated.from.join(", ")}) is there`,
        `Bring them back, or remove it: git rm -- ${shellWord(path)}`,
      );
    return;
  }
  const rendered = await run.render(generated, view, signal);
  if (there?.bytes?.equals(rendered)) return;
  const again = `${generated.run} && git add -- ${shellWord(path)}`;
  // What is written to a link goes to where it leads, which may be a source.
  if (!there && entries.some((entry) => entry.path === path))
    return tell("a link stands in its place", `Remove that first: rm -- ${shellWord(path)} && ${again}`);
  if (!there) return tell("it is missing", `Render it: ${again}`);
  const whole = touched.every(({ status }) => status === null);
  const byHand = !whole && touched.every((entry) => entry.path === path);
  if (!byHand) return tell("its sources give something else", `Render it again: ${again}`);
  const named = sources
    .slice(0, NAMED)
    .map((entry) => entry.path)
    .join(", ");
  tell(
    "it was edited, and its sources were not",
    `Edit ${sources.length > NAMED ? `its sources (${named}, …)` : named} instead. Rendering drops the edit: ${again}`,
  );
}
