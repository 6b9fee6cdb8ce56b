import type { Resolved } from "./meta.js";

/** Kinds of files that alone tell the type; code may be anything. */
const TYPES: readonly (readonly [string, RegExp])[] = [
  ["ci", /^\.github\/workflows\/|^\.gitlab-ci\.yml$|^\.circleci\//],
  ["test", /(?:^|\/)(?:tests?|__tests__|spec)\/|\.(?:test|spec)\.\w+$/],
  ["docs", /(?:^|\/)docs?\/|\.(?:md|mdx|rst|adoc)$/i],
  [
    "build",
    /(?:^|\/)(?:package(?:-lock)?\.json|pnpm-lock\.yaml|yarn\.lock|Makefile|Dockerfile|tsconfig[\w.-]*\.json)$/,
  ],
];
/** Folders whose subfolders are what people name. */
const ROOTS = /^(?:src|lib|libs|packages|apps|modules|crates|services)$/;

/** `type(scope): ` as far as the staged paths tell it; empty when they do not tell a type. */
export function suggestHeader(
  paths: readonly string[],
  { types, scopes }: Pick<Resolved, "types" | "scopes">,
): string {
  if (paths.length === 0) return "";
  const type = TYPES.find(
    ([name, pattern]) => types.includes(name) && paths.every((path) => pattern.test(path)),
  )?.[0];
  if (!type) return "";
  const scope = scopes.length > 0 ? knownScope(paths, scopes) : commonFolder(paths);
  return `${type}${scope ? `(${scope})` : ""}: `;
}

/** The one scope that is a folder, or a file's name, in every path. */
function knownScope(paths: readonly string[], scopes: readonly string[]): string | null {
  const parts = paths.map(
    (path) => new Set(path.split("/").flatMap((part) => [part, part.replace(/\..*$/, "")])),
  );
  const found = scopes.filter((scope) => parts.every((names) => names.has(scope)));
  return found.length === 1 ? found[0]! : null;
}

function commonFolder(paths: readonly string[]): string | null {
  const names = new Set(
    paths.map((path) => {
      const folders = path.split("/").slice(0, -1);
      return ROOTS.test(folders[0] ?? "") ? folders[1] : undefined;
    }),
  );
  const [only] = names;
  return names.size === 1 && only && /^[\w-]+$/.test(only) ? only : null;
}
