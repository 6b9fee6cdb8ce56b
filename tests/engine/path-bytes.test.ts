import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { comparePaths, decodePath, displayPath, encodePath } from "../../src/git/path-bytes.js";

describe("paths that are not UTF-8", () => {
  it("come back byte for byte", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 40 }), (bytes) => {
        expect(encodePath(decodePath(Buffer.from(bytes)))).toEqual(Buffer.from(bytes));
      }),
    );
  });

  it("are shown with their bytes escaped", () => {
    expect(displayPath(decodePath(Buffer.from([0x61, 0xff, 0x62])))).toBe("a%FFb");
  });

  it("sort as their bytes do", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 8 }), fc.uint8Array({ maxLength: 8 }), (a, b) => {
        const [left, right] = [Buffer.from(a), Buffer.from(b)];
        expect(Math.sign(comparePaths(decodePath(left), decodePath(right)))).toBe(
          Buffer.compare(left, right),
        );
      }),
    );
  });
});

describe("shown paths", () => {
  it("never hold a control character, and are told apart", () => {
    const seen = new Map<string, string>();
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 20 }), (path) => {
        const shown = displayPath(path);
        expect(shown).not.toMatch(/[\u0000-\u001f\u007f\u009b\u202e]/);
        expect(seen.get(shown) ?? path).toBe(path);
        seen.set(shown, path);
      }),
    );
  });

  it("leave ordinary names alone", () => {
    expect(displayPath("docs/größe 2.md")).toBe("docs/größe 2.md");
    expect(displayPath("100%\nx")).toBe("100%25%0Ax");
  });
});
