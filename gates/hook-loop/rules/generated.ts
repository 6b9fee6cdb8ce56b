import type { FileEntry, Generated, PathWords, Severity } from "../../../src/gate/contract.js";
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
  const { words } = run;
  const there = await view.snapshot.read(path);
  const entries = await view.snapshot.list([path, ...generated.from]);
  const sources = entries.filter((entry) => entry.path !== path && isSource(entry.path));
  const tell = (detail: string, mend: string, severity?: Severity) =>
    report("generated-stale", {
      where: { path },
      data: { detail, mend, sources: sources.slice(0, NAMED).map((entry) => entry.path) },
      ...(severity && { severity }),
    });
  if (sources.length === 0) {
    if (there)
      tell(
        `none of its sources (${generated.from.join(", ")}) is there`,
        `Bring them back, or remove it: git rm -- ${words.forGit(path)}`,
      );
    return;
  }
  const { bytes, mode } = await run.render(generated, view, signal);
  const entry = entries.find((one) => one.path === path);
  if (there?.bytes?.equals(bytes)) {
    // The command that writes a file may leave its mode to whoever made it, so this shuts nothing.
    if (entry && mode !== null && entry.mode !== mode)
      tell(`its mode is ${entry.mode}, and they give ${mode}`, modeMend(path, mode, words), "warning");
    return;
  }
  // What is judged is the index, and what the command reads is the work tree.
  const rest = view.stage === "pre-commit" ? await run.unstaged((one) => one !== path && isSource(one)) : [];
  const again = renderAgain(generated, rest, words);
  // What is written to a link goes to where it leads, which may be a source.
  if (!there && entry)
    return tell("a link stands in its place", `Remove that first: rm ${words.forShell(path)} && ${again}`);
  const apart = rest.length === 0 ? "" : `${apartFrom(rest)} `;
  if (!there) return tell("it is missing", `${apart}Render it: ${again}`);
  const whole = touched.every(({ status }) => status === null);
  const byHand = !whole && touched.every((one) => one.path === path);
  if (!byHand) return tell("its sources give something else", `${apart}Render it again: ${again}`);
  tell(
    "it was edited, and its sources were not",
    `Edit ${named(sources.map((one) => one.path))} instead. ${apart}Rendering drops the edit: ${again}`,
  );
}

/** `rest`: sources that have to be staged too, since the command reads them as they are on disk. */
function renderAgain({ path, run }: Generated, rest: readonly string[], words: PathWords): string {
  const staged = [path, ...rest].map(words.forGit).join(" ");
  return `${words.atTop(run)} && git add -- ${staged}`;
}

const apartFrom = (rest: readonly string[]): string =>
  `The command reads the work tree, where ${named(rest)} ${rest.length === 1 ? "is" : "are"} not as staged: put that aside until you have committed (git stash push --keep-index --include-untracked, and git stash pop), or stage all of it with what is rendered.`;

const named = (paths: readonly string[]): string =>
  `${paths.length > NAMED ? "its sources (" : ""}${paths.slice(0, NAMED).join(", ")}${paths.length > NAMED ? ", …)" : ""}`;

function modeMend(path: string, mode: string, words: PathWords): string {
  const sign = mode === "100755" ? "+x" : "-x";
  return `Give it that mode: chmod a${sign} ${words.forShell(path)} && git add --chmod=${sign} -- ${words.forGit(path)}`;
}
