import { execFileSync } from "node:child_process";
import { closeSync, mkdirSync, openSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { takePicture } from "../picture.js";
import { type Chosen, OPEN, PRE_COMMIT, REFUSED, struck, verdictOf } from "./case.js";

const mount = (...words: string[]): Buffer => execFileSync("mount", words, { stdio: "pipe" });
const unmount = (path: string): Buffer => execFileSync("umount", [path], { stdio: "pipe" });

/** To the last byte. */
function fill(folder: string): void {
  const file = openSync(join(folder, "filling"), "w");
  try {
    for (const size of [4096, 1]) for (;;) if (!written(file, size)) break;
  } finally {
    closeSync(file);
  }
}

function written(file: number, size: number): boolean {
  try {
    return writeSync(file, Buffer.alloc(size)) === size;
  } catch {
    return false;
  }
}

/** A scene whose state directory cannot take a byte more; gives what takes that away. */
function fullState(repo: string, mounts: boolean): () => void {
  const state = join(repo, ".git/tollgate");
  rmSync(state, { recursive: true, force: true });
  if (!mounts) {
    writeFileSync(state, "");
    return () => rmSync(state);
  }
  mkdirSync(state);
  mount("-t", "tmpfs", "-o", "size=16k", "full", state);
  fill(state);
  return () => unmount(state);
}

export const DISK: readonly Chosen[] = [
  ...[OPEN, REFUSED].map(
    (scene): Chosen => ({
      name: `the disk of the state directory is full during ${scene.name}`,
      standIn: "a file in the place of the state directory",
      async strike({ templates, mounts }) {
        const place = templates.copy(scene);
        const before = takePicture(place);
        const mend = fullState(place.repo, mounts);
        return struck(place, scene, { ...verdictOf(scene), mend }, scene.command, { before });
      },
    }),
  ),
  {
    name: "the disk of the whole repository is full",
    standIn: "left out",
    async strike({ templates, mounts }) {
      if (!mounts) return [];
      const place = templates.copy(OPEN);
      const kept = `${place.repo}.kept`;
      execFileSync("mv", [place.repo, kept]);
      mkdirSync(place.repo);
      mount("-t", "tmpfs", "-o", "size=4m", "full", place.repo);
      try {
        execFileSync("cp", ["-a", `${kept}/.`, place.repo]);
        const before = takePicture(place);
        fill(join(place.repo, ".git"));
        const mend = () => rmSync(join(place.repo, ".git/filling"));
        const full = { code: 128, says: /No space left|unable to write/i, mend };
        return await struck(place, OPEN, full, OPEN.command, { before });
      } finally {
        unmount(place.repo);
      }
    },
  },
  {
    name: "no file may grow (RLIMIT_FSIZE)",
    async strike({ templates }) {
      const place = templates.copy(OPEN);
      return struck(place, OPEN, { code: 0 }, ["sh", "-c", 'ulimit -f 0; "$@"', "sh", ...PRE_COMMIT], {
        env: { GIT_TRACE2_EVENT: "" },
      });
    },
  },
  ...[".git/tollgate", ".git"].map(
    (folder): Chosen => ({
      name: `${folder} is read-only`,
      standIn: "left out",
      async strike({ templates, mounts }) {
        if (!mounts) return [];
        const place = templates.copy(REFUSED);
        const before = takePicture(place);
        const path = join(place.repo, folder);
        mkdirSync(path, { recursive: true });
        mount("--bind", path, path);
        mount("-o", "remount,bind,ro", path);
        const mend = () => unmount(path);
        // git itself cannot lock its index then, so its hook is called without it.
        const own = folder === ".git";
        const expected = own ? { code: 1, says: REFUSED.says! } : verdictOf(REFUSED);
        return struck(place, REFUSED, { ...expected, mend }, own ? PRE_COMMIT : REFUSED.command, { before });
      },
    }),
  ),
  {
    name: "HOME is read-only",
    standIn: "left out",
    async strike({ templates, mounts }) {
      if (!mounts) return [];
      const place = templates.copy(OPEN);
      mount("--bind", place.home, place.home);
      mount("-o", "remount,bind,ro", place.home);
      return struck(place, OPEN, { ...verdictOf(OPEN), mend: () => unmount(place.home) });
    },
  },
  ...(["", "/nowhere/at/all", "/dev/null"] as const).map(
    (home): Chosen => ({
      name: home === "" ? "HOME is empty" : `HOME is ${home}`,
      async strike({ templates }) {
        const env = { HOME: home, XDG_CONFIG_HOME: undefined };
        return struck(templates.copy(OPEN), OPEN, verdictOf(OPEN), OPEN.command, { env });
      },
    }),
  ),
  {
    name: "there is no HOME",
    async strike({ templates }) {
      const env = { HOME: undefined, XDG_CONFIG_HOME: undefined };
      return struck(templates.copy(OPEN), OPEN, verdictOf(OPEN), OPEN.command, { env });
    },
  },
];
