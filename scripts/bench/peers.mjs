import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

const folder = resolve(".tmp/peers");

/** What others made for the same work; installed at the first run, because nothing else here needs it. */
const WANTED = {
  "@commitlint/cli": "19",
  "@commitlint/config-conventional": "19",
  "gpt-tokenizer": "4",
  "remark-cli": "12",
  "remark-frontmatter": "5",
  "remark-lint-frontmatter-schema": "3",
};

/** The folder of node_modules that holds them all. */
export function peers() {
  const modules = join(folder, "node_modules");
  const missing = Object.keys(WANTED).filter((name) => !existsSync(join(modules, name)));
  if (missing.length > 0) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "package.json"), "{}");
    const packages = Object.entries(WANTED).map(([name, version]) => `${name}@${version}`);
    execFileSync("npm", ["install", "--no-audit", "--no-fund", "--silent", ...packages], { cwd: folder });
  }
  return modules;
}
