import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { withValue } from "../../config/edit.js";
import { ConfigFiles } from "../../config/files.js";
import { UserError } from "../../errors.js";
import { headCommit, resolveCommit } from "../../git/revisions.js";
import type { Command } from "../invocation.js";
import { openRepository } from "../open-repository.js";
import { COMMON_OPTIONS, directoryOf, readOptions } from "../options.js";

const GATE = "commit-message";

/** Judges commits from now on: sets `since` to HEAD. Moving one that is there loosens the gate, and is asked for. */
export const baseline: Command = async (args, world) => {
  const { cwd: folder, config } = COMMON_OPTIONS;
  const { values } = readOptions(args, { cwd: folder, config, force: { type: "boolean" } });
  const cwd = directoryOf(values, world);
  const { repo, loaded } = await openRepository(cwd, values.config ?? null);
  const head = await headCommit(repo);
  if (head === null) {
    throw new UserError("there is no commit yet, so there is nothing to leave out.", "Commit first.");
  }
  const { since } = loaded.config.gates[GATE]!;
  const before = since === null ? null : await resolveCommit(repo, since);
  if (before === head) {
    world.output.out(`Commits are judged from ${head.slice(0, 10)} on already.\n`);
    return 0;
  }
  if (since !== null && !values.force) {
    throw new UserError(
      `commits since ${since} are judged; moving that to HEAD would let all of them go unjudged.`,
      "If that is what you want: tollgate baseline --force",
    );
  }
  const { path, text, inside } = await new ConfigFiles(repo.root).main(
    values.config === undefined ? null : resolve(cwd, values.config),
  );
  writeFileSync(path, withValue(text, ["gates", GATE, "since"], head, inside));
  world.output.out(
    `Commits are judged from ${head.slice(0, 10)} on (${loaded.config.source}, gates.${GATE}.since). Commit that file.\n`,
  );
  return 0;
};
