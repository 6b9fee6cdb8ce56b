import { expect, it } from "vitest";
import { isWholeStatus } from "../../src/git/work-status.js";

it.each([
  ["ends with the record that says so", "# branch.oid 1234\0? new.txt\0# whole\0", true],
  ["was cut off", "# branch.oid 1234\0? new.t", false],
  ["was cut off after a file of that name", "# branch.oid 1234\0? # whole\0", false],
  ["is empty", "", false],
])("an answer that %s: is it whole?", (_, answer, isWhole) => {
  expect(isWholeStatus(Buffer.from(answer))).toBe(isWhole);
});
