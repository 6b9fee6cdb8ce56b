import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { gitlabText, workflowText } from "../../src/init/ci.js";
import { type DocBlock, docBlocks, shownOutput } from "../support/doc-blocks.js";
import { guardedRepository } from "../support/install.js";
import { createRepository, type TestRepository } from "../support/repository.js";

const pages = readdirSync("docs", { encoding: "utf8", recursive: true }).filter((name) =>
  name.endsWith(".md"),
);
const blocksOf = (page: string) => docBlocks(readFileSync(join("docs", page), "utf8"));

const CI_COMMANDS = ["npm install", "node_modules/.bin/tollgate run ci-all"];

/** `run` opens, `refused` does not: what the page says of its commands. */
const RUNS = ["run", "refused"];
const isRun = ({ language, note }: DocBlock) => language === "sh" && RUNS.includes(note);

/** What npm warns of is the machine's. */
const QUIET = { npm_config_loglevel: "error" };

/** A repository as a reader has it: tollgate installed, set up and committed, with a remote. */
function readersRepository(): TestRepository {
  const repository = guardedRepository();
  repository.must("remote", "add", "origin", createRepository("--bare").root);
  repository.must("push", "--quiet", "--no-verify", "--set-upstream", "origin", "main");
  return repository;
}

it.each(pages.filter((page) => blocksOf(page).some(isRun)))(
  "a reader who follows docs/%s word for word sees what it shows",
  (page) => {
    const repository = readersRepository();
    const blocks = blocksOf(page);
    for (const [index, block] of blocks.entries()) {
      const at = `docs/${page}:${block.line}`;
      // A note with a dot is a file's name: the reader puts the block there.
      if (block.note.includes(".")) repository.write(block.note, block.text);
      if (!isRun(block)) continue;
      const ended = repository.exec("sh", ["-e", "-c", `exec 2>&1\n${block.text}`], { env: QUIET });
      expect(ended.code === 0, `${at}\n${ended.output}`).toBe(block.note === "run");
      const shown = blocks[index + 1];
      if (shown?.language === "text") expect(ended.output, at).toMatch(shownOutput(shown.text));
    }
  },
  120_000,
);

const configs = pages.flatMap((page) =>
  blocksOf(page)
    .filter(({ note }) => note === "tollgate.yaml")
    .map((block) => [`docs/${page}:${block.line}`, block.text] as const),
);

it.each(configs)("the config in %s is valid", (_place, text) => {
  const repository = createRepository().write("tollgate.yaml", text);
  const plugin = blocksOf("plugins.md").find(({ note }) => note === "gates/decision-owner/index.mjs")!;
  repository.write(plugin.note, plugin.text);
  expect(repository.tollgate("plan", "ci-all")).toMatchObject({ code: 0, stderr: "" });
});

it.each(pages)(
  "every config of tollgate's in docs/%s is judged, and every other block is well-formed",
  (page) => {
    const keys = Object.keys(JSON.parse(readFileSync("schemas/config.schema.json", "utf8")).properties);
    for (const { language, note, text, line } of blocksOf(page)) {
      if (language === "json") expect(() => JSON.parse(text), `line ${line}`).not.toThrow();
      if (language !== "yaml") continue;
      const value: unknown = parse(text);
      // A file of another tool may have keys of ours.
      if (note && note !== "tollgate.yaml") continue;
      const isConfig =
        !Array.isArray(value) && Object.keys(value as object).some((key) => keys.includes(key));
      expect(note === "tollgate.yaml", `line ${line}`).toBe(isConfig);
    }
  },
);

it.each([
  [".github/workflows/tollgate.yml", workflowText(CI_COMMANDS, ".")],
  [".gitlab-ci.yml", gitlabText(null, CI_COMMANDS, ".")],
])("docs/ci.md shows %s as init writes it", (path, written) => {
  expect(blocksOf("ci.md").find(({ note }) => note === path)?.text).toBe(written);
});

it.each(["../README.md", ...pages])("every link of docs/%s leads to a file", (page) => {
  const text = readFileSync(join("docs", page), "utf8");
  const links = [...text.matchAll(/\]\((?!https?:)([^)#\s]+)(#[^)]*)?\)/g)].map(([, path]) => path!);
  expect(links.filter((path) => !existsSync(join("docs", dirname(page), path)))).toEqual([]);
});
