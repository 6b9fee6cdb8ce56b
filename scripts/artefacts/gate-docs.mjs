import { readFile } from "node:fs/promises";
import { importSource } from "./import-source.mjs";

const BEGIN = "<!-- generated from meta.ts -->";
const END = "<!-- /generated -->";

/** The generated half of each gate's README: its rules and options. The reasons around it are written by hand. */
export async function* gateDocs(folders) {
  for (const id of folders) {
    const path = `gates/${id}/README.md`;
    const text = await readFile(path, "utf8");
    const begin = text.indexOf(BEGIN);
    const end = text.indexOf(END);
    if (begin < 0 || end < begin) throw new Error(`${path} needs the lines "${BEGIN}" and "${END}"`);
    const { meta } = await importSource(`export { meta } from "./gates/${id}/meta.ts";`, `docs-${id}`);
    const tables = `${BEGIN}\n${about(meta)}\n${rules(meta)}\n${options(meta)}`;
    yield { path, text: `${text.slice(0, begin)}${tables}${text.slice(end)}` };
  }
}

const about = (meta) =>
  `${meta.law}\n\nRuns in ${meta.stages.map((stage) => `\`${stage}\``).join(", ")}. \`tollgate explain <rule>\` shows an example of each.\n`;

const rules = (meta) =>
  table(
    ["rule", "default", "what it says"],
    Object.entries(meta.rules).map(([id, rule]) => [`\`${id}\``, rule.severity, rule.message]),
  );

const options = (meta) =>
  table(
    ["option", "default", "what it does"],
    Object.entries(meta.options).flatMap(([name, schema]) => rows(name, schema)),
  );

/** A group of options is as many rows as it has options. */
function rows(name, schema) {
  if (schema.properties)
    return Object.entries(schema.properties).flatMap(([key, inner]) => rows(`${name}.${key}`, inner));
  const preset = schema.default === undefined ? "" : `\`${JSON.stringify(schema.default)}\``;
  return [[`\`${name}\``, preset, schema.description ?? ""]];
}

function table(head, body) {
  const line = (cells) => `| ${cells.map((cell) => String(cell).replaceAll("|", "\\|")).join(" | ")} |\n`;
  return line(head) + line(head.map(() => "---")) + body.map(line).join("");
}
