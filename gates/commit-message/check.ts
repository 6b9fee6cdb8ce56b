import { type Message, parseMessage } from "../../src/content/message/message.js";
import type { Check, Commit, Prepare, View } from "../../src/gate/contract.js";
import { exemptions } from "./exempt.js";
import type { meta, Options, Resolved } from "./meta.js";
import { judgeHeader } from "./rules/header.js";
import { judgeLayout } from "./rules/layout.js";
import { judgeSections } from "./rules/sections.js";
import { judgeTrailers } from "./rules/trailers.js";
import type { Slip } from "./slip.js";
import { suggestHeader } from "./suggest-header.js";
import { isTemplate, template } from "./template.js";

export const check: Check<Options, typeof meta> = async ({ view, options: given, eachCommit }) => {
  const options: Resolved = { ...given, scopes: await scopesOf(given, view) };
  const exemption = await exemptions(options, view.stage);
  const labels = labelsOf(options);
  await eachCommit(async (commit, report) => {
    const exempt = await exemption(commit);
    if (exempt === "exempt") return;
    const message = parseMessage(commit.message, labels);
    const slips = exempt ? [autosquashSlip(message)] : firstOfEachRule(judge(commit, message, options));
    for (const { rule, line, column, endLine, data, severity } of slips) {
      report(rule, {
        where: { line, column, endLine },
        data: { ...data, ...(!ABOUT_NOTHING.has(rule) && excerpt(message, line)) },
        ...(severity && { severity }),
      });
    }
  }, JSON.stringify(options));
};

async function scopesOf({ scopes }: Options, { snapshot }: View): Promise<readonly string[]> {
  if (scopes !== "workspaces") return scopes;
  const { workspaceNames } = await import("../../src/content/workspaces.js");
  return workspaceNames(snapshot);
}

/** What is not there has no line to show. */
const ABOUT_NOTHING: ReadonlySet<Slip["rule"]> = new Set([
  "section-missing",
  "trailer-missing",
  "message-empty",
]);
const MAX_EXCERPT = 120;

/** The line at fault, for people to see it where they are. */
function excerpt({ lines }: Message, line: number): { excerpt?: string } {
  const text = lines[line - 1]?.text ?? "";
  if (text === "") return {};
  return { excerpt: text.length > MAX_EXCERPT ? `${text.slice(0, MAX_EXCERPT - 1)}…` : text };
}

/** prepare-commit-msg puts this where an editor opens on an empty message. */
export const prepare: Prepare<Options> = async ({ view, options }) => {
  const scopes = await scopesOf(options, view);
  const paths = (await view.files()).map(({ path }) => path);
  return template(options, suggestHeader(paths, { ...options, scopes }));
};

function judge(commit: Commit, message: Message, options: Resolved): Slip[] {
  const encoding: Slip[] = commit.invalidAt ? [{ rule: "encoding-invalid", ...commit.invalidAt }] : [];
  const empty = whyEmpty(commit, message, options);
  if (empty !== null) {
    const data = { detail: empty, sections: options.sections.required };
    return [...encoding, { rule: "message-empty", line: 1, column: 1, data }];
  }
  return [
    ...encoding,
    ...judgeHeader(message, options),
    ...judgeLayout(message, options),
    ...judgeSections(message, options),
    ...judgeTrailers(message, options),
  ];
}

const autosquashSlip = ({ headerAt, headerText }: Message): Slip => ({
  rule: "autosquash-pushed",
  line: headerAt + 1,
  column: 1,
  data: { header: headerText },
});

/** Nothing, the untouched template, or a sign-off alone, which git takes for nothing too; null: it says something. */
function whyEmpty(commit: Commit, { lines, headerAt }: Message, options: Options): string | null {
  if (headerAt < 0) return "";
  if (isTemplate(commit.message, options)) return ": it is the untouched template";
  const signed = lines.every(({ text }) => text.trim() === "" || text.startsWith("Signed-off-by: "));
  return signed ? ": it is only signed off" : null;
}

/** So many findings of one rule in one message show what is wrong with it. */
const MAX_OF_A_RULE = 20;

function firstOfEachRule(slips: readonly Slip[]): Slip[] {
  const counts = new Map<string, number>();
  return slips.filter(({ rule }) => {
    const count = (counts.get(rule) ?? 0) + 1;
    counts.set(rule, count);
    return count <= MAX_OF_A_RULE;
  });
}

/** Every word that names a section, in lower case. */
function labelsOf({ sections }: Options): Map<string, string> {
  const names = [
    ...sections.required,
    ...sections.optional,
    ...Object.values(sections.byType).flat(),
    ...Object.keys(sections.aliases),
  ];
  const labels = new Map(names.map((name) => [name.toLowerCase(), name]));
  for (const [name, aliases] of Object.entries(sections.aliases))
    for (const alias of aliases) labels.set(alias.toLowerCase(), name);
  return labels;
}
