import { compileSchema, UNTYPED } from "./compile-schema.mjs";
import { importSource } from "./import-source.mjs";

const HEADER = "// Written by scripts/generate.mjs from the gates' options. Do not edit.\n";

/**
 * What each gate says of its own options, composed: schemas/config.schema.json, which editors read, and the same
 * compiled. Every new config, and so each fresh clone, would pay for ajv otherwise.
 */
export async function configSchemaFiles(folders) {
  const metas = folders.map((id, at) => `import { meta as m${at} } from "./gates/${id}/meta.ts";`);
  const source = `${metas.join("\n")}
import { configSchema, digestOf } from "./src/config/schema.ts";
export { AJV_OPTIONS } from "./src/config/schema.ts";
export const schema = configSchema([${folders.map((_, at) => `m${at}`).join(", ")}]);
export const digest = digestOf(schema);`;
  const { schema, digest, AJV_OPTIONS } = await importSource(source, "config-schema");
  // ajv exports the function by name too.
  const text = (await compileSchema(schema, AJV_OPTIONS)).replace(/,\n {2}validate\n/, "\n");
  return [
    { path: "schemas/config.schema.json", text: `${JSON.stringify(schema, null, 2)}\n` },
    {
      path: "src/config/generated/validate.ts",
      text: `${UNTYPED}${HEADER}${text}export const compiledFrom = "${digest}";\n`,
    },
  ];
}
