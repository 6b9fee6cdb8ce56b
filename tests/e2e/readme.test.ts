import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { docBlocks, shownOutput } from "../support/doc-blocks.js";
import { GOOD_MESSAGE, guardedRepository } from "../support/install.js";

it("README.md shows what a person sees whose commit is refused", () => {
  const [, ...shown] = docBlocks(readFileSync("README.md", "utf8"))[0]!.text.split("\n");
  const repository = guardedRepository()
    .write(".claude/agents/reviewer.md", "---\nname: reviewer\ndescrption: Reviews changes\n---\nLook.\n")
    .write("message", GOOD_MESSAGE);
  repository.must("add", ".claude");
  const { output } = repository.git("commit", "-F", "message");
  expect(output).toMatch(shownOutput(shown.join("\n").replace(/still \w+\./, "still ….")));
});
