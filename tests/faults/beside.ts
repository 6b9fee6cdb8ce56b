import { codeProblem, type Strike, wrongHooks } from "./aftermath.js";
import { type Problem, problem } from "./problems.js";
import { type Ended, run } from "./run.js";
import type { Scene } from "./scenes.js";
import type { Place } from "./surroundings.js";
import { git } from "./template.js";

/**
 * What has to hold in the linked work tree of a scene, whomever was struck. `start`: where its branch began; `strike`: null
 * when no signal was sent.
 */
export async function aftermathBeside(
  place: Place,
  { beside }: Scene,
  start: string,
  ended: Ended,
  strike: Strike | null,
): Promise<Problem[]> {
  const lost: string[] = [];
  const head = git(place, "rev-parse", "HEAD").trim();
  const made = head !== start;
  const unstaged = git(place, "diff", "--name-only").trim();
  const staged = git(place, "diff", "--cached", "--name-only").trim();
  if (unstaged !== "unstaged.txt") lost.push(`what was not staged: ${unstaged}`);
  if (staged !== (made ? "" : ".claude/agents/beside.md")) lost.push(`what was staged: ${staged}`);
  if (made && git(place, "rev-parse", "HEAD^").trim() !== start) lost.push("its branch");
  const problems = lost.map((text) => problem("lost", `in the other work tree, ${text}`));
  if (made !== (ended.code === 0))
    problems.push(problem("code", `in the other work tree git ended with ${ended.code}: ${ended.output}`));
  const wrong = wrongHooks("open", ended, strike);
  problems.push(...wrong.map((text) => codeProblem(`in the other work tree, ${text}`, ended)));
  const words = made ? [...beside!, "--allow-empty"] : beside!;
  const again = await run(place, words);
  return again.code === 0
    ? problems
    : [...problems, problem("next", `in the other work tree: ${again.output.slice(0, 600)}`)];
}
