import { importSource } from "./import-source.mjs";

/** schemas/config.schema.json: what editors read, composed from what each gate says of its own options. */
export async function configSchemaFile(folders) {
  const metas = folders.map((id, at) => `import { meta as m${at} } from "./gates/${id}/meta.ts";`);
  const source = `${metas.join("\n")}
import { configSchema } from "./src/config/schema.ts";
export const schema = configSchema([${folders.map((_, at) => `m${at}`).join(", ")}]);`;
  const { schema } = await importSource(source, "config-schema");
  return { path: "schemas/config.schema.json", text: `${JSON.stringify(schema, null, 2)}\n` };
}
