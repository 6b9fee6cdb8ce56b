import { gates } from "../../gates/registry.js";
import type { PushedRef } from "../../hooks/call.js";
import { loadHeld } from "../config/load-held.js";
import { BASELINE } from "../config/names.js";
import { UserError } from "../errors.js";
import { must } from "../git/git.js";
import { heldByCommit } from "../git/held.js";
import { Objects } from "../git/objects.js";
import { findRepository, type Repository } from "../git/repository.js";
import { resolveCommit } from "../git/revisions.js";
import { isZero, notAdded } from "../view/push-views.js";
import { once, treeSnapshot } from "../view/snapshots.js";
import type { World } from "./invocation.js";
import type { Opened } from "./open-repository.js";
import { openStaged } from "./open-staged.js";
import { privateFolder } from "./private-folder.js";

/** Refs of a push that one config judges. */
interface Group {
  readonly opened: Opened;
  readonly refs: readonly PushedRef[];
}

interface Pushed {
  readonly repo: Repository;
  /** At least one, though it may bring nothing to judge. */
  readonly groups: readonly Group[];
  readonly dispose: () => void;
}

/**
 * The repository, with the config of each tip as the tip holds it. A tip without one, and what is no commit, is judged
 * with the config of the index, as a commit would be now. Throws UserError.
 */
export async function openPushed(refs: readonly PushedRef[], remote: string, world: World): Promise<Pushed> {
  const repo = await findRepository(world.cwd);
  const objects = new Objects(repo);
  const { folder, remove } = privateFolder(repo);
  const cleanUps = [() => objects.close(), remove];
  const dispose = () => {
    for (const cleanUp of cleanUps) cleanUp();
  };
  const staged = once(async () => {
    const { loaded, dispose } = await openStaged(world);
    cleanUps.push(dispose);
    return loaded;
  });
  try {
    const groups = new Map<string, Group & { readonly refs: PushedRef[] }>();
    for (const ref of refs) {
      const tip = isZero(ref.localOid) ? null : await resolveCommit(repo, ref.localOid);
      if (tip === null) continue;
      const held = heldByCommit(repo, tip);
      const files = { held, objects, snapshot: treeSnapshot(repo, objects, tip), folder, orTighter: false };
      const own = await loadHeld(repo, gates, files).catch((error: unknown) =>
        unlessKnownThere(error, ref, remote, repo),
      );
      const baseline = own && (await held.entries([BASELINE])).get(BASELINE);
      // The code of a plugin is each tip's own.
      const code = own && own.gates.length > gates.length ? tip : null;
      const key = JSON.stringify([own?.config, baseline, code]);
      const group = groups.get(key) ?? {
        opened: { repo, objects, loaded: own ?? (await staged()) },
        refs: [],
      };
      groups.set(key, group);
      group.refs.push(ref);
    }
    if (groups.size > 0) return { repo, groups: [...groups.values()], dispose };
    return { repo, groups: [{ opened: { repo, objects, loaded: await staged() }, refs: [] }], dispose };
  } catch (error) {
    dispose();
    throw error;
  }
}

/** A config that cannot be used shuts the push, unless the tip adds nothing that could be judged: an old tag. */
async function unlessKnownThere(
  error: unknown,
  ref: PushedRef,
  remote: string,
  repo: Repository,
): Promise<null> {
  if (!(error instanceof UserError)) throw error;
  const exclude = await notAdded(repo, ref, remote);
  const added = await must(repo, ["rev-list", "--max-count=1", ref.localOid, "--not", ...exclude]);
  if (added.length === 0) return null;
  throw new UserError(
    `in ${ref.localRef} (${ref.localOid.slice(0, 10)}), which is pushed: ${error.message}`,
    error.hint,
    {
      cause: error,
    },
  );
}
