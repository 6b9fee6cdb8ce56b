import { expect, it } from "vitest";
import { bash } from "../../src/cli/completion/bash.js";
import type { DescribedCommand } from "../../src/cli/completion/describe.js";
import { fish } from "../../src/cli/completion/fish.js";
import { zsh } from "../../src/cli/completion/zsh.js";

const BEFORE = [{ name: "--cwd", summary: "work there", value: "directory" as const }];
const COMMANDS: readonly DescribedCommand[] = [
  {
    name: "run",
    summary: "judge a stage: what's [here] \\ `there`",
    options: [
      ...BEFORE,
      { name: "--format", summary: "one of two: human or json", value: ["human", "json"] },
      { name: "--output", summary: "FORMAT:FILE", value: "file" },
      { name: "--from", summary: "commits after it", value: "any" },
      { name: "--strict", summary: "warnings shut it's gate", value: null },
    ],
    words: [["quick", "ci-all"], ["again"]],
  },
  { name: "message", summary: "judge one", options: [], words: ["file"] },
];

it.each(Object.entries({ bash, zsh, fish }))(
  "the script for %s quotes what is special there; scripts/try-completions.sh runs the real one",
  async (shell, write) => {
    await expect(write(COMMANDS, BEFORE)).toMatchFileSnapshot(`snapshots/completion.${shell}`);
  },
);
