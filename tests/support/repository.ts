import { type SpawnSyncReturns, spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { onTestFinished } from "vitest";
import { cleanEnvironment, registryEnvironment } from "./environment.js";
import { madeOnce } from "./run.js";

export { cleanEnvironment } from "./environment.js";

/** The built command, as users run it. */
export const CLI = resolve("dist/tollgate.js");

/** How its output names it where nothing around has it installed. */
export const CALLED = `${process.execPath} ${CLI}`;

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Both, for assertions that do not care. */
  readonly output: string;
}

/** A real repository in a folder of its own, gone when the test is. */
export class TestRepository {
  constructor(readonly root: string) {}

  git(...args: string[]): Ended {
    return this.exec("git", args);
  }

  /** The same, where failure is the test's own mistake. Gives stdout without the last newline. */
  must(...args: string[]): string {
    const ended = this.git(...args);
    if (ended.code !== 0) throw new Error(`git ${args.join(" ")}: ${ended.output}`);
    return ended.stdout.replace(/\n$/, "");
  }

  tollgate(...args: string[]): Ended {
    return this.exec(process.execPath, [CLI, ...args]);
  }

  exec(
    command: string,
    args: readonly string[],
    options: { env?: NodeJS.ProcessEnv; input?: string | Buffer; cwd?: string } = {},
  ): Ended {
    const ended: SpawnSyncReturns<Buffer> = spawnSync(command, args, {
      cwd: options.cwd ?? this.root,
      env: cleanEnvironment({ ...(command === "npm" && registryEnvironment()), ...options.env }),
      input: options.input ?? "",
      timeout: 60_000,
      maxBuffer: 64 * 1024 * 1024,
    });
    // A program may end without having read what it was given.
    if (ended.error && (ended.error as NodeJS.ErrnoException).code !== "EPIPE") throw ended.error;
    const stdout = ended.stdout.toString("utf8");
    const stderr = ended.stderr.toString("utf8");
    return { code: ended.status, stdout, stderr, output: stdout + stderr };
  }

  write(path: string, content: string | Buffer, mode?: number): this {
    const at = join(this.root, path);
    mkdirSync(dirname(at), { recursive: true });
    writeFileSync(at, content);
    if (mode !== undefined) chmodSync(at, mode);
    return this;
  }

  /** Stages everything and commits it past every hook. Gives the id. */
  commit(message = "chore: state"): string {
    this.must("add", "--all");
    this.must("-c", "core.hooksPath=/dev/null", "commit", "--quiet", "--allow-empty", "-m", message);
    return this.head();
  }

  head(): string {
    return this.must("rev-parse", "HEAD");
  }
}

export const createRepository = (...initArgs: string[]): TestRepository =>
  initRepository(temporaryFolder(), ...initArgs);

export function initRepository(root: string, ...initArgs: string[]): TestRepository {
  // What is a submodule already is only configured.
  if (existsSync(join(root, ".git"))) return setUp(root, initArgs);
  const made = madeOnce(["init", ...initArgs].join("-"), (folder) => void setUp(folder, initArgs));
  cpSync(made, root, { recursive: true });
  return new TestRepository(root);
}

function setUp(root: string, initArgs: readonly string[]): TestRepository {
  const repository = new TestRepository(root);
  repository.must("init", "--quiet", "--initial-branch=main", ...initArgs);
  for (const [key, value] of [
    ["user.name", "Test"],
    ["user.email", "test@example.org"],
    ["commit.gpgsign", "false"],
  ] as const)
    repository.must("config", key, value);
  return repository;
}

/** Gone when the test is; `atEnd` takes what removes it, where it has to last longer. */
export function temporaryFolder(atEnd: (remove: () => void) => void = onTestFinished): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "tollgate-test-")));
  atEnd(() => rmSync(root, { recursive: true, force: true, maxRetries: 3 }));
  return root;
}

/** A zombie is not running: it waits for a parent that may be slow to ask. */
export function isRunning(pid: number): boolean {
  const state = spawnSync("ps", ["-o", "stat=", "-p", String(pid)])
    .stdout.toString()
    .trim();
  return state !== "" && !state.startsWith("Z");
}
