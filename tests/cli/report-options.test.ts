import { describe, expect, it } from "vitest";
import { reportOptions } from "../../src/cli/report-options.js";
import { wantsColor } from "../../src/cli/show-human.js";
import { UserError } from "../../src/errors.js";

const read = (output: string[], format?: string, env: NodeJS.ProcessEnv = {}) => {
  const { shown, files } = reportOptions({ output, format }, env);
  return { shown, files: files.map((file) => `${file.format} ${file.path}`) };
};

describe("--output", () => {
  it.each([
    [[], undefined, "human", []],
    [["r.json"], "json", null, ["json r.json"]],
    [["sarif:r.sarif", "junit:j.xml"], undefined, "human", ["sarif r.sarif", "junit j.xml"]],
    [["sarif:r.sarif", "r.txt"], "agent", null, ["sarif r.sarif", "agent r.txt"]],
    [["C:\\r.json", "json:C:\\s.json"], "json", null, ["json C:\\r.json", "json C:\\s.json"]],
    [["./sarf:r"], undefined, null, ["human ./sarf:r"]],
    [["json:a:b\nc"], undefined, "human", ["json a:b\nc"]],
  ] as const)("%j with --format %s", (output, format, shown, files) => {
    expect(read([...output], format)).toEqual({ shown, files });
  });

  it("takes the environment's format for what is shown", () => {
    expect(read(["json:r"], undefined, { TOLLGATE_FORMAT: "github" })).toEqual({
      shown: "github",
      files: ["json r"],
    });
  });

  it.each([
    [["sarf:r.sarif"], 'there is no format "sarf". Did you mean "sarif"?'],
    [["json:"], "names no file"],
    [["-"], "names no file"],
    [["json:r", "sarif:r"], "two reports"],
  ])("%j is refused", (output, message) => {
    expect(() => read(output)).toThrow(UserError);
    expect(() => read(output)).toThrow(message);
  });
});

describe("colour", () => {
  it.each([
    ["auto", {}, true, true],
    ["auto", {}, false, false],
    ["auto", { NO_COLOR: "1" }, true, false],
    ["auto", { NO_COLOR: "" }, true, true],
    ["auto", { NO_COLOR: "1", FORCE_COLOR: "1" }, true, false],
    ["auto", { FORCE_COLOR: "1" }, false, true],
    ["auto", { FORCE_COLOR: "0" }, true, false],
    ["auto", { TERM: "dumb" }, true, false],
    ["always", { NO_COLOR: "1" }, false, true],
    ["never", { FORCE_COLOR: "1" }, true, false],
  ] as const)("--color %s, %j, a terminal: %s", (asked, env, isTTY, expected) => {
    expect(wantsColor(asked, env, isTTY)).toBe(expected);
  });
});
