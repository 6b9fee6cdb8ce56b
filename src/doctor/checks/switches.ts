import { join } from "node:path";
import { readPlain } from "../../git/plain-file.js";
import { type Check, ok, problem } from "../check.js";

const SWITCHES = ["HUSKY", "TOLLGATE"] as const;

/** Whether something turns every hook off. husky reads its init file before each hook. */
export const switches: Check = {
  name: "switches",
  look: async ({ env }) => {
    const set = SWITCHES.find((name) => env[name] === "0");
    if (set)
      return problem(`${set}=0 is in the environment: no local hook judges.`, `Take it out: unset ${set}`);
    const file = initFile(env);
    const line = file === null ? -1 : textOf(file).split("\n").findIndex(isSwitch);
    return line < 0
      ? ok("neither HUSKY=0 nor TOLLGATE=0 is set")
      : problem(
          `${file}:${line + 1} turns the hooks of every repository off.`,
          "Take that line out; a single command is spared by TOLLGATE=0 before it.",
        );
  },
};

/** Where husky 9 looks. */
function initFile({ XDG_CONFIG_HOME, HOME }: NodeJS.ProcessEnv): string | null {
  const folder = XDG_CONFIG_HOME || (HOME ? join(HOME, ".config") : null);
  return folder === null ? null : join(folder, "husky/init.sh");
}

const isSwitch = (line: string): boolean => /^[^#]*\b(HUSKY|TOLLGATE)=["']?0\b/.test(line);

function textOf(path: string): string {
  try {
    return readPlain(path);
  } catch {
    return ""; // Most people have none.
  }
}
