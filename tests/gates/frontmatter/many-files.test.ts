import { expect, it } from "vitest";
import { judgeNames } from "../../../gates/frontmatter/same-names.js";

it("60,000 agents of one name are told within seconds, each with another that has it", async () => {
  const paths = Array.from({ length: 60_000 }, (_, at) => `.claude/agents/${String(at).padStart(5, "0")}.md`);
  const agents = paths.map((path) => ({ path, name: "a", line: 2, column: 7 }));
  const all = paths.map((path) => ({ path }) as never);
  const told: unknown[] = [];
  const began = performance.now();
  await judgeNames(agents, { all, nameOf: async () => "a" }, (_rule, { data } = {}) => told.push(data));
  expect(performance.now() - began).toBeLessThan(5_000);
  expect(told).toHaveLength(paths.length - 1);
  expect(told.at(-1)).toEqual({ name: "a", other: paths[0] });
});
