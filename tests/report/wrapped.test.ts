import { expect, it } from "vitest";
import { human } from "../../src/doctor/human.js";
import { wrapped } from "../../src/report/wrapped.js";

const TEXT =
  "The hooks of this clone are not armed here. Call `npx tollgate init --yes --preset strict` in it.";

it("breaks lines between words, and never inside of a command", () => {
  expect(wrapped(TEXT, 4, 44).split("\n")).toEqual([
    "The hooks of this clone are not armed",
    "    here. Call",
    "    `npx tollgate init --yes --preset strict`",
    "    in it.",
  ]);
});

it("leaves text as it is where nobody has a terminal, or a very narrow one", () => {
  expect(wrapped(TEXT, 4, null)).toBe(TEXT);
  expect(wrapped(TEXT, 30, 40)).toBe(TEXT);
});

it("counts columns, of which a wide character takes two", () => {
  expect(wrapped("ああああああああ ああああああああ", 0, 30)).toBe("ああああああああ\nああああああああ");
});

it("lets what doctor says fit a terminal", () => {
  const check = { check: "hooks", status: "problem", message: TEXT, mend: TEXT } as const;
  const lines = human([check], 80).split("\n");
  expect(lines.length).toBeGreaterThan(5);
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(80);
  expect(human([check])).toContain(`mend: ${TEXT}\n`);
});
