import { relative } from "node:path";
import { UserError } from "../errors.js";
import type { Snapshot } from "../gate/contract.js";
import type { ReadFile } from "./files.js";
import { isInside } from "./inside.js";
import { MAX_CONFIG_BYTES, readText } from "./source.js";

/** Files of the repository as the commit has them, and those of installed packages, which no commit holds. */
export function readerOf(root: string, snapshot: Snapshot): ReadFile {
  return async (path) => {
    if (!isInside(path, root)) {
      throw new UserError(
        `${path} lies outside the repository, so no commit holds it.`,
        "Put it into the repository, or into an npm package.",
      );
    }
    const name = relative(root, path).replaceAll("\\", "/");
    const content = await snapshot.read(name, MAX_CONFIG_BYTES);
    if (content?.bytes) return content.bytes.toString("utf8");
    if (content) throw new UserError(`${name} is larger than 1 MiB.`, "A config that large is a mistake.");
    return name.split("/").includes("node_modules") ? readText(path) : null;
  };
}
