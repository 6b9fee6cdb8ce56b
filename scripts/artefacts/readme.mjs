import { readFile } from "node:fs/promises";
import { importSource } from "./import-source.mjs";

const BEGIN = "<!-- generated: gates -->";
const END = "<!-- /generated -->";

/** The gates table of README.md. */
export async function readme(folders) {
  const text = await readFile("README.md", "utf8");
  const begin = text.indexOf(BEGIN);
  const end = text.indexOf(END, begin);
  if (begin < 0 || end < 0) throw new Error(`README.md needs the lines "${BEGIN}" and "${END}"`);
  const metas = folders.map((id, at) => `export { meta as m${at} } from "./gates/${id}/meta.ts";`);
  const modules = await importSource(metas.join("\n"), "readme");
  const rows = folders.map((id, at) => {
    const { title, rules, stages } = modules[`m${at}`];
    return `| [${id}](gates/${id}) | ${title} | ${Object.keys(rules).length} | ${stages.join(", ")} |\n`;
  });
  const table = `| gate | what it asks for | rules | stages |\n| --- | --- | --- | --- |\n${rows.join("")}`;
  return { path: "README.md", text: `${text.slice(0, begin)}${BEGIN}\n${table}${text.slice(end)}` };
}
