import { mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { type DocBlock, docBlocks, shownOutput } from "../support/doc-blocks.js";
import { guardedRepository } from "../support/install.js";
import { createRepository, type TestRepository } from "../support/repository.js";

const pages = readdirSync("docs").filter((name) => name.endsWith(".md"));
const blocksOf = (page: string) => docBlocks(readFileSync(join("docs", page), "utf8"));

/** `run` opens, `refused` does not: what the page says of its commands. */
const RUNS = ["run", "refused"];
const isRun = ({ language, note }: DocBlock) => language === "sh" && RUNS.includes(note);

/** What npm warns of is the machine's. */
const QUIET = { npm_config_loglevel: "error" };

/** A repository as a reader has it: tollgate installed, set up and committed, with a remote. */
function readersRepository(): TestRepository {
  const repository = guardedRepository();
  mkdirSync(join(repository.root, "node_modules/.bin"), { recursive: true });
  symlinkSync("../tollgate/dist/tollgate.js", join(repository.root, "node_modules/.bin/tollgate"));
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
