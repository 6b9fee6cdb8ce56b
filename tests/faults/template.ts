import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { isPush, remoteOf, type Scene } from "./scenes.js";
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
    return this.#copyOf(template, `strike-${this.#copies++}`);
  }

  #copyOf(from: Place, name: string): Place {
    const root = join(this.work, name);
    execFileSync("cp", ["-a", from.root, root]);
    rmSync(join(root, "trace.json"), { force: true });
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

export const git = (place: Place, ...args: string[]): string =>
  execFileSync("git", args, {
    cwd: place.repo,
    env: environmentOf(place, { GIT_TRACE2_EVENT: "" }),
    stdio: ["ignore", "pipe", "pipe"],
    maxBuffer: 64 * 1024 * 1024,
  }).toString("latin1");

const commitUnjudged = (place: Place, message: string): string =>
  git(place, "commit", "--quiet", "--no-verify", "-m", message);
