import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { besideOf, isPush, MESSAGE, remoteOf, type Scene } from "./scenes.js";
import { environmentOf, makePlace, type Place } from "./surroundings.js";

/** Repositories are made once for each scene and copied for each strike. */
export class Templates {
  readonly #made = new Map<string, Place>();
  readonly #base: Place;
  #copies = 0;

  /** `cli`: the folder of a built package. */
  constructor(
    readonly work: string,
    cli: string = resolve("."),
  ) {
    this.#base = makePlace(work, "base");
    makeBase(this.#base, installed(work, cli));
  }

  /** A fresh copy of a scene, with work of a person in it: staged, staged in part, unstaged, untracked, deleted. */
  copy(scene: Scene): Place {
    const template = this.#made.get(scene.name) ?? this.#make(scene);
    const place = this.#copyOf(template, `strike-${this.#copies++}`);
    if (scene.beside) linkWorkTree(place);
    return place;
  }

  #copyOf(from: Place, name: string): Place {
    const root = join(this.work, name);
    execFileSync("cp", ["-a", from.root, root]);
    rmSync(join(root, "trace.json"), { force: true });
    // The one file that holds the repository's path.
    const linked = join(root, "repo/.git/tollgate/linked.gitconfig");
    if (existsSync(linked))
      writeFileSync(linked, readFileSync(linked, "utf8").replaceAll(from.repo, join(root, "repo")));
    return makePlace(this.work, name);
  }

  #make(scene: Scene): Place {
    const place = this.#copyOf(this.#base, `template-${this.#made.size}`);
    write(place, "tollgate.yaml", `${JSON.stringify({ extends: "recommended", ...scene.config })}\n`);
    write(place, ".git/message", scene.message);
    git(place, "add", "--all");
    commitUnjudged(place, "chore: configure");
    execFileSync("git", ["clone", "--quiet", "--bare", place.repo, remoteOf(place)], { stdio: "ignore" });
    git(place, "remote", "add", "origin", `../${basename(remoteOf(place))}`);
    git(place, "fetch", "--quiet", "origin");
    if (isPush(scene)) {
      write(place, "pushed.txt", "pushed\n");
      git(place, "add", "pushed.txt");
      commitUnjudged(place, scene.message);
    }
    if (scene.oneStart) judgeOnce(place, scene);
    work(place, scene);
    git(place, "repack", "-adq");
    this.#made.set(scene.name, place);
    return place;
  }
}

/** One installed package for all: what is struck is never the package. */
function installed(work: string, cli: string): string {
  const home = join(work, "node_modules/tollgate");
  for (const part of ["dist", "hooks", "schemas", "templates", "package.json"])
    cpSync(join(cli, part), join(home, part), { recursive: true });
  // By its real path, too, it has to stand beside husky.
  symlinkSync(resolve("node_modules/husky"), join(work, "node_modules/husky"));
  return home;
}

function makeBase(place: Place, home: string): void {
  mkdirSync(join(place.repo, "node_modules"), { recursive: true });
  symlinkSync(home, join(place.repo, "node_modules/tollgate"));
  symlinkSync(resolve("node_modules/husky"), join(place.repo, "node_modules/husky"));
  git(place, "init", "--quiet", "--initial-branch=main", "--template=");
  for (const [key, value] of [
    ["user.name", "Test"],
    ["user.email", "test@example.org"],
    ["gc.auto", "0"],
  ] as const)
    git(place, "config", key, value);
  write(place, ".gitignore", "node_modules\n");
  write(place, "package.json", '{ "devDependencies": { "tollgate": "*" } }\n');
  write(place, ".claude/agents/reviewer.md", agent("Looks at a change."));
  for (const name of ["kept.txt", "unstaged.txt", "gone.txt", "removed.txt"]) write(place, name, `${name}\n`);
  execFileSync(process.execPath, [join(home, "dist/tollgate.js"), "init", "--yes"], {
    cwd: place.repo,
    env: environmentOf(place),
    stdio: "ignore",
  });
  git(place, "add", "--all");
  commitUnjudged(place, "chore: start");
}

/** Once what decides it has settled, a judged commit lets the next one be judged in one start. */
function judgeOnce(place: Place, { message }: Scene): void {
  settle(place);
  write(place, ".git/message", MESSAGE);
  git(place, "commit", "--quiet", "--allow-empty", "-F", ".git/message");
  write(place, ".git/message", message);
  if (readFileSync(join(place.repo, ".git/tollgate/deferral"), "utf8") === "")
    throw new Error("the next commit will not be judged in one start");
}

/** Nothing in the work tree is so fresh that it is not relied on. */
export function settle({ repo }: Place): void {
  const files = ["-name", ".git", "-prune", "-o", "-type", "f"];
  execFileSync("find", [".", ...files, "-exec", "touch", "-d", "1 hour ago", "{}", "+"], { cwd: repo });
}

function linkWorkTree(place: Place): void {
  const beside = besideOf(place);
  git(place, "worktree", "add", "--quiet", "-b", "beside", beside.repo);
  write(
    beside,
    ".claude/agents/beside.md",
    "---\nname: beside\ndescription: In another work tree\n---\nLook.\n",
  );
  git(beside, "add", "--all");
  write(beside, "unstaged.txt", "not yet staged\n");
}

const agent = (body: string): string => `---\nname: reviewer\ndescription: Reviews a change\n---\n${body}\n`;

function work(place: Place, scene: Scene): void {
  write(place, ".claude/agents/reviewer.md", agent("Looks at a change, and at its tests."));
  for (const [path, text] of Object.entries(scene.files)) write(place, path, text);
  git(place, "rm", "--quiet", "removed.txt");
  git(place, "add", "--all");
  write(place, ".claude/agents/reviewer.md", agent("Looks at a change, and at its tests. Not yet staged."));
  write(place, "unstaged.txt", "unstaged\n");
  write(place, "untracked.txt", "untracked\n");
  rmSync(join(place.repo, "gone.txt"));
  write(place, "intended.txt", "intended\n");
  git(place, "add", "--intent-to-add", "intended.txt");
}

export function write({ repo }: Place, path: string, text: string | Buffer): void {
  const at = join(repo, path);
  mkdirSync(dirname(at), { recursive: true });
  writeFileSync(at, text);
}

export const git = (place: Place, ...args: string[]): string => gitWith(place, {}, args);

export const gitWith = (place: Place, env: NodeJS.ProcessEnv, args: readonly string[], input = ""): string =>
  execFileSync("git", args, {
    cwd: place.repo,
    env: environmentOf(place, { GIT_TRACE2_EVENT: "", ...env }),
    input: Buffer.from(input, "latin1"),
    stdio: ["pipe", "pipe", "pipe"],
    maxBuffer: 64 * 1024 * 1024,
  }).toString("latin1");

const commitUnjudged = (place: Place, message: string): string =>
  git(place, "commit", "--quiet", "--no-verify", "-m", message);
