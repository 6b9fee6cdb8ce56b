import { readFile } from "node:fs/promises";
import { compileSchema, UNTYPED } from "./compile-schema.mjs";

const SCHEMA = "schemas/baseline.schema.json";
const HEADER = `// Written by scripts/generate.mjs from ${SCHEMA}. Do not edit.\n`;

/** Compiled now: a hook that meets a baseline has no time for ajv. */
export async function baselineValidator() {
  const schema = JSON.parse(await readFile(SCHEMA, "utf8"));
  const text = await compileSchema(schema, { allErrors: false });
  return {
    path: "src/baseline/generated/validate.ts",
    // ajv exports the function by name too.
    text: UNTYPED + HEADER + text.replace(/,\n {2}validate\n/, "\n"),
  };
}
