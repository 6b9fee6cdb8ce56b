import { createHash } from "node:crypto";
import type { Result } from "../gate/result.js";
import type { Plan, PlannedGate } from "../plan/plan.js";
import type { ShardFacts } from "../report/report.js";
import { type Shard, Share } from "./share.js";

/**
 * A run that is one part of a whole. Gates whose meta says `apart` judge their share. Everything else runs in the last
 * shard alone: other gates, commands, and fixers.
 */
export class Sharding {
  readonly plan: Plan;
  readonly #shares: ReadonlyMap<string, Share>;

  /** `settings`: plain data that has to be the same in every shard. */
  constructor(
    private readonly shard: Shard,
    whole: Plan,
    private readonly settings: unknown,
  ) {
    const running = whole.gates.filter(({ gate, skipped }) => skipped === null && gate.meta.apart === true);
    this.#shares = new Map(running.map(({ gate }) => [gate.meta.id, new Share(shard, whole.stage)]));
    this.plan = shard.index === shard.count ? whole : this.#withoutWhole(whole);
  }

  #withoutWhole({ stage, gates, commands }: Plan): Plan {
    const { count } = this.shard;
    const elsewhere = `judged whole, in shard ${count}/${count}`;
    return {
      stage,
      fixers: [],
      gates: gates.map((one) => ({
        ...one,
        skipped: one.skipped ?? (this.#shares.has(one.gate.meta.id) ? null : elsewhere),
      })),
      commands: commands.map((one) => ({ ...one, skipped: one.skipped ?? elsewhere })),
    };
  }

  /** undefined: the gate judges whole. */
  shareOf({ gate }: PlannedGate): Share | undefined {
    return this.#shares.get(gate.meta.id);
  }

  /** To be asked once, at the end. */
  facts(results: readonly Result[]): ShardFacts {
    const told = new Set(
      results.flatMap(({ findings }) => findings.flatMap(({ where }) => where.commit ?? [])),
    );
    return {
      ...this.shard,
      settings: createHash("sha256").update(JSON.stringify(this.settings)).digest("hex").slice(0, 32),
      gates: Object.fromEntries([...this.#shares].map(([id, share]) => [id, share.facts(told)])),
    };
  }
}
