/** How a project's own package manager does what tollgate needs of it. */
export interface PackageManager {
  readonly name: "npm" | "pnpm" | "yarn" | "bun";
  /** Adds tollgate to the project's development dependencies. */
  readonly add: string;
  /** Installs what the lock file names, in CI. */
  readonly install: string;
}

/** Files by which a package manager is known, the rarest first: some projects keep an npm lock beside another. */
const LOCKS: readonly (readonly [string, PackageManager["name"]])[] = [
  ["pnpm-lock.yaml", "pnpm"],
  ["pnpm-workspace.yaml", "pnpm"],
  ["yarn.lock", "yarn"],
  ["bun.lock", "bun"],
  ["bun.lockb", "bun"],
];

export interface Project {
  /** package.json's text; null where there is none. */
  readonly manifest: string | null;
  /** Whether a file is beside it. */
  readonly has: (path: string) => boolean;
}

/** null without a package.json. The field `packageManager` goes before lock files (Corepack reads it). */
export function packageManagerOf(project: Project): PackageManager | null {
  if (project.manifest === null) return null;
  const { packageManager } = fieldsOf(project.manifest);
  const [, asked, major] = /^(npm|pnpm|yarn|bun)@(\d+)/.exec(String(packageManager ?? "")) ?? [];
  const name =
    (asked as PackageManager["name"] | undefined) ?? LOCKS.find(([file]) => project.has(file))?.[1] ?? "npm";
  const isClassic = name === "yarn" && (major === undefined ? !project.has(".yarnrc.yml") : major === "1");
  return { name, ...commandsOf(name, project, isClassic) };
}

function commandsOf(
  name: PackageManager["name"],
  project: Project,
  isClassic: boolean,
): Omit<PackageManager, "name"> {
  switch (name) {
    case "pnpm":
      return {
        add: `pnpm add --save-dev${isMonorepo(project) ? " --workspace-root" : ""} tollgate`,
        install: "corepack enable && pnpm install --frozen-lockfile",
      };
    case "yarn":
      return {
        add: `yarn add --dev${isClassic && isMonorepo(project) ? " -W" : ""} tollgate`,
        install: `corepack enable && yarn install ${isClassic ? "--frozen-lockfile" : "--immutable"}`,
      };
    case "bun":
      return {
        add: "bun add --dev tollgate",
        install: "npm install --global bun && bun install --frozen-lockfile",
      };
    case "npm":
      return {
        add: "npm install --save-dev tollgate",
        install:
          project.has("package-lock.json") || project.has("npm-shrinkwrap.json") ? "npm ci" : "npm install",
      };
  }
}

/** Whether packages stand in folders of their own below this one. */
export const isMonorepo = ({ manifest, has }: Project): boolean =>
  has("pnpm-workspace.yaml") || (manifest !== null && fieldsOf(manifest).workspaces !== undefined);

function fieldsOf(manifest: string): Readonly<Record<string, unknown>> {
  try {
    const value = JSON.parse(manifest.replace(/^\ufeff/, "")) as unknown;
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {}; // Whoever has to change it says what is wrong.
  }
}
