import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { gates } from "../../gates/registry.js";
import compiled, { compiledFrom } from "../../src/config/generated/validate.js";
import { AJV_OPTIONS, configSchema, digestOf } from "../../src/config/schema.js";

const schema = configSchema(gates.map(({ meta }) => meta));
const validate = compiled as { (value: unknown): boolean; errors?: unknown };

describe("the config's validator that was compiled before", () => {
  it("is the one that the gates which ship need", () => {
    expect(compiledFrom).toBe(digestOf(schema));
    expect(compiledFrom).not.toBe(digestOf(configSchema([])));
  });

  it.each([
    {},
    { extend: "recommended" },
    { gates: { frontmatter: { enabled: "no", severity: { missing: "eror" } } } },
    {
      gates: { "hook-loop": { onModify: "restge", timeout: "5" } },
      fixers: { "Up per": {}, ok: { run: "x" } },
    },
    { commands: { c: { run: "", stages: ["push", "push"] } }, plugins: [1], extends: 3 },
    [],
  ])("says and fills in what ajv does here: %j", (given) => {
    const fresh = new Ajv(AJV_OPTIONS).compile(schema);
    const [one, other] = [structuredClone(given), structuredClone(given)];
    expect(validate(one)).toBe(fresh(other));
    expect(one).toEqual(other);
    expect(validate.errors).toEqual(fresh.errors);
  });
});
