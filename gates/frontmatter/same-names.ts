import type { Files } from "./across-files.js";
import type { Agent } from "./mentions.js";
import type { GateReport } from "./read-text.js";
import { agentsFolder } from "./references.js";

/** Two agents of one folder with one name: the harness loads one of them, and does not say which. */
export async function judgeNames(
  agents: readonly Agent[],
  { all, nameOf }: Files,
  report: GateReport,
): Promise<void> {
  const judged = new Set(agents.map(({ path }) => path));
  const scopes = new Set(agents.map(({ path }) => scopeOf(path)));
  const sharing = new Map<string, string[]>();
  const keyOf = (path: string, name: string): string => `${scopeOf(path)}\0${name}`;
  for (const { path } of all.filter((file) => scopes.has(scopeOf(file.path)))) {
    const name = await nameOf(path);
    if (name === null) continue;
    const key = keyOf(path, name);
    const paths = sharing.get(key);
    if (paths) paths.push(path);
    else sharing.set(key, [path]);
  }
  for (const { path, name, line, column } of agents) {
    const same = sharing.get(keyOf(path, name)) ?? [];
    // Of two judged files the later one is told.
    const other = same.find((one) => one !== path && (!judged.has(one) || one < path));
    if (other === undefined) continue;
    report("name-duplicate", {
      where: { path, line, column },
      data: { name, other },
    });
  }
}

/** What is loaded as one: an `agents/` folder, else a folder of the repository's root. */
const scopeOf = (path: string): string => agentsFolder(path) ?? path.slice(0, path.indexOf("/") + 1);
