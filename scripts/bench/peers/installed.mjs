// Installs what others made for the same work into the scratch folder, once, and tollgate from its packed tarball at
// every run. Nothing outside that folder is changed.
import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { delimiter, join } from "node:path";
import { HOME, SCRATCH } from "./surroundings.mjs";

const QUIET = ["--no-audit", "--no-fund", "--loglevel=error"];

/** The newest that run on Node 20. */
const NPM = {
  husky: "9",
  "lint-staged": "16",
  "@commitlint/cli": "20",
  "@commitlint/config-conventional": "20",
  lefthook: "2",
  "@j178/prek": "latest",
  "markdownlint-cli2": "0.20",
  "remark-cli": "12",
  "remark-frontmatter": "5",
  "remark-lint-frontmatter-schema": "3",
  "gpt-tokenizer": "4",
  bun: "1",
};

/** pre-commit and gitlint with the Python packages that they import; unpacked, not installed. */
const DEBIAN =
  "pre-commit gitlint python3-cfgv python3-identify nodeenv python3-virtualenv python3-yaml libyaml-0-2 python3-arrow python3-sh python3-click python3-pkg-resources python3-distlib python3-filelock python3-platformdirs python3-dateutil python3-six python3-importlib-metadata python3-zipp python3-more-itertools python3-colorama".split(
    " ",
  );

/** What belongs together in one install: { name: packages of NPM }. */
export const STACKS = {
  "husky + lint-staged + commitlint": [
    "husky",
    "lint-staged",
    "@commitlint/cli",
    "@commitlint/config-conventional",
  ],
  "lefthook + commitlint": ["lefthook", "@commitlint/cli", "@commitlint/config-conventional"],
  "prek + commitlint": ["@j178/prek", "@commitlint/cli", "@commitlint/config-conventional"],
  "remark-lint-frontmatter-schema": ["remark-cli", "remark-frontmatter", "remark-lint-frontmatter-schema"],
  "gpt-tokenizer": ["gpt-tokenizer"],
};

const versioned = (names) => names.map((name) => `${name}@${NPM[name]}`);
const npm = (args, cwd) =>
  execFileSync("npm", [...args, ...QUIET], { cwd, stdio: ["ignore", "pipe", "inherit"] });

/** A folder whose node_modules holds `packages`, made when it is not there yet. */
export function npmFolder(name, packages) {
  const folder = join(SCRATCH, name);
  const done = join(folder, ".packages");
  const asked = packages.join(" ");
  if (existsSync(done) && readFileSync(done, "utf8") === asked) return folder;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
  npm(["install", ...packages], folder);
  writeFileSync(done, asked);
  return folder;
}

/** The stack's own folder, for its size. */
export const stackFolder = (stack) =>
  npmFolder(`stack-${stack.replaceAll(/\W+/g, "-")}`, versioned(STACKS[stack]));

/** Every peer of npm in one folder. Gives its node_modules. */
export const peers = () => join(npmFolder("peers", versioned(Object.keys(NPM))), "node_modules");

/** tollgate as a user installs it. Gives the folder that holds its node_modules. */
export function packedTollgate() {
  const folder = join(SCRATCH, "tollgate");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
  // What npm would run before packing also writes generated files and arms hooks; dist is there, its types are not.
  execFileSync(process.execPath, ["node_modules/typescript/bin/tsc", "-p", "tsconfig.types.json"], {
    cwd: HOME,
  });
  npm(["pack", "--ignore-scripts", "--pack-destination", folder], HOME);
  const tarball = readdirSync(folder).find((name) => name.endsWith(".tgz"));
  npm(["install", "--no-save", `./${tarball}`], folder);
  return folder;
}

function debian() {
  const root = join(SCRATCH, "debian");
  const done = join(root, "done");
  if (existsSync(done)) return root;
  const archives = join(root, "archives");
  rmSync(root, { recursive: true, force: true });
  mkdirSync(archives, { recursive: true });
  const run = (command, args, cwd = root) => execFileSync(command, args, { cwd, stdio: "pipe" });
  try {
    run("apt-get", ["download", "-o", "APT::Sandbox::User=root", ...DEBIAN], archives);
    for (const name of readdirSync(archives)) run("dpkg", ["-x", join(archives, name), root]);
    run("/usr/bin/python3", ["-m", "compileall", "-q", "usr/lib/python3/dist-packages"]);
    writeFileSync(done, "");
  } catch {
    // Not a Debian, or no network: what is on PATH is used instead.
  }
  return root;
}

/**
 * Everything, as { modules, tollgate, programs, python, tools: [{ name, version | null }] }. A tool whose version is
 * null is absent, and no figure is printed for it.
 */
export function install() {
  const modules = peers();
  const tollgate = packedTollgate();
  const link = join(modules, "tollgate");
  rmSync(link, { recursive: true, force: true });
  symlinkSync(join(tollgate, "node_modules/tollgate"), link);
  const root = debian();
  const python = join(root, "usr/lib/python3/dist-packages");
  const bun = join(modules, "@oven", `bun-${process.platform}-${process.arch}`, "bin");
  const programs = [join(root, "usr/bin"), bun, join(modules, ".bin")];
  const said = (command) => {
    const env = { ...process.env, PATH: [...programs, process.env.PATH].join(delimiter), PYTHONPATH: python };
    try {
      const text = execFileSync(command, ["--version"], { env, encoding: "utf8", stdio: "pipe" });
      return /\d+\.\d+[.\d]*/.exec(text)?.[0] ?? null;
    } catch {
      return null;
    }
  };
  const tools = [
    ...["git", "bun", "pre-commit", "gitlint"].map((name) => ({ name, version: said(name) })),
    { name: "node", version: process.versions.node },
    ...["tollgate", ...Object.keys(NPM).filter((name) => name !== "bun")].map((name) => ({
      name,
      version: JSON.parse(readFileSync(join(modules, name, "package.json"), "utf8")).version,
    })),
  ];
  return { modules, tollgate, programs, python, tools };
}
