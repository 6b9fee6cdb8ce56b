import { expect, it } from "vitest";
import { gates } from "../../gates/registry.js";
import { PRESETS } from "../../src/config/extends.js";
import { loadConfig } from "../../src/config/load.js";
import { findRepository } from "../../src/git/repository.js";
import { makePlan, runningIn } from "../../src/plan/plan.js";
import { createRepository } from "../support/repository.js";

async function plansOf(config: string) {
  const repository = createRepository().write("tollgate.yaml", config);
  const loaded = await loadConfig(await findRepository(repository.root), gates, null, repository.root);
  const running = (stage: Parameters<typeof makePlan>[0]) =>
    runningIn(makePlan(stage, loaded.config, loaded.gates));
  return {
    hooks: (["pre-commit", "commit-msg", "pre-push"] as const).flatMap(running),
    ci: running("ci-all"),
    quick: running("quick"),
  };
}

const COMMANDS =
  "commands:\n  fast: { run: 'true', stages: [pre-commit] }\n  slow: { run: 'true' }\n  message: { run: 'true', stages: [commit-msg] }\n";

it.each([...PRESETS, null])("everything that a hook runs under %s runs in ci-all too", async (preset) => {
  const { hooks, ci } = await plansOf(`${preset ? `extends: ${preset}\n` : ""}${COMMANDS}`);
  expect(hooks).toContain("fast");
  expect(hooks).toEqual(expect.arrayContaining(gates.map((gate) => gate.meta.id)));
  expect(ci).toEqual(expect.arrayContaining(hooks));
});

it("a gate that is moved to one hook still runs in ci-all", async () => {
  const { hooks, ci, quick } = await plansOf("gates: { hook-loop: { stages: [pre-push] } }\n");
  expect(hooks.filter((name) => name === "hook-loop")).toEqual(["hook-loop"]);
  expect(ci).toContain("hook-loop");
  expect(quick).not.toContain("hook-loop");
});

it("a gate that is turned off runs nowhere", async () => {
  const { hooks, ci } = await plansOf("gates: { hook-loop: { enabled: false } }\n");
  expect([...hooks, ...ci]).not.toContain("hook-loop");
});
