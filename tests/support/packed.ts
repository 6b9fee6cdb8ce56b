import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { TestRepository, temporaryFolder } from "./repository.js";

/** An empty project with the tarball that npm would publish, installed by npm without the registry. */
export function projectWithTarball(atEnd: (remove: () => void) => void): TestRepository {
  const root = temporaryFolder(atEnd);
  const project = new TestRepository(root);
  const must = (command: string, args: readonly string[], cwd = root) => {
    const ended = project.exec(command, args, { cwd });
    if (ended.code !== 0) throw new Error(`${command} ${args.join(" ")}: ${ended.output}`);
    return ended.stdout;
  };
  // dist is everybody's while tests run, so the types are written into a copy of the package.
  const source = join(root, "source");
  mkdirSync(source);
  const manifest = readFileSync("package.json", "utf8");
  const { files } = JSON.parse(manifest) as { files: string[] };
  for (const name of files.filter((name) => !name.includes("*")))
    cpSync(resolve(name), join(source, name), { recursive: true });
  writeFileSync(join(source, "package.json"), manifest);
  const types = ["-p", "tsconfig.types.json", "--outDir", join(source, "dist/types")];
  must(resolve("node_modules/.bin/tsc"), types, process.cwd());
  const packed = must("npm", ["pack", "--ignore-scripts", "--silent", source]).trim().split("\n").at(-1);
  // Its one dependency comes from here: with a folder in its place npm asks nobody.
  const overrides = { husky: `file:${resolve("node_modules/husky")}` };
  project.write("package.json", JSON.stringify({ name: "empty", private: true, type: "module", overrides }));
  must("npm", ["install", "--offline", "--no-audit", "--no-fund", `./${packed}`]);
  mkdirSync(join(root, "node_modules/@types"), { recursive: true });
  for (const name of ["@types/node", "undici-types"])
    symlinkSync(resolve("node_modules", name), join(root, "node_modules", name));
  return project;
}
