import { copyFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { takePicture } from "../picture.js";
import { run } from "../run.js";
import type { Place } from "../surroundings.js";
import { git, write } from "../template.js";
import { type Chosen, OPEN, PRE_COMMIT, REFUSED, struck, TOLLGATE, wrongEnd } from "./case.js";

/** A file that is staged anew, so that its object is a loose one; gives the object's path. */
function loose(place: Place): string {
  const agent = ".claude/agents/loose.md";
  write(place, agent, "---\nname: loose\ndescription: Stands alone\n---\nLook.\n");
  git(place, "add", agent);
  const id = git(place, "rev-parse", `:${agent}`).trim();
  return join(place.repo, ".git/objects", id.slice(0, 2), id.slice(2));
}

const damagedObject = (name: string, damage: (path: string) => void): Chosen => ({
  name,
  async strike({ templates }) {
    const place = templates.copy(OPEN);
    const path = loose(place);
    const before = takePicture(place);
    damage(path);
    const mend = () => {
      rmSync(path, { force: true });
      git(place, "hash-object", "-w", ".claude/agents/loose.md");
    };
    const expected = { code: 1, hook: 2, says: /object/, mend };
    return struck(place, OPEN, expected, OPEN.command, { before });
  },
});

const damagedIndex = (name: string, damage: (path: string) => void): Chosen => ({
  name,
  async strike({ templates }) {
    const place = templates.copy(OPEN);
    const before = takePicture(place);
    const index = join(place.repo, ".git/index");
    const kept = `${place.root}/index`;
    copyFileSync(index, kept);
    damage(index);
    const says = /index/;
    const own = wrongEnd(await run(place, PRE_COMMIT), { code: 2, says: /git reset/ });
    return [
      ...own,
      ...(await struck(
        place,
        OPEN,
        { code: 128, says, mend: () => copyFileSync(kept, index) },
        OPEN.command,
        {
          before,
        },
      )),
    ];
  },
});

export const REPOSITORY: readonly Chosen[] = [
  {
    name: "another process holds index.lock",
    async strike({ templates }) {
      const place = templates.copy(REFUSED);
      const lock = join(place.repo, ".git/index.lock");
      const before = takePicture(place);
      writeFileSync(lock, "");
      const own = wrongEnd(await run(place, PRE_COMMIT), { code: 1, says: REFUSED.says! });
      const mend = () => rmSync(lock);
      return [
        ...own,
        ...(await struck(place, REFUSED, { code: 128, says: /index\.lock/, mend }, REFUSED.command, {
          before,
        })),
      ];
    },
  },
  damagedObject("a staged object is missing", (path) => rmSync(path)),
  damagedObject("a staged object is cut short", (path) => truncateSync(path, 12)),
  damagedObject("a staged object is empty", (path) => truncateSync(path, 0)),
  damagedObject("a staged object is not what git wrote", (path) => {
    rmSync(path);
    writeFileSync(path, "no object");
  }),
  damagedIndex("the index is cut short", (path) => truncateSync(path, 100)),
  damagedIndex("the index is empty of sense", (path) => writeFileSync(path, "DIRC but no index")),
  {
    name: "an object of HEAD's tree is missing",
    async strike({ templates }) {
      const place = templates.copy(OPEN);
      git(place, "commit", "--quiet", "--no-verify", "-m", "chore: more");
      write(place, "more.txt", "more\n");
      git(place, "add", "more.txt");
      const before = takePicture(place);
      const tree = git(place, "rev-parse", "HEAD^{tree}").trim();
      const path = join(place.repo, ".git/objects", tree.slice(0, 2), tree.slice(2));
      const kept = `${place.root}/tree`;
      copyFileSync(path, kept);
      rmSync(path, { force: true });
      const expected = { code: 2, says: /object|fsck/, mend: () => copyFileSync(kept, path) };
      const problems = wrongEnd(await run(place, [...TOLLGATE, "run", "quick"]), expected);
      return [...problems, ...(await struck(place, OPEN, expected, PRE_COMMIT, { before }))];
    },
  },
  {
    name: "the PATH of a hook has no git",
    async strike({ templates }) {
      const place = templates.copy(OPEN);
      const words = ["sh", "-c", 'PATH=/nowhere exec "$0" "$@"', process.execPath, ...PRE_COMMIT.slice(1)];
      return struck(place, OPEN, { code: 2, says: /git was not found on PATH/ }, words);
    },
  },
];
