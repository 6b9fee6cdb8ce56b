import type { OptionShape } from "../content/read-options.js";

/** Of git(1): those before the subcommand. */
export const GIT_OPTIONS: OptionShape = {
  short: "Cc",
  long: ["--git-dir", "--work-tree", "--namespace", "--config-env", "--super-prefix", "--attr-source"],
};

/** Of git-commit(1). */
export const COMMIT_OPTIONS: OptionShape = {
  short: "mFcCt",
  attached: "Su",
  long: [
    "--message",
    "--file",
    "--author",
    "--date",
    "--template",
    "--cleanup",
    "--reuse-message",
    "--reedit-message",
    "--fixup",
    "--squash",
    "--trailer",
    "--pathspec-from-file",
  ],
};
