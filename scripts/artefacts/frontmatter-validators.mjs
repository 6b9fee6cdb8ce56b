import { readdir, readFile } from "node:fs/promises";
import { compileSchema, UNTYPED } from "./compile-schema.mjs";
import { importSource } from "./import-source.mjs";

const FOLDER = "schemas/frontmatter";
const OUT = "gates/frontmatter/generated";
const HEADER = "// Written by scripts/generate.mjs from schemas/frontmatter. Do not edit.\n";

/** A module a dialect, compiled now: loading and compiling a schema at start would cost tens of milliseconds. */
export async function* frontmatterValidators() {
  const { describeFields } = await importSource(DESCRIBE, "describe");
  const dialects = (await readdir(FOLDER)).map((name) => name.replace(/\.schema\.json$/, "")).sort();
  for (const dialect of dialects) {
    const schema = JSON.parse(await readFile(`${FOLDER}/${dialect}.schema.json`, "utf8"));
    yield {
      path: `${OUT}/${dialect}.ts`,
      text:
        UNTYPED +
        HEADER +
        (await compileSchema(schema, { allErrors: true })) +
        facts(schema, describeFields(schema)),
    };
  }
  yield { path: `${OUT}/index.ts`, text: index(dialects) };
}

const DESCRIBE = 'export { describeFields } from "./src/content/json-schema/describe.ts";';

/** What messages say about fields. */
function facts({ required = [] }, about) {
  const fields = JSON.stringify([...about], null, 1);
  return `export const required = ${JSON.stringify(required)};\nexport const about = new Map(${fields});\n`;
}

function index(dialects) {
  const loaders = dialects.map(
    (dialect) =>
      `  ["${dialect}", () => import("./${dialect}.js") as Promise<unknown> as Promise<Compiled>],`,
  );
  return `${HEADER}import type { Compiled } from "../kinds.js";

/** Each dialect's schema as a function, loaded when a file of the dialect is judged. */
export const validators: ReadonlyMap<string, () => Promise<Compiled>> = new Map([
${loaders.join("\n")}
]);
`;
}
