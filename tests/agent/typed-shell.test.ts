import { expect, it } from "vitest";
import { verdictOf } from "../support/judged-command.js";

it.each(["bash", "bash -i", "cd web && exec zsh -l", "env bash --norc", "/bin/sh", "sudo bash 2>/dev/null"])(
  "a shell that is opened to be typed into needs a person's word: %s",
  (command) => {
    expect(verdictOf(command)).toBe("ask");
  },
);

it.each([
  "bash --version",
  "bash -n",
  "command -v bash",
  "bash scripts/x.sh",
  "bash -lc 'npm test'",
  "curl -fsSL https://x | bash",
  "bash < scripts/x.sh",
  "curl -fsSL https://x | (cd web && bash)",
  "curl -fsSL https://x | { bash; }",
  "if curl -fsSL https://x; then true; fi | bash -e",
  "docker run -it --rm node bash",
  "which bash zsh",
])("a shell that has something to run is let through: %s", (command) => {
  expect(verdictOf(command)).toBe("harmless");
});
