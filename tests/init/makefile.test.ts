import { describe, expect, it } from "vitest";
import { makefileText } from "../../src/init/makefile.js";

const targetsIn = (text: string | null) =>
  /^\.PHONY: (.*)$/m.exec(makefileText(text, ".").split("# >>> tollgate >>>")[1]!)?.[1];

describe("the targets in a Makefile", () => {
  it.each([
    ["all:\n\tx\n", "quick ci-all"],
    ["quick: all\n", "tollgate-quick ci-all"],
    ["quick::\n", "tollgate-quick ci-all"],
    ["fast quick ci-all: all\n", "tollgate-quick tollgate-ci-all"],
    ["quick := 1\nci-all ::= 2\n", "quick ci-all"],
    ["all: quick\n# quick: no\n\tquick: no\n", "quick ci-all"],
    ["quicker:\nnot-quick:\n", "quick ci-all"],
  ])("%j leave ours the names %s", (text, names) => {
    expect(targetsIn(text)).toBe(names);
  });

  it("are the same after a second time", () => {
    const once = makefileText("all:\n\tx\n", "a b");
    expect(makefileText(once, "a b")).toBe(once);
  });
});
