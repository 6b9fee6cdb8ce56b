import { existsSync } from "node:fs";
import { join } from "node:path";
import { HOOKS_FILES, type HooksFile } from "./harnesses.js";

/** The harnesses that a repository is worked on with, as far as its files tell. */
export const harnessesIn = (root: string): readonly HooksFile[] =>
  HOOKS_FILES.filter(({ signs }) => signs.some((name) => existsSync(join(root, name))));
