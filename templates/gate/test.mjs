// Judges every case: node --test gates/gate-name/test.mjs
import assert from "node:assert/strict";
import { test } from "node:test";
import { judgeCase } from "tollgate/testing";
import { cases } from "./cases.mjs";
import * as gate from "./index.mjs";

for (const example of cases) {
  test(example.name, async () => {
    const { reported } = await judgeCase(gate, example);
    assert.deepEqual(reported, example.expect);
  });
}

test("every rule has a case that is refused, and one case passes", () => {
  const expected = cases.flatMap(({ expect }) =>
    expect.map((one) => (typeof one === "string" ? one : one.rule)),
  );
  assert.deepEqual([...new Set(expected)].sort(), Object.keys(gate.meta.rules).sort());
  assert.ok(cases.some(({ expect }) => expect.length === 0));
});
