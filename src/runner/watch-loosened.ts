import { isGuarded } from "../config/guards.js";
import type { Loaded } from "../config/load.js";
import type { Loosened, View } from "../gate/contract.js";
import type { Severities } from "../gate/finding.js";
import type { Repository } from "../git/repository.js";
import type { PlannedGate } from "../plan/plan.js";

const RULE = "gates-loosened";

/** Says of each view what its change loosens, once. Most changes touch nothing that can: for them nothing is loaded. */
export class LoosenedWatch {
  readonly #known = new Map<View, Promise<readonly Loosened[]>>();

  constructor(
    private readonly loaded: Loaded,
    private readonly repo: Repository,
  ) {}

  of(view: View): Promise<readonly Loosened[]> {
    const known = this.#known.get(view) ?? this.#find(view);
    this.#known.set(view, known);
    return known;
  }

  async #find(view: View): Promise<readonly Loosened[]> {
    const { config, gates } = this.loaded;
    const metas = gates.map(({ meta }) => meta);
    const mayLoosen =
      view.stage === "ci-all" || (await view.files()).some(({ path }) => isGuarded(path, config, metas));
    return mayLoosen ? (await import("./loosened.js")).findLoosened(view, this.loaded, this.repo) : [];
  }

  /** The gate that tells of it as it was before, where the change itself would silence it. */
  async unsilenced(
    planned: PlannedGate,
    views: readonly View[],
  ): Promise<{ planned: PlannedGate; turnedOff: boolean }> {
    const { gate, config } = planned;
    const { enabled, stages, severity } = config;
    const given = { planned, turnedOff: false };
    // With --config-from the change does not choose how it is judged.
    const asked = this.loaded.files === undefined && Object.hasOwn(gate.meta.rules, RULE);
    if (!asked || (enabled && stages === null && severity[RULE] === undefined)) return given;
    const silencing = ["enabled", "stages", `severity.${RULE}`].map((key) => `gates.${gate.meta.id}.${key}`);
    const found = (await Promise.all(views.map((view) => this.of(view)))).flat();
    if (!found.some(({ what }) => silencing.includes(what))) return given;
    const before = found.find(({ what }) => what === silencing[2])?.from as Severities[string] | undefined;
    const loud = before === undefined ? severity : { ...severity, [RULE]: before };
    return {
      planned: { gate, config: { ...config, severity: loud }, skipped: null },
      turnedOff: planned.skipped !== null,
    };
  }
}
