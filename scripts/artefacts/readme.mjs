import { importSource } from "./import-source.mjs";
import { pageWith, table } from "./markdown.mjs";

const BEGIN = "<!-- generated: gates -->";

/** The gates table of README.md and of docs/gates/README.md. */
export async function* readme(folders) {
  const metas = folders.map((id, at) => `export { meta as m${at} } from "./gates/${id}/meta.ts";`);
  const modules = await importSource(metas.join("\n"), "readme");
  const gates = (linkTo) =>
    table(
      ["gate", "what it asks for", "rules", "stages"],
      folders.map((id, at) => {
        const { title, rules, stages } = modules[`m${at}`];
        return [`[${id}](${linkTo(id)})`, title, Object.keys(rules).length, stages.join(", ")];
      }),
    );
  yield pageWith(
    "README.md",
    BEGIN,
    gates((id) => `gates/${id}`),
  );
  yield pageWith(
    "docs/gates/README.md",
    BEGIN,
    gates((id) => `../../gates/${id}/README.md`),
  );
}
