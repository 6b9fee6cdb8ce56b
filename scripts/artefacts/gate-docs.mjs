import { importSource } from "./import-source.mjs";
import { pageWith, table } from "./markdown.mjs";

const BEGIN = "<!-- generated from meta.ts -->";

/** The generated half of each gate's README: its rules and options. The reasons around it are written by hand. */
export async function* gateDocs(folders) {
  for (const id of folders) {
    const { meta } = await importSource(`export { meta } from "./gates/${id}/meta.ts";`, `docs-${id}`);
    const tables = `${about(meta)}\n${rules(meta)}\n${options(meta)}`;
    yield pageWith(`gates/${id}/README.md`, BEGIN, tables);
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
