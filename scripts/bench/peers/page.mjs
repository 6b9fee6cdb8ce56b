import { table } from "../../artefacts/markdown.mjs";
import { cellsOf, toolsLine } from "./text.mjs";

/** What the result says, as Markdown: the machine, then a heading, a command and a table for each section. */
export function performancePage(result) {
  const limits = result.sections.flatMap(({ rows }) => rows.flatMap((row) => row.limits));
  const held = limits.filter((limit) => limit.held).length;
  const intro = `${toolsLine(result)}\n\n${held} of ${limits.length} limits held.\n`;
  return [intro, ...result.sections.map((section) => sectionText(section, result.machine))].join("\n");
}

/** Above one waiting process a core somebody else was at work: the benchmark itself never asks for more. */
function sectionText(section, { cores }) {
  const { id, title, what, rounds, load } = section;
  const { head, body } = cellsOf(section);
  return `## ${title}

\`make bench-peers ONLY=${id}\`: median (minimum–maximum) of ${rounds === 1 ? "one round" : `${rounds} rounds`}, begun at a load of ${load}${load > cores ? `, **a busy machine's, for ${cores} cores: measure again**` : ""}.
${what}

${table(head, body)}`;
}
