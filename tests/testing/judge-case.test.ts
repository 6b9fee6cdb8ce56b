import { expect, it } from "vitest";
import type { Case, GateContext, GateMeta } from "../../src/gate/contract.js";
import { judgeCase } from "../../src/testing/judge-case.js";

const meta: GateMeta = {
  id: "house",
  title: "",
  law: "",
  reads: "files",
  stages: ["quick"],
  options: { word: { type: "string", default: "odd" } },
  rules: { "odd-word": { severity: "error", message: "It holds {word}.", help: "Take it out." } },
};
const judge = (example: Partial<Case>, data: Record<string, string> = { word: "x" }) =>
  judgeCase(
    {
      meta,
      check: async ({ eachFile, options }: GateContext<{ word: string }, "odd-word">) => {
        await eachFile(({ path }, { bytes }, report) => {
          if (bytes!.toString().includes(options.word))
            report("odd-word", { where: { path, line: 1, column: 4 }, data });
        });
      },
    },
    { name: "", expect: [], files: { a: "an odd word" }, ...example },
  );

it("tells a finding in the form in which the case expects it", async () => {
  expect((await judge({})).reported).toEqual(["odd-word"]);
  for (const place of [{ line: 9 }, { column: 9 }, { line: 9, column: 9 }, {}]) {
    const { reported } = await judge({ expect: [{ rule: "odd-word", ...place }] });
    const told = Object.fromEntries(Object.keys(place).map((key) => [key, { line: 1, column: 4 }[key]]));
    expect(reported).toEqual([{ rule: "odd-word", ...told }]);
  }
});

it("fills in the gate's own defaults, and takes the options of the case", async () => {
  expect((await judge({ options: { word: "even" } })).reported).toEqual([]);
  expect((await judge({})).findings).toMatchObject([
    { message: "It holds x.", where: { path: "a", line: 1 } },
  ]);
});

it.each([{ options: { word: 3 } }, { options: { wrod: "x" } }])(
  "refuses options that the gate's schema does not take: %j",
  async (example) => {
    await expect(judge(example)).rejects.toThrow(/house does not take these options/);
  },
);

it("refuses a finding whose text has a placeholder without data, and lets data hold braces", async () => {
  await expect(judge({}, {})).rejects.toThrow("house/odd-word is reported without data for {word}");
  expect((await judge({}, { word: "{word}" })).findings).toHaveLength(1);
});
