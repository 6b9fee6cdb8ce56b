import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { IndexEntries } from "../../src/git/index-entries.js";
import { createRepository } from "../support/repository.js";

const WORDS = ["a", "ab", ".claude", "CLAUDE.md", "docs", "x.md", "ü", "md"];
const PATHS = WORDS.flatMap((one) => WORDS.flatMap((two) => WORDS.map((three) => `${one}/${two}/${three}`)))
  .concat(Array.from({ length: 600 }, (_, at) => `many/${at % 7}/CLAUDE-${at}.md`))
  .concat(`${"long/".repeat(1000)}x.md`);

/** An index of 1,113 files. */
function indexOf(version: string): Buffer {
  const repository = createRepository();
  const oid = repository.write("blob", "1").must("hash-object", "-w", "blob");
  repository.write("info", PATHS.map((path) => `100644 ${oid} 0\t${path}\n`).join(""));
  repository.must("update-index", "--index-version", version);
  const ended = repository.exec("sh", ["-c", "git update-index --index-info < info"]);
  expect(ended.code).toBe(0);
  return readFileSync(join(repository.root, ".git/index"));
}

const part = fc.oneof(
  fc.constantFrom("", ".md", "CLAUDE.md", "a/", "many/3/", "ü", "/md", "long/", "nowhere"),
  fc.constantFrom(...PATHS),
);
const ends = fc.record({ head: part, tail: part, whole: fc.boolean() });

describe.each(["2", "4"])("the entries of an index of version %s", (version) => {
  const sorted = [...PATHS].map((path) => Buffer.from(path)).sort(Buffer.compare);

  it("that begin and end as was asked are taken, in git's order, at the first walk and at later ones", () => {
    const data = indexOf(version);
    fc.assert(
      fc.property(fc.array(ends, { maxLength: 4 }), fc.boolean(), (asked, again) => {
        const wanted = asked.map(({ head, tail, whole }) => ({
          head: Buffer.from(whole ? tail : head),
          tail: Buffer.from(tail),
          length: whole ? Buffer.byteLength(tail) : null,
        }));
        const entries = new IndexEntries(data, 20);
        if (again) entries.take([], () => {});
        const taken: string[] = [];
        entries.take(wanted, ({ name }) => void taken.push(name.toString()));
        const expected = sorted
          .map(String)
          .filter((path) =>
            asked.some(({ head, tail, whole }) =>
              whole ? path === tail : path.startsWith(head) && path.endsWith(tail),
            ),
          );
        expect(taken).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  it("are all taken, also after a walk", () => {
    const entries = new IndexEntries(indexOf(version), 20);
    for (let round = 0; round < 2; round++) {
      const taken: string[] = [];
      entries.take(null, ({ name }) => void taken.push(name.toString()));
      expect(taken).toEqual(sorted.map(String));
    }
  });
});
