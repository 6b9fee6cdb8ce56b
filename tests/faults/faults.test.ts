import { spawnSync } from "node:child_process";
import { expect, it } from "vitest";
import { cleanEnvironment } from "../support/environment.js";

/** Needs /proc, as the harness does. */
it.runIf(process.platform === "linux")(
  "eight strikes of one seed, and a chosen one, lose nothing and leave nothing (make faults)",
  () => {
    const env = cleanEnvironment({ SEED: "13", STRIKES: "8", CHOSEN: "full disk" });
    const ended = spawnSync(process.execPath, ["scripts/faults.mjs"], { env, timeout: 180_000 });
    const output = ended.stdout.toString("utf8");
    expect(output).not.toContain("FAILED");
    expect(output).toMatch(/^all +9( +0){5}$/m);
    expect(ended.status).toBe(0);
  },
  200_000,
);
