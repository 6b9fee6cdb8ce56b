import { relative, resolve } from "node:path";

/** A path that somebody gave, relative to the top of the work tree: `:/path` is so already, as it is for git; any other starts at `cwd`. */
export const givenPath = (given: string, root: string, cwd: string): string =>
  relative(root, given.startsWith(":/") ? resolve(root, given.slice(2)) : resolve(cwd, given)).replaceAll(
    "\\",
    "/",
  );
