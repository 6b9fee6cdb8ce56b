import { expect, it } from "vitest";
import { createRepository } from "../support/repository.js";

it("a gate may find more than one call takes as arguments", () => {
  const repository = createRepository().write("tollgate.yaml", "plugins: [./house.mjs]\n");
  repository.write(
    "house.mjs",
    `export const meta = { id: "house", title: "t", law: "l", reads: "files", stages: ["quick"], options: {},
  rules: { r: { severity: "error", message: "m", help: "h" } } };
export const check = ({ report }) => { for (let at = 0; at < 200_000; at++) report("r", { where: { path: "a" } }); };
`,
  );
  const ended = repository.tollgate("run", "quick", "--gate", "house");
  expect(ended.code).toBe(1);
  expect(ended.stdout).toContain("shut: quick, 200000 errors in house.");
});
