import { mkdir } from "node:fs/promises";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

/** Runs TypeScript sources here: bundles what `source` exports into .tmp and imports it. */
export async function importSource(source, name) {
  const outfile = resolve(`.tmp/${name}.mjs`);
  await mkdir(".tmp", { recursive: true });
  await build({
    stdin: { contents: source, resolveDir: process.cwd(), loader: "ts" },
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    packages: "external",
  });
  return import(`${pathToFileURL(outfile).href}?${Date.now()}`);
}
