import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanMessage } from "../../src/git/cleanup.js";
import { createRepository } from "../support/repository.js";

/** What git stores for a message that no editor saw. */
function storedBy(cleanup: string, text: string, comment = "#"): string | null {
  const repository = createRepository();
  repository.must("config", "core.commentChar", comment);
  const made = repository.exec(
    "git",
    ["commit", "--allow-empty", "--allow-empty-message", `--cleanup=${cleanup}`, "-F", "-"],
    { input: text },
  );
  if (made.code !== 0) return null;
  return repository.exec("git", ["log", "-1", "--format=%B", "--encoding=UTF-8"]).stdout.replace(/\n$/, "");
}

describe.each(["strip", "whitespace", "verbatim", "default", "scissors"] as const)(
  "cleanup %s",
  (cleanup) => {
    it("leaves what git leaves", () => {
      const line = fc.constantFrom(
        "",
        " ",
        "# note",
        "Context: why",
        "text  ",
        "\ttabbed",
        "\f",
        "page\f\v ",
        "- item #3",
        "#",
        "é 漢字",
      );
      fc.assert(
        fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
          const text = `subject\n${lines.join("\n")}\n`;
          expect(cleanMessage(text, { cleanup, comment: "#" }, false)).toBe(storedBy(cleanup, text));
        }),
        { numRuns: 12 },
      );
    });
  },
);

it("leaves what git leaves where it chooses the comment character and no editor opened", () => {
  const line = fc.constantFrom("", "# note", "; half", "@ at", "text # 3", "#", "!");
  fc.assert(
    fc.property(fc.array(line, { maxLength: 5 }), (lines) => {
      const text = `subject\n${lines.join("\n")}\n`;
      const cleaned = cleanMessage(text, { cleanup: "strip", comment: "auto" }, false);
      expect(cleaned).toBe(storedBy("strip", text, "auto"));
    }),
    { numRuns: 12, examples: [[["", "# note", "text"]]] },
  );
});

describe("a message that an editor saw", () => {
  it("loses its comments and the diff below the scissors", () => {
    const text =
      "feat: x\n\n# help\nContext: y\n# ------------------------ >8 ------------------------\ndiff --git a b\n";
    expect(cleanMessage(text, { cleanup: "default", comment: "#" }, true)).toBe("feat: x\n\nContext: y\n");
  });

  it("finds the comment character that git chose by itself", () => {
    const text = "#12 fix\n\nbody\n; Please enter the commit message\n; Lines starting with ';'\n";
    expect(cleanMessage(text, { cleanup: "default", comment: "auto" }, true)).toBe("#12 fix\n\nbody\n");
  });

  it("keeps a heading that no editor would have kept", () => {
    expect(
      cleanMessage("feat: x\n\n## Context\nwhy\n", { cleanup: "default", comment: "#" }, false),
    ).toContain("## Context");
  });
});
