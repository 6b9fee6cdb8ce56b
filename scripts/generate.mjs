// Writes everything that is made from the gates' own folders. `--check` writes nothing and fails when a file is stale.

import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { artefacts } from "./artefacts.mjs";

const check = process.argv.includes("--check");
const stale = [];

const folders = (await readdir("gates", { withFileTypes: true }))
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();
for await (const { path, text } of artefacts(folders)) {
  const current = existsSync(path) ? await readFile(path, "utf8") : null;
  if (current === text) continue;
  stale.push(path);
  if (check) continue;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

if (stale.length === 0) console.log("generated files are fresh");
else if (check) {
  console.error(`stale: ${stale.join(", ")}\nRun: npm run generate`);
  process.exitCode = 1;
} else console.log(`written: ${stale.join(", ")}`);
