import { relative, resolve } from "node:path";
import { UserError } from "../errors.js";
import type { View } from "../gate/contract.js";
import { displayPath } from "../git/path-bytes.js";
import type { Repository } from "../git/repository.js";

/** The same view, with files of its snapshot chosen by name (files or folders, relative to `cwd`) instead of by change; null: all. */
export function onlyFiles(view: View, named: readonly string[] | null, repo: Repository, cwd: string): View {
  const chosen = named?.map((path) => relative(repo.root, resolve(cwd, path)).replaceAll("\\", "/"));
  const list = async () => {
    const all = await view.snapshot.list();
    if (!chosen) return all;
    for (const path of chosen) {
      if (path === "" || all.some((entry) => isUnder(entry.path, path))) continue;
      throw new UserError(
        `there is no file "${displayPath(path)}" in what is judged.`,
        "Name files that exist, relative to where you are.",
      );
    }
    return all.filter((entry) => chosen.some((path) => path === "" || isUnder(entry.path, path)));
  };
  let listed: ReturnType<typeof list> | null = null;
  const files = () => {
    listed ??= list();
    return listed;
  };
  return { ...view, files };
}

const isUnder = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}/`);
