/** Where each package manager notes what it installs, and how tollgate's version stands there. */
export const LOCK_FILES: Readonly<Record<string, RegExp>> = {
  "package-lock.json": /"node_modules\/tollgate":\s*\{[^{}]*?"version":\s*"([^"]+)"/,
  "npm-shrinkwrap.json": /"node_modules\/tollgate":\s*\{[^{}]*?"version":\s*"([^"]+)"/,
  "pnpm-lock.yaml": /^ {2,}['"]?\/?tollgate@(\d[^'"():\s]*)/m,
  // Yarn 1 writes `version "1.0.0"`, later ones `version: 1.0.0`.
  "yarn.lock": /^"?tollgate@[^\n]*:\n(?: {2}[^\n]*\n)*? {2}version:? "?([^"\n]+)"?$/m,
  "bun.lock": /"tollgate":\s*\[\s*"tollgate@([^"]+)"/,
};

/** The version that a lock file asks for; null when it does not say one (a link, a folder, a file by itself). */
export function lockedVersion(name: string, text: string): string | null {
  const version = LOCK_FILES[name]?.exec(text)?.[1] ?? null;
  return version !== null && /^\d/.test(version) ? version : null;
}
