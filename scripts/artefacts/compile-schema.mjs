import { Ajv } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import standaloneCode from "ajv/dist/standalone/index.js";
import { build } from "esbuild";

/** ajv writes JavaScript; as TypeScript it is resolved and bundled like everything else. */
export const UNTYPED = "// @ts-nocheck\n";

/**
 * A schema as the text of a module whose default export validates. Everything that it requires of ajv is bundled into it.
 * `options`: ajv's own, on top of ours.
 */
export async function compileSchema(schema, options) {
  const Compiler = schema.$schema?.includes("draft-07") ? Ajv : Ajv2020;
  const ajv = new Compiler({
    strict: true,
    allowUnionTypes: true,
    ...options,
    code: { source: true, esm: true, lines: true },
  });
  const { outputFiles } = await build({
    stdin: { contents: standaloneCode.default(ajv, ajv.compile(schema)), resolveDir: process.cwd() },
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20.19",
    minifySyntax: true,
    charset: "utf8",
    legalComments: "none",
    // The text is the same where node_modules is a link.
    preserveSymlinks: true,
    write: false,
  });
  return outputFiles[0].text;
}
