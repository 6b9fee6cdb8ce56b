import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { anthropic } from "./anthropic.mjs";
import { recorders } from "./recorders.mjs";

const call = (name, input) => ({ name, input });

/** Claude Code without a login: a key that nobody knows, for a server that is ours (docs "LLM gateway configuration"). */
export const claude = {
  dialect: anthropic,
  /** `onFailure: "block"`: its hook shuts also where no answer comes. */
  shutsWithoutAnswer: true,
  /** Modes beside the one of every scene; in none is there a person with `-p`. */
  asks: ["acceptEdits", "auto", "dontAsk"],
  /** It takes no .git/config with a conditional include, and `init` writes one for linked work trees (2.1.330; 2.1.197 did not). */
  makesNoWorkTree: { args: ["--worktree", "own"], words: /conditional include \(includeIf\)/ },
  tools: {
    /** It has none that types into a program that runs. */
    type: null,
    shell: (command) => call("Bash", { command, description: "Goes on" }),
    /** It edits only what it has read. */
    read: (path) => [call("Read", { file_path: path })],
    write: (path, content) => call("Write", { file_path: path, content }),
    edit: (path, from, to) => call("Edit", { file_path: path, old_string: from, new_string: to }),
  },
  /** What listens beside tollgate's hooks, in the person's own settings. */
  prepare({ home, told }) {
    const path = join(home, ".claude/settings.json");
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, JSON.stringify({ hooks: recorders(told) }));
  },
  start: ({ url, home, mode = "bypassPermissions" }) => ({
    args: ["-p", "Do it.", "--permission-mode", mode],
    env: {
      ANTHROPIC_BASE_URL: url,
      ANTHROPIC_API_KEY: "none",
      CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: "1",
      DISABLE_AUTOUPDATER: "1",
      CLAUDE_CODE_TMPDIR: join(home, "tmp"),
      // Without it root may not let it run anything unasked.
      IS_SANDBOX: "1",
    },
  }),
  trust: null,
};
