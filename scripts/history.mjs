import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

/** Commits as { message, parents } from a *.messages.jsonl.gz. */
export const readMessages = (path) =>
  gunzipSync(readFileSync(path))
    .toString("utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));

/** Input for git fast-import: one line of history in the order given, in which a merge keeps two parents. */
export function asFastImport(commits) {
  const parts = commits.map(({ message, parents }, at) => {
    const text = Buffer.from(message);
    const head = `commit refs/heads/main\nmark :${at + 1}\ncommitter bench <bench@example.org> ${1_700_000_000 + at} +0000\ndata ${text.length}\n`;
    const from =
      at === 0 ? "" : `from :${at}\n${parents.length > 1 ? `merge :${Math.max(1, at - 1)}\n` : ""}`;
    return Buffer.concat([Buffer.from(head), text, Buffer.from(`\n${from}\n`)]);
  });
  return Buffer.concat(parts);
}
