import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { guardedWith } from "./fixers.js";
import { initRepository, TestRepository, temporaryFolder } from "./repository.js";

export interface Pair {
  readonly here: TestRepository;
  /** Bare; `origin` of the other. */
  readonly there: TestRepository;
}

/** An armed repository whose main is pushed to a bare one. */
export function pushedPair(config: Readonly<Record<string, unknown>> = {}): Pair {
  const there = initRepository(temporaryFolder(), "--bare");
  const here = guardedWith(config);
  here.must("remote", "add", "origin", there.root);
  push(here, "-u", "origin", "main");
  return { here, there };
}

export function push(repository: TestRepository, ...args: string[]): void {
  const ended = repository.git("push", "--quiet", ...args);
  if (ended.code !== 0) throw new Error(ended.output);
}

/** A commit of somebody else's on main, pushed from a clone. */
export function pushTheirs({ there }: Pair): void {
  const other = new TestRepository(temporaryFolder());
  other.must("clone", "--quiet", there.root, ".");
  const somebody = ["-c", "user.name=O", "-c", "user.email=o@example.org"];
  other.must(...somebody, "commit", "--quiet", "--allow-empty", "-m", "theirs");
  other.must("push", "--quiet");
}

/** Puts all pushes, as git and tollgate noted them, ten seconds back, and what HEAD was until now. */
export function tenSecondsAgo({ root }: TestRepository): void {
  for (const folder of ["refs/remotes/origin", "refs/remotes/elsewhere", "."]) {
    const logs = join(root, ".git/logs", folder);
    for (const one of existsSync(logs) ? readdirSync(logs, { withFileTypes: true }) : []) {
      if (!one.isFile()) continue;
      const at = join(logs, one.name);
      const text = readFileSync(at, "utf8");
      writeFileSync(
        at,
        text.replace(/> (\d+) /g, (_, seconds) => `> ${Number(seconds) - 10} `),
      );
    }
  }
  const folder = join(root, ".git/tollgate/pushes");
  for (const name of readdirSync(folder)) {
    const record = JSON.parse(readFileSync(join(folder, name), "utf8"));
    const [began, ended] = [record.began - 10_000, record.ended - 10_000];
    writeFileSync(join(folder, name), JSON.stringify({ ...record, began, ended }));
  }
}

/** Lines that husky's pre-push runs after tollgate's. */
export function alsoOnPush(repository: TestRepository, script: string): void {
  const hook = join(repository.root, ".husky/pre-push");
  writeFileSync(hook, `${readFileSync(hook, "utf8")}${script}\n`);
  repository.commit();
}
