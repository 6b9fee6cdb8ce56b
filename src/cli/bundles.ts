import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { Script } from "node:vm";
import { PROBE } from "../../hooks/probe.js";
import { buildId } from "../build-id.js";
import { dropDrafts, leadsElsewhere } from "../git/write-whole.js";

/*
 * What a hook runs is a few CommonJS bundles beside this file. Compiling them is most of what a start costs besides
 * the runtime's own, so the code that V8 made of them is kept in the repository's git directory, for one build, one
 * runtime and one command each, and taken from there the next time (v8.dev/blog/code-caching-for-devs).
 */

/** Their names are the build's: scripts/build.mjs. */
const BUNDLES = new Set(["./core.js", "./files.js", "./programs.js", "./told.js", "./yaml.js"]);

/** What agents and hooks call again and again. */
const COMMANDS: ReadonlySet<string> = new Set(["hook", "message", "run", "agent"]);

/** A first run reads the config anew and goes other ways than those after it, so a second one may add to what is kept. */
const ENOUGH_RUNS = 2;
/** Files; of other builds, runtimes and commands than those used last, the oldest go. At most 300 KB each. */
const MOST_FILES = 24;
/** 4 bytes that count the runs, then V8's bytes twice: it does not look whether what it is given was damaged, and to
 * compare them takes less time than to load what computes a checksum. */
const HEAD = 4;

interface Compiled {
  readonly place: string;
  readonly script: Script;
  readonly runs: number;
}

export class Bundles {
  readonly #compiled: Compiled[] = [];

  private constructor(
    /** Where compiled code is kept; null for nowhere. */
    private readonly folder: string | null,
    private readonly command: string,
  ) {}

  /** For one command line. In CI nothing is kept: a job could have written what a later one would run. */
  static forCommand(
    [command = "", event = ""]: readonly string[],
    cwd: string,
    env: NodeJS.ProcessEnv,
  ): Bundles {
    const name = command === "hook" ? event : command;
    // A probe, and what looks whether all is well, leave nothing behind.
    const keeps = COMMANDS.has(command) && /^[a-z-]{1,20}$/.test(name) && !env.CI && !env[PROBE];
    const common = keeps && buildId !== null && !process.versions.bun ? commonDirOf(cwd) : null;
    return new Bundles(common === null ? null : join(common, "tollgate", "code"), name);
  }

  load(name: string): unknown {
    const path = join(__dirname, name);
    const loaded = require.cache[path];
    if (loaded) return loaded.exports;
    // Bun would look through the file for types first.
    if (this.folder === null && !process.versions.bun) return require(path);
    const loading = newModule(path);
    loading.filename = path;
    require.cache[path] = loading;
    const run = this.#compile(name, path).runInThisContext() as CommonJs;
    run.call(
      loading.exports,
      loading.exports,
      (id) => (BUNDLES.has(id) ? this.load(id) : require(id)),
      loading,
      path,
      __dirname,
    );
    loading.loaded = true;
    return loading.exports;
  }

  /** Keeps what this run compiled. Never throws: a place that cannot be written costs time, not the verdict. */
  keep(): void {
    if (this.folder === null) return;
    const fresh = this.#compiled.filter(({ runs }) => runs < ENOUGH_RUNS);
    if (fresh.length === 0 || leadsElsewhere(this.folder)) return;
    try {
      makeFolder(this.folder);
      dropDrafts(this.folder);
      for (const { place, script, runs } of fresh) write(place, script.createCachedData(), runs + 1);
      removeOld(this.folder);
    } catch {
      // Read-only, full, or removed meanwhile: the next run compiles again.
    }
  }

  #compile(name: string, path: string): Script {
    const named = `${buildId}-${process.version}-${process.arch}-${this.command}-${name.slice(2)}`;
    const place = this.folder === null ? null : join(this.folder, named);
    const kept = place === null ? null : read(place);
    const source = `(function(exports,require,module,__filename,__dirname){${readFileSync(path, "latin1")}\n})`;
    const script = new Script(source, { filename: path, ...(kept && { cachedData: kept.data }) });
    if (place !== null)
      this.#compiled.push({ place, script, runs: kept && !script.cachedDataRejected ? kept.runs : 0 });
    return script;
  }
}

type CommonJs = (
  this: unknown,
  exports: unknown,
  require: (id: string) => unknown,
  module: NodeJS.Module,
  filename: string,
  dirname: string,
) => void;

/** This file is a module, too: to load the class by its name takes longer. */
const newModule = (path: string): NodeJS.Module =>
  new (module.constructor as new (path: string) => NodeJS.Module)(path);

/** What the work trees of a clone share, where `cwd` is the top of one, as it is in hooks; null anywhere else. */
function commonDirOf(cwd: string): string | null {
  const git = join(cwd, ".git");
  try {
    if (statSync(git).isDirectory()) return git;
    if (!isSmall(git)) return null;
    const gitDir = resolve(cwd, /^gitdir: (.*)$/m.exec(readFileSync(git, "utf8"))![1]!);
    try {
      const common = join(gitDir, "commondir");
      return isSmall(common) ? resolve(gitDir, readFileSync(common, "utf8").trim()) : null;
    } catch {
      return gitDir; // A submodule's.
    }
  } catch {
    return null;
  }
}

/** A pipe or a device in the place of one of git's files would keep us waiting. Throws where nothing is there. */
function isSmall(path: string): boolean {
  const stat = statSync(path);
  return stat.isFile() && stat.size < 1024 * 1024;
}

function read(place: string): { readonly data: Buffer; readonly runs: number } | null {
  try {
    const bytes = readFileSync(place);
    const middle = (HEAD + bytes.length) / 2;
    const data = bytes.subarray(HEAD, middle);
    const whole = bytes.compare(data, 0, data.length, middle) === 0;
    return whole ? { data, runs: bytes.readUInt32LE(0) } : null;
  } catch {
    return null;
  }
}

/** Written whole or not at all. */
function write(place: string, data: Buffer, runs: number): void {
  const head = Buffer.alloc(HEAD);
  head.writeUInt32LE(runs);
  const draft = `${place}.${process.pid}`;
  try {
    writeFileSync(draft, Buffer.concat([head, data, data]), { mode: 0o600 });
    renameSync(draft, place);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

/** Its parent is there once tollgate has judged something in this clone. */
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
}

function removeOld(folder: string): void {
  const files = readdirSync(folder)
    .map((name) => join(folder, name))
    .map((path) => ({ path, written: statSync(path).mtimeMs }))
    .sort((one, other) => other.written - one.written);
  for (const { path } of files.slice(MOST_FILES)) unlinkSync(path);
}
