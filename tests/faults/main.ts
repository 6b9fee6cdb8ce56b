import type { Chosen, Surroundings } from "./chosen/case.js";
import { CHOSEN } from "./chosen/index.js";
import { KINDS, type Kind, type Problem, problem } from "./problems.js";
import { measure, planStrike, type RandomStrike, strikeOnce } from "./strike.js";
import { workFolder } from "./surroundings.js";
import { Templates } from "./template.js";

export interface Options {
  readonly seed: number;
  /** How many random strikes. */
  readonly strikes: number;
  /** The number of the first one. */
  readonly first: number;
  /** How often each random strike is repeated. */
  readonly times: number;
  /** Chosen strikes whose sentence holds this word; "none" for none of them. */
  readonly chosen: string;
  /** How many random strikes at once. */
  readonly together: number;
  /** Folder of the built package. */
  readonly cli: string;
}

interface Row {
  strikes: number;
  readonly counts: Record<Kind, number>;
}

const emptyRow = (): Row => ({ strikes: 0, counts: { lost: 0, left: 0, code: 0, half: 0, next: 0 } });

/** Strikes, tells each failure as it comes, prints the table. Gives the exit code. */
export async function faults(options: Options, print: (text: string) => void): Promise<number> {
  const { seed, strikes, chosen } = options;
  print(`node ${process.version}, seed ${seed}`);
  const templates = new Templates(workFolder(), options.cli);
  const surroundings: Surroundings = { templates, mounts: process.env.FAULTS_MOUNTS === "1" };
  const rows = new Map<string, Row>();
  const note = (name: string, problems: readonly Problem[]) => {
    const row = rows.get(name) ?? emptyRow();
    rows.set(name, row);
    row.strikes++;
    // One strike counts once in each column.
    for (const kind of new Set(problems.map((one) => one.kind))) row.counts[kind]++;
  };
  for (const one of CHOSEN.filter(({ name }) => chosen === "" || name.includes(chosen))) {
    const problems = await attempt(() => one.strike(surroundings));
    note("chosen", problems);
    tell(print, `chosen: ${sentence(one, surroundings)}`, problems, `CHOSEN='${one.name}' STRIKES=0`);
  }
  const told = strikes > 0 ? await randomStrikes(templates, options, note, print) : null;
  print(table(rows));
  if (told) print(told);
  return [...rows.values()].some(({ counts }) => Object.values(counts).some((count) => count > 0)) ? 1 : 0;
}

async function randomStrikes(
  templates: Templates,
  { seed, strikes, first, times, together }: Options,
  note: (name: string, problems: readonly Problem[]) => void,
  print: (text: string) => void,
): Promise<string> {
  const planned = Array.from({ length: strikes }, (_, at) => planStrike(seed, first + at));
  const lengths = await measure(templates, new Set(planned.map(({ scene }) => scene)), strikes < 50 ? 1 : 3);
  const started = performance.now();
  const numbers = Array.from({ length: strikes * times }, (_, at) => first + Math.floor(at / times));
  let missed = 0;
  const worker = async (): Promise<void> => {
    for (let number = numbers.shift(); number !== undefined; number = numbers.shift()) {
      const plan = planned[number - first]!;
      const length = lengths.get(plan.scene)!;
      const problems = await attempt(async () => {
        const struck = await strikeOnce(templates, plan, length);
        if (!struck.hit) missed++;
        return struck.problems;
      });
      note(`random: ${plan.scene.name}`, problems);
      tell(
        print,
        described(plan, length),
        problems,
        `CHOSEN=none SEED=${seed} FIRST=${number} STRIKES=1 TIMES=20`,
      );
    }
  };
  await Promise.all(Array.from({ length: together }, worker));
  const seconds = (performance.now() - started) / 1000;
  const each = (seconds / (strikes * times)).toFixed(2);
  return `${each} s a random strike; ${missed} of them found nobody to strike any more`;
}

/** A harness that throws has shown nothing. */
async function attempt(work: () => Promise<readonly Problem[]>): Promise<readonly Problem[]> {
  try {
    return await work();
  } catch (error) {
    return [problem("next", `the harness could not go on: ${error instanceof Error ? error.stack : error}`)];
  }
}

const sentence = ({ name, standIn }: Chosen, { mounts }: Surroundings): string =>
  standIn && !mounts ? `${name} (stand-in: ${standIn})` : name;

const described = ({ scene, signal, whom, at }: RandomStrike, length: number): string =>
  `random: ${signal} to ${whom} ${Math.round(at * length)} ms into ${scene.name}`;

function tell(
  print: (text: string) => void,
  what: string,
  problems: readonly Problem[],
  again: string,
): void {
  if (problems.length === 0) {
    if (what.startsWith("chosen")) print(`  held    ${what}`);
    return;
  }
  print(`  FAILED  ${what}`);
  for (const { kind, text } of problems) print(`    ${KINDS[kind]}: ${text.replaceAll("\n", "\n      ")}`);
  print(`    again: make faults ${again}`);
}

function table(rows: ReadonlyMap<string, Row>): string {
  const total = emptyRow();
  for (const { strikes, counts } of rows.values()) {
    total.strikes += strikes;
    for (const kind of Object.keys(counts) as Kind[]) total.counts[kind] += counts[kind];
  }
  const kinds = Object.keys(KINDS) as Kind[];
  const lines = [
    ["", "strikes", ...kinds.map((kind) => KINDS[kind])],
    ...[...rows, ["all", total] as const].map(([name, { strikes, counts }]) => [
      name,
      String(strikes),
      ...kinds.map((kind) => String(counts[kind])),
    ]),
  ];
  const widths = lines[0]!.map((_, at) => Math.max(...lines.map((line) => line[at]!.length)));
  return lines
    .map((line) =>
      line.map((cell, at) => (at === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[at]!))).join("  "),
    )
    .join("\n");
}
