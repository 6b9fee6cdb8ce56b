import { readFile } from "node:fs/promises";

/** docs/hook-managers.md with the repository that package.json names, and the tag of its version. */
export async function repositoryAddress() {
  const path = "docs/hook-managers.md";
  const { repository, version } = JSON.parse(await readFile("package.json", "utf8"));
  const url = (repository?.url ?? repository)?.replace(/^git\+|\.git$/g, "");
  const text = await readFile(path, "utf8");
  return {
    path,
    text: text
      .replace(/(?<=^ {2}- repo: ).*$/m, url ?? "https://github.com/OWNER/tollgate")
      .replace(/(?<=^ {4}rev: ).*$/m, `v${version}`),
  };
}
