import { withBlock } from "./marked-block.js";

/** Where GNU make looks, in its order: a file later in it is not read when an earlier one is there. */
export const MAKEFILES: readonly string[] = ["GNUmakefile", "makefile", "Makefile"];

/**
 * The Makefile with our block. Its own targets of these names stay; ours are then called tollgate-quick and
 * tollgate-ci-all. `home`: the folder whose node_modules holds tollgate, relative to the Makefile's.
 */
export function makefileText(text: string | null, home: string): string {
  const own = targetsOf(text?.replace(/^# >>> tollgate >>>$[\s\S]*?^# <<< tollgate <<<$/m, "") ?? "");
  const name = (target: string) => (own.has(target) ? `tollgate-${target}` : target);
  const [quick, all] = [name("quick"), name("ci-all")];
  // No make variable TOLLGATE: make would take its value from the environment, where TOLLGATE=0 is a switch.
  const call = `@PATH="$$PWD/${home === "." ? "" : `${quoted(home)}/`}node_modules/.bin:$$PATH" tollgate run`;
  const lines = `.PHONY: ${quick} ${all}
${quick}: ## judge what changed here
	${call} quick
${all}: ## judge what CI judges
	${call} ci-all`;
  return withBlock(text, lines, "end");
}

/** Every name to the left of a rule's colon; `:=` and `::=` assign. */
function targetsOf(text: string): Set<string> {
  const heads = text.matchAll(/^([^\s#:=][^#:=\n]*)::?(?![:=])/gm);
  return new Set([...heads].flatMap(([, names]) => names!.trim().split(/\s+/)));
}

/** For a double-quoted word of sh, then for a recipe. */
const quoted = (text: string): string => text.replace(/[\\"$`]/g, "\\$&").replaceAll("$", "$$$$");
