import { describe, expect, it } from "vitest";
import { answerOf, configured, tell } from "../../support/harness.js";

describe("at the start of a session", () => {
  it("tells in few words what judges, how to ask it, and the shape of a message", () => {
    const text: string = answerOf(tell(configured(), "claude", "session-start", {})).additionalContext;
    for (const word of ["frontmatter", " run quick`", " message FILE`", "type(scope): subject", "Impact:"])
      expect(text).toContain(word);
    expect(text.length).toBeLessThan(700);
  });
});
