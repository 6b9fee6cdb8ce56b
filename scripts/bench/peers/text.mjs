// A result as text. Pure: the terminal, the document and the picture say the same numbers.

const grouped = (value, digits) =>
  value.toLocaleString("en", { minimumFractionDigits: digits, maximumFractionDigits: digits });

/** `12 (10–15)` for a spread, the number for a number, nothing for null. */
export function figure(value, digits) {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return grouped(value, digits);
  return `${grouped(value.median, digits)} (${grouped(value.min, digits)}–${grouped(value.max, digits)})`;
}

export const verdictOf = ({ columns }, { limits }) =>
  limits
    .map(({ column, atMost, held }) => {
      const { title } = columns.find(({ key }) => key === column);
      return `${title}: at most ${grouped(atMost, 2).replace(/\.?0+$/, "")}: ${held ? "held" : "MISSED"}`;
    })
    .join("; ");

/** The cells of a section: titles, then a row for each subject. */
export function cellsOf(section) {
  const { columns, rows } = section;
  const head = ["", ...columns.map(({ title }) => title), "limit"];
  const body = rows.map((row) => [
    row.name,
    ...columns.map(({ key, digits }) => figure(row.figures[key], digits)),
    verdictOf(section, row),
  ]);
  return { head, body };
}

export function terminalTable(section) {
  const { head, body } = cellsOf(section);
  const widths = head.map((_, at) => Math.max(...[head, ...body].map((cells) => cells[at].length)));
  const line = (cells) =>
    `  ${cells
      .map((cell, at) =>
        at === 0 || at === head.length - 1 ? cell.padEnd(widths[at]) : cell.padStart(widths[at]),
      )
      .join("  ")}`.trimEnd();
  return `\n${section.title}: ${section.rounds} rounds, load ${section.load} at its start, median (min–max)\n${[head, ...body].map(line).join("\n")}`;
}

/** The machine and what was installed, and what was not to be had. */
export function toolsLine({ machine, tools }) {
  const { processor, cores, memoryGB, system } = machine;
  const present = tools.filter(({ version }) => version).map(({ name, version }) => `${name} ${version}`);
  const absent = tools.filter(({ version }) => !version).map(({ name }) => name);
  return `${processor}, ${cores} cores, ${memoryGB} GB, ${system}. ${present.join(", ")}. Absent: ${absent.join(", ") || "nothing"}.`;
}
