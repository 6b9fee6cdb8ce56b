import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { readPlain } from "../../git/plain-file.js";
import { type Check, ok, problem } from "../check.js";

/** Whether the husky that arms the hooks is there, and of the kind that tollgate knows (9). */
export const husky: Check = {
  name: "husky",
  look: async () => {
    const version = installed();
    if (version === null)
      return problem("husky is not installed beside tollgate.", "Install tollgate again.");
    return version.startsWith("9.")
      ? ok(`husky ${version}`)
      : problem(`husky ${version} is not husky 9, which tollgate works with.`, "Install tollgate again.");
  },
};

function installed(): string | null {
  try {
    const entry = fileURLToPath(import.meta.resolve("husky"));
    return String(JSON.parse(readPlain(join(dirname(entry), "package.json"))).version);
  } catch {
    return null;
  }
}
