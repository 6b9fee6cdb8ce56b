import { UserError } from "../errors.js";
import type { View } from "../gate/contract.js";
import { displayPath } from "../git/path-bytes.js";
import type { Repository } from "../git/repository.js";
import { givenPath } from "./given-path.js";

/** The same view, with files of its snapshot chosen by name (files or folders, relative to `cwd`, or from the top as `:/path`) instead of by change; null: all. */
export function onlyFiles(view: View, named: readonly string[] | null, repo: Repository, cwd: string): View {
  const chosen = named?.map((path) => givenPath(path, repo.root, cwd));
  const list = async () => {
    const all = await view.snapshot.list();
    if (!chosen) return all;
    for (const path of chosen) {
      if (path === "" || all.some((entry) => isNamed(entry.path, path))) continue;
      throw new UserError(
        `there is no file "${displayPath(path)}" in what is judged.`,
        "Name files that exist, relative to where you are.",
      );
    }
    return all.filter((entry) => chosen.some((path) => path === "" || isNamed(entry.path, path)));
  };
  let listed: ReturnType<typeof list> | null = null;
  const files = () => {
    listed ??= list();
    return listed;
  };
  const { whole: _, ...rest } = view;
  return { ...rest, files };
}

/** A path as it is or as reports write it, or a folder that holds it. */
const isNamed = (path: string, name: string): boolean =>
  path === name || path.startsWith(`${name}/`) || displayPath(path) === name;
