import type { Stage } from "../gate/contract.js";

/**
 * What is remembered of refusals, in one file a git command: a commit is refused by pre-commit, by commit-msg, or by
 * both in one. Apart from the rest, for every hook asks whether it is there.
 */
export const attemptsOf = (stage: Stage): string =>
  `attempts-${stage === "pre-commit" || stage === "commit-msg" ? "commit" : stage}.json`;
