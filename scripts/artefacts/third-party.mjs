import { readdir, readFile } from "node:fs/promises";

/** What ends up in the bundle, each with its licence text. */
const BUNDLED = [
  "@clack/prompts",
  "ajv",
  "execa",
  "fastest-levenshtein",
  "gpt-tokenizer",
  "gray-matter",
  "is-unicode-supported",
  "picomatch",
  "simple-git",
  "supports-hyperlinks",
  "yaml",
];

/** THIRD-PARTY-LICENSES.txt: the licences of all that is bundled, with what those packages bring along. */
export async function thirdParty() {
  const names = [...(await closure(BUNDLED))].sort();
  const parts = [];
  for (const name of names) {
    const manifest = JSON.parse(await readFile(`node_modules/${name}/package.json`, "utf8"));
    const file = (await readdir(`node_modules/${name}`)).find((entry) => /^licen[cs]e/i.test(entry));
    const text = file
      ? await readFile(`node_modules/${name}/${file}`, "utf8")
      : `Licensed under ${manifest.license}.`;
    parts.push(`${name} (${manifest.license})\n${"-".repeat(72)}\n${text.trim()}\n`);
  }
  return {
    path: "THIRD-PARTY-LICENSES.txt",
    text: `tollgate contains code of these packages.\n\n${parts.join("\n\n")}`,
  };
}

/** js-yaml is left out: gray-matter's use of it is replaced before bundling. */
async function closure(names, found = new Set()) {
  for (const name of names) {
    if (found.has(name) || name === "js-yaml") continue;
    found.add(name);
    const { dependencies = {} } = JSON.parse(await readFile(`node_modules/${name}/package.json`, "utf8"));
    await closure(Object.keys(dependencies), found);
  }
  return found;
}
