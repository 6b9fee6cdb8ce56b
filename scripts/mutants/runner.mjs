import { setMaxListeners } from "node:events";
import { appendFileSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { TestRunner, vi } from "vitest";

const KILLED = `${process.env.MUTANTS}/killed`;
const SEEN = `${process.env.MUTANTS}/seen`;
const append = (file, ...lines) => appendFileSync(file, lines.map((line) => `${line}\n`).join(""));
// A test that is run a thousand times listens as often to its own signal.
setMaxListeners(0);
// That a property fails is enough; the search for its smallest example starts git a hundred times.
fc.configureGlobal({ endOnFailure: true });
/** A test that takes longer with a mutant than this, and than five times what it took without, will not end: it is found. */
const LATE_MS = 2_000;

/** Runs each test as it is, to see which mutants it reaches, and then once with each of these. */
export default class MutantRunner extends TestRunner {
  /** What the instrumented code reads and counts in. */
  #state = { mutantCoverage: { static: {}, perTest: {} } };

  constructor(config) {
    super(config);
    globalThis.__stryker__ = this.#state;
  }

  async runTask(test) {
    const state = this.#state;
    const { static: atLoad, perTest } = state.mutantCoverage;
    const body = TestRunner.getTestFn(test);
    // Hooks run once for all; this is what they would undo.
    const run = async () => {
      try {
        await body();
      } finally {
        vi.unstubAllEnvs();
        for (const undo of test.onFinished?.splice(0).reverse() ?? []) await undo(test.context);
      }
    };
    // Modules that a test imports itself are loaded by the first run, which only the second leaves out.
    state.currentTestId = undefined;
    await run();
    state.currentTestId = test.id;
    const begun = performance.now();
    await run();
    const lateAfter = Math.max(LATE_MS, 5 * (performance.now() - begun));
    const reached = perTest[test.id] ?? {};
    // The instrumented code holds on to both objects, and would count on in them.
    state.currentTestId = "mutated";
    append(
      SEEN,
      ...Object.keys(reached).map((id) => `reached ${id}`),
      ...Object.keys(atLoad).map((id) => `load ${id}`),
    );
    // Two files of tests run at once, and neither tries what the other has found.
    const killed = new Set(readFileSync(KILLED, "utf8").split("\n"));
    for (const [id, hits] of Object.entries(reached)) {
      if (killed.has(id) || (await this.#survives(run, id, hits, lateAfter))) continue;
      // Where the test fails without the mutant too, it may fail for what an earlier one left: nothing more is believed.
      const isSound = await run().then(
        () => true,
        () => false,
      );
      append(isSound ? KILLED : SEEN, isSound ? id : `spoilt ${id} ${test.name}`);
      if (!isSound) break;
    }
    for (const key of Object.keys(perTest)) delete perTest[key];
    for (const key of Object.keys(atLoad)) delete atLoad[key];
    state.currentTestId = undefined;
  }

  async #survives(run, id, hits, lateAfter) {
    const state = this.#state;
    Object.assign(state, { activeMutant: id, hitCount: 0, hitLimit: hits * 100 + 1_000 });
    let timer;
    const late = new Promise((_, fail) => {
      timer = setTimeout(fail, lateAfter, new Error("late"));
    });
    try {
      await Promise.race([run(), late]);
      return true;
    } catch {
      return false;
    } finally {
      clearTimeout(timer);
      Object.assign(state, { activeMutant: undefined, hitCount: undefined });
    }
  }
}
