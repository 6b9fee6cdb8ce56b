import { posix } from "node:path";
import { readOptions } from "../../../content/read-options.js";
import { plainText } from "../../../content/shell/expand-word.js";
import { textOnDisk } from "./script-files.js";
import type { Shell } from "./shell.js";

const NAMES = ["GNUmakefile", "makefile", "Makefile"];
/** In characters: a longer makefile was made by a program. */
const MAX_MAKEFILE = 128 * 1024;
const MAX_TARGETS = 40;

interface Rule {
  readonly needs: readonly string[];
  readonly lines: readonly string[];
}

/** The recipes that `make` runs, as far as a makefile tells without its functions, patterns and includes. */
export function runMake(shell: Shell, args: readonly string[], depth: number): void {
  const { state } = shell;
  const { options, operands } = readOptions(args, {
    short: "CfIoWj",
    long: ["--directory", "--file", "--makefile"],
  });
  const given = (names: RegExp) => options.findLast(({ name }) => names.test(name))?.value ?? null;
  if (options.some(({ name }) => /^(-n|--dry-run|--just-print|-q|-v|--version|-h|--help)$/.test(name)))
    return;
  const before = state.cwd;
  const folder = given(/^(-C|--directory)$/);
  if (folder !== null) state.cwd = state.folder(folder);
  const file = given(/^(-f|--file|--makefile)$/);
  const text = (file === null ? NAMES : [file])
    .map((name) => textOnDisk(shell, name))
    .find((one) => one !== null);
  if (text && text.length <= MAX_MAKEFILE) {
    const isSetting = (word: string) => /^\w+[:+?]*=/.test(word);
    const makefile = readMakefile(text, operands.filter(isSetting).map(plainText));
    const waiting = operands.filter((word) => !isSetting(word)).map(plainText);
    if (waiting.length === 0 && makefile.first !== null) waiting.push(makefile.first);
    const done = new Set<string>();
    for (
      let target = waiting.shift();
      target !== undefined && done.size < MAX_TARGETS;
      target = waiting.shift()
    ) {
      const rule = done.has(target) ? undefined : makefile.rules.get(target);
      done.add(target);
      waiting.push(...(rule?.needs ?? []));
      for (const line of rule?.lines ?? []) shell.file(posix.join("make", target), line, depth + 1);
    }
  }
  state.cwd = before;
}

function readMakefile(
  text: string,
  settings: readonly string[],
): { readonly rules: ReadonlyMap<string, Rule>; readonly first: string | null } {
  const values = new Map<string, string>();
  const rules = new Map<string, { needs: string[]; lines: string[] }>();
  let [first, current]: [string | null, readonly string[]] = [null, []];
  const set = (line: string): boolean => {
    const [, name, value] = /^(?:export\s+|override\s+)?(\w+)\s*[:+?!]{0,3}=\s*(.*)$/.exec(line) ?? [];
    if (name !== undefined) values.set(name, value ?? "");
    return name !== undefined;
  };
  for (const line of text.replace(/\\\n/g, " ").split("\n")) {
    if (line.startsWith("\t")) {
      for (const target of current) rules.get(target)?.lines.push(line.slice(1).replace(/^[@+-]+\s*/, ""));
      continue;
    }
    if (line.startsWith("#") || line.trim() === "" || set(line)) continue;
    const [, targets, needs = "", recipe] = /^([^:=#]+)::?(?!=)([^;#]*)(?:;(.*))?/.exec(line) ?? [];
    current = targets?.trim().split(/\s+/) ?? [];
    for (const target of current) {
      if (!target.startsWith(".")) first ??= target;
      const rule = rules.get(target) ?? { needs: [], lines: [] };
      rule.needs.push(
        ...needs
          .trim()
          .split(/\s+/)
          .filter((need) => need !== "" && need !== "|"),
      );
      if (recipe !== undefined) rule.lines.push(recipe);
      rules.set(target, rule);
    }
  }
  for (const setting of settings) set(setting);
  const told = new Map(
    [...rules].map(([name, { needs, lines }]) => [
      name,
      { needs, lines: lines.map((line) => inShell(line, values, 0)) },
    ]),
  );
  return { rules: told, first };
}

/** Variables of a makefile that refer to each other. */
const MAX_ROUNDS = 3;

/** A recipe's line as the shell gets it: what make puts in from elsewhere cannot be told. */
const inShell = (line: string, values: ReadonlyMap<string, string>, round: number): string =>
  line.replace(/\$(?:\$|[({](\w+)[)}]|\(shell ([^()]*)\)|\([^()]*\)|[@<^?*%+])/g, (found, name, script) => {
    if (found === "$$") return "$";
    if (script !== undefined) return `$(${script})`;
    const value = name === undefined ? undefined : values.get(name);
    if (name === "MAKE") return "make";
    return value === undefined || round >= MAX_ROUNDS ? NOT_TOLD : inShell(value, values, round + 1);
  });

/** A variable of a shell that nothing sets. */
const NOT_TOLD = '"$not_to_be_told"';
