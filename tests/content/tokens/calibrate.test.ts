import fc from "fast-check";
import { expect, it } from "vitest";
import { calibrate } from "../../../src/content/tokens/calibrate.js";

it("finds the factor that measurements were made with", () => {
  const pairs = [100, 2_000, 30_000].map((raw) => ({ raw, counted: raw * 1.53 }));
  expect(calibrate(pairs)).toEqual({ factor: 1.53, band: 0.01 });
});

it("gives a band that holds each measurement under the factor of the others", () => {
  const pair = fc.record({
    raw: fc.integer({ min: 50, max: 50_000 }),
    off: fc.double({ min: -0.2, max: 0.2, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(pair, { minLength: 3, maxLength: 20 }), (given) => {
      const pairs = given.map(({ raw, off }) => ({ raw, counted: Math.round(raw * 1.4 * (1 + off)) }));
      const { band } = calibrate(pairs);
      for (const one of pairs) {
        const others = pairs.filter((other) => other !== one);
        const sum = (of: "raw" | "counted") => others.reduce((total, other) => total + other[of], 0);
        const expected = one.raw * (sum("counted") / sum("raw"));
        expect(Math.abs(one.counted - expected)).toBeLessThanOrEqual(expected * band + 1e-6);
      }
    }),
  );
});
