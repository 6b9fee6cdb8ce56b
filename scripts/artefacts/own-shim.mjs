import { readFile } from "node:fs/promises";

/** .husky/tollgate.sh: this repository's own copy of the shim, as `tollgate init` gives it to every other. */
export async function ownShim() {
  return { path: ".husky/tollgate.sh", text: await readFile("hooks/shim.sh", "utf8") };
}
