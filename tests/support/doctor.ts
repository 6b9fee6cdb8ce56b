import type { Ended, TestRepository } from "./repository.js";

interface Line {
  readonly check: string;
  readonly status: string;
  readonly message: string;
  readonly mend: string | null;
}

export interface Examined {
  readonly ended: Ended;
  readonly checks: readonly Line[];
  /** The line of a check as "status: message | mend". */
  readonly line: (check: string) => string;
}

/** What `tollgate doctor --format json` tells, by the package that the repository has. */
export function examined(repository: TestRepository, env: NodeJS.ProcessEnv = {}, cwd?: string): Examined {
  const ended = repository.exec(
    process.execPath,
    [`${repository.root}/node_modules/tollgate/dist/tollgate.js`, "doctor", "--format", "json"],
    { env, ...(cwd !== undefined && { cwd }) },
  );
  const { checks } = JSON.parse(ended.stdout) as { checks: Line[] };
  const line = (name: string) => {
    const found = checks.find(({ check }) => check === name);
    return found ? `${found.status}: ${found.message} | ${found.mend}` : `no line about ${name}`;
  };
  return { ended, checks, line };
}
