import { lstatSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { STACKS, stackFolder } from "./installed.mjs";
import { row } from "./section.mjs";

/** Packages and bytes that an install puts into node_modules. */
export function sizeSection({ tollgate }) {
  const measure = (folder) => ({
    packages: Object.keys(
      JSON.parse(readFileSync(join(folder, "node_modules/.package-lock.json"), "utf8")).packages,
    ).length,
    megabytes: bytesIn(join(folder, "node_modules")) / 1e6,
  });
  return {
    title: "The install",
    what: "What `npm install` of the packed tarball, or of the peers, puts into node_modules: packages as npm counts them, and the sum of the files' sizes.",
    rounds: 1,
    picture: "megabytes",
    columns: [
      { key: "packages", title: "packages", digits: 0 },
      { key: "megabytes", title: "MB", digits: 1 },
    ],
    rows: [
      row("tollgate", measure(tollgate), [
        { column: "packages", atMost: 30 },
        { column: "megabytes", atMost: 15 },
      ]),
      ...Object.keys(STACKS).map((stack) => row(stack, measure(stackFolder(stack)))),
    ],
  };
}

const bytesIn = (folder) =>
  readdirSync(folder, { recursive: true }).reduce((sum, path) => {
    const entry = lstatSync(join(folder, path));
    return sum + (entry.isFile() ? entry.size : 0);
  }, 0);
