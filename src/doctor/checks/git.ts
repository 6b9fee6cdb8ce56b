import { ask } from "../../git/git.js";
import { type Check, ok, problem, warning } from "../check.js";
import { reaches } from "./node.js";

/** Whether git can do what tollgate asks of it. 2.36 brought `git hook run`; older ones are not tested. */
export const git: Check = {
  name: "git",
  look: async ({ repo }) => {
    const answer = (await ask(repo, ["version"])).stdout.toString("utf8").trim();
    const version = /\d+(\.\d+)+/.exec(answer)?.[0];
    if (!version) return problem(`"${answer}" is no version.`, "Look at what `git` is on PATH.");
    return reaches(version, "2.36")
      ? ok(`git ${version}`)
      : warning(`git ${version} is older than 2.36: the hooks cannot be tried.`, "Use a newer git.");
  },
};
