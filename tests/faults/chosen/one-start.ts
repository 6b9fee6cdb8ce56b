import { chmodSync, copyFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Problem } from "../problems.js";
import { MESSAGE, type Scene, sceneNamed } from "../scenes.js";
import type { Place } from "../surroundings.js";
import { gitWith } from "../template.js";
import { type Chosen, OPEN, REFUSED, struck, verdictOf } from "./case.js";
import { DAMAGES, stateOf } from "./damages.js";

/* Files and message of a commit in one start: pre-commit leaves a mark, commit-msg finds it. */

const ONE = sceneNamed("a commit that is judged in one start");
/** Only pre-commit's share of it is wrong. */
const ONE_BAD_FILE: Scene = {
  ...sceneNamed("a commit that is refused in one start"),
  name: "a commit of a bad file in one start",
  message: MESSAGE,
  command: ["git", "commit", "--quiet", "-m", MESSAGE],
};

/** As git tells it to hooks when it is given in the environment. */
const DATE = { given: "1700000000 +0000", told: "@1700000000 +0000" };

const damagedList = ([what, damage]: readonly [string, (path: string) => void]): Chosen => ({
  name: `the list that lets a commit be judged in one start is ${what}`,
  async strike({ templates }) {
    const problems: Problem[] = [];
    for (const scene of [ONE, ONE_BAD_FILE]) {
      const place = templates.copy(scene);
      const list = join(stateOf(place), "deferral");
      damage(list);
      const mend = () => rmSync(list, { recursive: true, force: true });
      problems.push(...(await struck(place, scene, { ...verdictOf(scene), mend })));
    }
    return problems;
  },
});

/** Whose id a mark bears. */
const OWNERS = {
  "a killed commit": 2 ** 30,
  "a killed commit, whose id another process has by now,": process.pid,
};

/** The commit that was killed staged the same, or nothing, or the file system damaged it. */
const MARKS: Readonly<Record<string, (path: string, place: Place) => void>> = {
  "the same index": (path, { repo }) => copyFileSync(join(repo, ".git/index"), path),
  "an older index": (path, place) => void gitWith(place, { GIT_INDEX_FILE: path }, ["read-tree", "HEAD"]),
  "cut in half": DAMAGES["cut in half"]!,
  "a folder": DAMAGES["a folder"]!,
};

const strayMark = (whose: keyof typeof OWNERS, what: string): Chosen => ({
  name: `the mark of ${whose} has the same date and is ${what}`,
  async strike({ templates }) {
    const problems: Problem[] = [];
    for (const scene of [ONE_BAD_FILE, OPEN, REFUSED]) {
      const place = templates.copy(scene);
      const mark = join(stateOf(place), `deferred-${OWNERS[whose]}-${DATE.told}`);
      mkdirSync(stateOf(place), { recursive: true });
      copyFileSync(join(place.repo, ".git/index"), mark);
      MARKS[what]!(mark, place);
      const env = { GIT_AUTHOR_DATE: DATE.given };
      const mend = () => rmSync(mark, { recursive: true, force: true });
      problems.push(
        ...(await struck(place, scene, { ...verdictOf(scene), mend }, scene.command, { env })).map((one) => ({
          ...one,
          text: `${scene.name}: ${one.text}`,
        })),
      );
    }
    return problems;
  },
});

/** Something deletes all state right after the mark was made, before git comes to commit-msg. */
const goneBetween = (scene: Scene): Chosen => ({
  name: `.git/tollgate is removed between the hooks of ${scene.name}`,
  async strike({ templates }) {
    const place = templates.copy(scene);
    const bin = join(place.root, "bin");
    mkdirSync(bin);
    writeFileSync(join(bin, "ln"), '#!/bin/sh\n/bin/ln "$@"\nrm -rf .git/tollgate\n');
    chmodSync(join(bin, "ln"), 0o755);
    const env = { PATH: `${bin}:${process.env.PATH}` };
    return struck(place, scene, verdictOf(scene), scene.command, { env });
  },
});

export const ONE_START: readonly Chosen[] = [
  ...Object.entries(DAMAGES).map(damagedList),
  ...Object.keys(OWNERS).flatMap((whose) =>
    Object.keys(MARKS).map((what) => strayMark(whose as keyof typeof OWNERS, what)),
  ),
  ...[ONE, ONE_BAD_FILE].map(goneBetween),
];
