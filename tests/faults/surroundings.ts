import { mkdirSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cleanEnvironment } from "../support/environment.js";

/** What each process of a strike has in its environment, however it was started and whoever adopted it. */
export const MARK = "FAULTS_STRIKE";

/** A folder of its own for one strike: the repository, HOME, temporary files, what git tells about its hooks. */
export interface Place {
  /** Unique among all strikes. */
  readonly mark: string;
  readonly root: string;
  readonly repo: string;
  readonly home: string;
  readonly tmp: string;
  readonly trace: string;
}

const made: string[] = [];
process.once("exit", () => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** Gone when the process ends, if not before. */
export function workFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "tollgate-faults-")));
  made.push(folder);
  return folder;
}

export function makePlace(work: string, name: string): Place {
  const root = join(work, name);
  const place = {
    mark: root,
    root,
    repo: join(root, "repo"),
    home: join(root, "home"),
    tmp: join(root, "tmp"),
    trace: join(root, "trace.json"),
  };
  for (const folder of [place.home, place.tmp]) mkdirSync(folder, { recursive: true });
  return place;
}

export const environmentOf = (place: Place, extra: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv =>
  cleanEnvironment({
    HOME: place.home,
    TMPDIR: place.tmp,
    XDG_CONFIG_HOME: join(place.home, ".config"),
    GIT_TRACE2_EVENT: place.trace,
    [MARK]: place.mark,
    ...extra,
  });
