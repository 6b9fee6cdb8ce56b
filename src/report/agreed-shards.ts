import { UserError } from "../errors.js";
import { exitCodeOf } from "../gate/result.js";
import type { RunReport, ShardFacts } from "./report.js";
import { printable } from "./text.js";

/** A report as it was read, and what to call it. */
export interface NamedReport {
  readonly name: string;
  readonly report: RunReport;
}

export interface ShardReport extends NamedReport {
  readonly shard: ShardFacts;
}

/** What has to be the same in every shard, in the words of a complaint. */
const SAME: readonly (readonly [string, (shard: ShardReport) => unknown])[] = [
  ["the number of shards", ({ shard }) => shard.count],
  ["the stage", ({ report }) => report.stage],
  ["the commit", ({ report }) => report.head],
  ["the version of tollgate", ({ report }) => report.tool.version],
  ["the config or the options", ({ shard }) => shard.settings],
  ["the gates that run", ({ shard }) => Object.keys(shard.gates).join()],
];

const AGAIN = "Run every shard again, from one commit, with the same command but for --shard.";

/** Every shard of one whole, in order. Throws UserError that says what is missing or does not fit. */
export function agreedShards(given: readonly NamedReport[]): ShardReport[] {
  const shards = given.map(asShard).sort((a, b) => a.shard.index - b.shard.index);
  const first = shards[0]!;
  for (const one of shards) {
    for (const [what, of] of SAME) {
      if (of(one) === of(first)) continue;
      throw new UserError(
        `${what} differs: ${told(of(first))} in ${first.name}, ${told(of(one))} in ${one.name}.`,
        AGAIN,
      );
    }
  }
  refuseGaps(shards);
  for (const one of shards) refuseIncomplete(one, shards.at(-1)!);
  return shards;
}

const told = (value: unknown): string => (value === "" || value === null ? "none" : printable(String(value)));

function asShard({ name, report }: NamedReport): ShardReport {
  const { shard } = report;
  if (shard === undefined)
    throw new UserError(`${name} is the report of a whole run.`, "Only reports of --shard I/N are merged.");
  if (shard.index > shard.count)
    throw new UserError(`${name} is shard ${shard.index} of ${shard.count}.`, AGAIN);
  return { name, report, shard };
}

function refuseGaps(shards: readonly ShardReport[]): void {
  const { count } = shards[0]!.shard;
  const twice = shards.find(({ shard }, at) => shard.index === shards[at - 1]?.shard.index);
  if (twice) {
    const names = shards.filter(({ shard }) => shard.index === twice.shard.index).map(({ name }) => name);
    throw new UserError(
      `shard ${twice.shard.index}/${count} is there ${names.length} times: ${names.join(", ")}.`,
      "Name one report of each shard.",
    );
  }
  const there = new Set(shards.map(({ shard }) => shard.index));
  const missing = Array.from({ length: count }, (_, at) => at + 1).filter((index) => !there.has(index));
  if (missing.length === 0) return;
  const some = missing.slice(0, 20).map((index) => `${index}/${count}`);
  throw new UserError(
    `${missing.length} of ${count} shards ${missing.length === 1 ? "is" : "are"} missing: ${some.join(", ")}${missing.length > some.length ? ", …" : ""}.`,
    "Run them, and name the report of every shard; what no shard judged is not judged.",
  );
}

/** A shard that was ended, or that says less than the last one does, leaves something unjudged. */
function refuseIncomplete({ name, report, shard }: ShardReport, last: ShardReport): void {
  const { exitCode, results } = report;
  const open = results.find(
    ({ status, findings }) => status === "pass" && findings.some(({ severity }) => severity === "error"),
  );
  if (exitCode !== exitCodeOf(results) || open)
    throw new UserError(
      `${name} (shard ${shard.index}/${shard.count}) ended with exit code ${exitCode}, which its results do not explain.`,
      "It was interrupted or changed. Run that shard again.",
    );
  const names = last.report.results.map(({ gate }) => gate);
  const stranger = results.find(({ gate }) => !names.includes(gate));
  const silent = Object.keys(last.shard.gates).find((id) => !results.some(({ gate }) => gate === id));
  if (stranger || silent !== undefined)
    throw new UserError(
      stranger
        ? `${name} tells of ${printable(stranger.gate)}, which ${last.name} does not know.`
        : `${name} says nothing of ${printable(silent!)}.`,
      AGAIN,
    );
  for (const [gate, { whole }] of Object.entries(shard.gates)) {
    const failed = [report, last.report].some((one) =>
      one.results.some((result) => result.gate === gate && result.status === "error"),
    );
    const expected = Object.entries(last.shard.gates).find(([id]) => id === gate)![1].whole;
    // A gate that could not finish has not seen all; it keeps the gate shut by itself.
    if (!failed && whole !== expected)
      throw new UserError(
        `${printable(gate)} was not given the same files and commits in ${name} and in ${last.name}.`,
        `Another base or another history was fetched. ${AGAIN}`,
      );
  }
}
