import type { FencedChange, Staging } from "../gate/contract.js";
import { type Fingerprint, isStaged, type PathState } from "./fingerprint.js";
import { encodePath } from "./path-bytes.js";

/** git-status(1): what stands for the commit before there is one. */
const UNBORN = "(initial)";

/** What differs between two fingerprints, bytewise by path. */
export function compareFingerprints(before: Fingerprint, after: Fingerprint): FencedChange[] {
  const changes: FencedChange[] = [];
  const committed = before.head !== after.head;
  for (const path of new Set([...before.paths.keys(), ...after.paths.keys()])) {
    const [was, is] = [before.paths.get(path), after.paths.get(path)];
    // What a commit took is not there any more, and was not changed.
    const what = committed && was && !is ? null : difference(was, is);
    if (what)
      changes.push({
        path,
        what,
        note: null,
        staging: stagingOf(was, is),
        ...(is?.untracked && { untracked: true }),
      });
  }
  if (committed) {
    const was = before.head === UNBORN ? null : before.head;
    changes.push({ path: "HEAD", what: "committed", note: null, staging: "program", was });
  }
  return changes.sort((a, b) => Buffer.compare(encodePath(a.path), encodePath(b.path)));
}

function difference(was: PathState | undefined, is: PathState | undefined): FencedChange["what"] | null {
  if (is?.disk === null && was?.disk !== null) return "deleted";
  if (is?.untracked && !was) return "created";
  if (was?.untracked && !is) return "deleted";
  if (!was && is?.index === null && !is.untracked) return "staged";
  if (!sameDisk(was, is)) return "modified";
  return was?.staged === is?.staged ? null : "staged";
}

function stagingOf(was: PathState | undefined, is: PathState | undefined): Staging {
  if (stagedSide(was) !== stagedSide(is)) return "program";
  if (!is) return "gone";
  if (!was || !isStaged(was)) return "none";
  return was.clean ? "whole" : "part";
}

const stagedSide = (state: PathState | undefined): string | null =>
  state && isStaged(state) ? state.staged : null;

/** Two states are the same when either identity is: bytes may be written again, and may be staged as they are. */
function sameDisk(was: PathState | undefined, is: PathState | undefined): boolean {
  const [before, now] = [was?.disk, is?.disk];
  return (
    before === now || (!!before && !!now && (before.content === now.content || before.stat === now.stat))
  );
}
