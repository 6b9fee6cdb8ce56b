import type { Repository } from "./repository.js";
import { settingsOf } from "./settings.js";

/** What a remote's refs are fetched to, as its `fetch` lines say it; none for a push by URL. */
export async function fetchRefspecs(repo: Repository, remote: string): Promise<string[]> {
  return (await settingsOf(repo, `remote.${remote}.fetch`)).map(({ value }) => value);
}

/**
 * The ref that git moves here when a push moved `remoteRef` there; null where there is none. By git's rule
 * (remote.c): names are taken in full, a negative refspec excludes, and the first that matches counts.
 */
export function trackingRef(refspecs: readonly string[], remoteRef: string): string | null {
  if (refspecs.some((one) => one.startsWith("^") && matched(one.slice(1), remoteRef) !== null)) return null;
  for (const refspec of refspecs) {
    const [from = "", to = ""] = refspec.replace(/^\+/, "").split(":");
    const star = matched(from, remoteRef);
    if (star !== null && to !== "") return to.replace("*", () => star);
  }
  return null;
}

/** What the pattern's `*` stands for, "" for a pattern without one; null when it does not match. */
function matched(pattern: string, ref: string): string | null {
  const at = pattern.indexOf("*");
  if (at < 0) return pattern === ref ? "" : null;
  const [head, tail] = [pattern.slice(0, at), pattern.slice(at + 1)];
  const fits = ref.length >= pattern.length - 1 && ref.startsWith(head) && ref.endsWith(tail);
  return fits ? ref.slice(head.length, ref.length - tail.length) : null;
}
