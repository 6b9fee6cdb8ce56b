/** One change of a file's text: what stood there, and what stands there instead. */
export interface Replacement {
  readonly from: string;
  readonly to: string;
  readonly all: boolean;
}

const HEADER = /^[ \t]*\*\*\* (Add File|Update File|Delete File|Move to): (.+?)[ \t\r]*$/;

/** The files that a patch in Codex's format adds, changes, moves or deletes. Codex takes indented headers too. */
export const patchedPaths = (patch: string): string[] =>
  patch.split("\n").flatMap((line) => HEADER.exec(line)?.[2] ?? []);

/** What such a patch replaces in each file that it updates; null for one that it adds, moves or deletes. */
export function replacementsIn(patch: string): Map<string, readonly Replacement[] | null> {
  const files = new Map<string, Replacement[] | null>();
  let path: string | null = null;
  let hunk: { from: string[]; to: string[] } | null = null;
  const close = () => {
    const list = path === null ? null : files.get(path);
    if (hunk && list && hunk.from.length + hunk.to.length > 0)
      list.push({ from: hunk.from.join("\n"), to: hunk.to.join("\n"), all: false });
    hunk = null;
  };
  for (const line of patch.split("\n")) {
    const [, kind, name] = HEADER.exec(line) ?? [];
    if (name !== undefined) {
      close();
      if (kind === "Move to" && path !== null) files.set(path, null);
      path = name;
      files.set(name, kind === "Update File" ? [] : null);
    } else if (/^\*\*\* End/.test(line)) {
      close();
      // Behind `*** End of File` the next hunk may begin; behind `*** End Patch` nothing counts.
      if (line.includes("Patch")) path = null;
    } else if (line.startsWith("@@")) {
      close();
      hunk = { from: [], to: [] };
    } else {
      hunk ??= { from: [], to: [] };
      if (/^[ -]|^$/.test(line)) hunk.from.push(line.slice(1));
      if (/^[ +]|^$/.test(line)) hunk.to.push(line.slice(1));
    }
  }
  close();
  return files;
}
