import { expect, it } from "vitest";
import { isMonorepo, packageManagerOf } from "../../src/init/package-manager.js";

const of = (manifest: object | null, ...files: string[]) =>
  packageManagerOf({
    manifest: manifest === null ? null : JSON.stringify(manifest),
    has: (path) => files.includes(path),
  });

it.each<[string, object, string[], string, string, string]>([
  ["nothing else", {}, [], "npm", "npm install --save-dev tollgate", "npm install"],
  ["npm's lock", {}, ["package-lock.json"], "npm", "npm install --save-dev tollgate", "npm ci"],
  [
    "pnpm's lock",
    {},
    ["pnpm-lock.yaml"],
    "pnpm",
    "pnpm add --save-dev tollgate",
    "corepack enable && pnpm install --frozen-lockfile",
  ],
  [
    "pnpm's workspaces",
    {},
    ["pnpm-workspace.yaml"],
    "pnpm",
    "pnpm add --save-dev --workspace-root tollgate",
    "corepack enable && pnpm install --frozen-lockfile",
  ],
  [
    "Yarn's lock",
    {},
    ["yarn.lock"],
    "yarn",
    "yarn add --dev tollgate",
    "corepack enable && yarn install --frozen-lockfile",
  ],
  [
    "Yarn 1 with workspaces",
    { workspaces: ["a"], packageManager: "yarn@1.22.22" },
    [],
    "yarn",
    "yarn add --dev -W tollgate",
    "corepack enable && yarn install --frozen-lockfile",
  ],
  [
    "a newer Yarn by its field",
    { workspaces: ["a"], packageManager: "yarn@4.1.0+sha224.abc" },
    [],
    "yarn",
    "yarn add --dev tollgate",
    "corepack enable && yarn install --immutable",
  ],
  [
    "a newer Yarn by its file",
    {},
    ["yarn.lock", ".yarnrc.yml"],
    "yarn",
    "yarn add --dev tollgate",
    "corepack enable && yarn install --immutable",
  ],
  [
    "Bun's lock",
    {},
    ["bun.lock"],
    "bun",
    "bun add --dev tollgate",
    "npm install --global bun && bun install --frozen-lockfile",
  ],
  [
    "Bun's older lock beside npm's",
    {},
    ["bun.lockb", "package-lock.json"],
    "bun",
    "bun add --dev tollgate",
    "npm install --global bun && bun install --frozen-lockfile",
  ],
  [
    "a field that says otherwise than the lock",
    { packageManager: "npm@11.0.0" },
    ["pnpm-lock.yaml", "package-lock.json"],
    "npm",
    "npm install --save-dev tollgate",
    "npm ci",
  ],
  [
    "a field that names nobody",
    { packageManager: "rm -rf" },
    [],
    "npm",
    "npm install --save-dev tollgate",
    "npm install",
  ],
])("a package manager is known by %s", (_by, manifest, files, name, add, install) => {
  expect(of(manifest, ...files)).toEqual({ name, add, install });
});

it("without a package.json there is none", () => {
  expect(of(null, "yarn.lock")).toBeNull();
});

it("packages in folders of their own are told by either's list", () => {
  const has = (path: string) => path === "pnpm-workspace.yaml";
  expect(isMonorepo({ manifest: "{}", has })).toBe(true);
  expect(isMonorepo({ manifest: '{"workspaces":[]}', has: () => false })).toBe(true);
  expect(isMonorepo({ manifest: "{}", has: () => false })).toBe(false);
  expect(isMonorepo({ manifest: "{", has: () => false })).toBe(false);
});
