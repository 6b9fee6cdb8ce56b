import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { CLI, cleanEnvironment, createRepository } from "../../support/repository.js";
import { until } from "../../support/signals.js";

const PIECES = 300;

/** A gate that works without waiting for anything, a piece for each file, and writes down each. */
const gate = (each: string) => `import { appendFileSync } from "node:fs";
export const meta = { id: "house", title: "t", law: "l", reads: "files", stages: ["pre-commit"], options: {},
  rules: { r: { severity: "error", message: "m", help: "h" } } };
const piece = () => {
  appendFileSync("pieces", ".");
  for (const end = Date.now() + 30; Date.now() < end; );
};
export const check = async ({ view, eachFile, recall }) => {
  ${each}
};
`;

it.each([
  ["files are judged", "await eachFile(piece);"],
  [
    "what is kept is computed",
    'for (const file of await view.files()) await recall("x", file, async () => piece());',
  ],
])("a signal is heard while %s one after the other, long before the last", async (_, each) => {
  const repository = createRepository().write("tollgate.yaml", "plugins: [./house.mjs]\n");
  repository.write("house.mjs", gate(each)).commit();
  for (let at = 0; at < PIECES; at++) repository.write(`a${at}.txt`, "a\n");
  repository.must("add", ".");
  const child = spawn(process.execPath, [CLI, "hook", "pre-commit"], {
    cwd: repository.root,
    env: cleanEnvironment(),
    stdio: ["ignore", "ignore", "pipe"],
  });
  const pieces = join(repository.root, "pieces");
  await until(() => existsSync(pieces));
  child.kill("SIGTERM");
  const ended = await new Promise((resolve) => child.on("close", resolve));
  expect(ended).toBe(143);
  expect(readFileSync(pieces, "utf8").length).toBeLessThan(PIECES / 3);
});
