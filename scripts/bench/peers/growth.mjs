import { armedRepository } from "./armed.mjs";
import { interleave, slope, spread } from "./rounds.mjs";
import { row } from "./section.mjs";

const source = (at, value) => [`src/${at % 100}/part-${at}.ts`, `export const value = ${value};\n`];
const sources = (count) => Array.from({ length: count }, (_, at) => source(at, at));

/**
 * The slope of what a manager adds to a bare commit, round by round. `results` is a list of [size, results of
 * `interleave`]; `unit` is how many of the size the slope is for.
 */
function slopeRow(name, none, results, unit, limits) {
  const rounds = results[0][1].get(name).ms.length;
  const slopes = Array.from({ length: rounds }, (_, round) =>
    slope(results.map(([size, of]) => [size / unit, of.get(name).ms[round] - of.get(none).ms[round]])),
  );
  const added = Object.fromEntries(
    results.map(([size, of]) => [
      `at${size}`,
      spread(of.get(name).ms.map((ms, round) => ms - of.get(none).ms[round])),
    ]),
  );
  return row(name, { slope: spread(slopes), ...added }, limits);
}

const columns = (sizes, unit, noun) => [
  { key: "slope", title: `ms for each ${unit.toLocaleString("en")} ${noun}`, digits: 1 },
  ...sizes.map((size) => ({
    key: `at${size}`,
    title: `ms added at ${size.toLocaleString("en")}`,
    digits: 0,
  })),
];

const WHAT =
  "What the hooks add to a bare `git commit` of the same round, and the slope of the straight line through it. The peers have no commit-msg hook here, tollgate has all of its own.";

/** Commits of one file in repositories of three sizes. */
export function trackedSection(tooling, rounds) {
  const sizes = [1_000, 10_000, 50_000];
  const repositories = sizes.map((size) => [
    size,
    armedRepository(tooling, sources(size), { messages: false }),
  ]);
  const [, { none, names }] = repositories[0];
  const key = (name, size) => `${name} ${size}`;
  try {
    const all = interleave(
      repositories.flatMap(([size, { subject }]) =>
        [none, ...names].map((name) => ({ ...subject(name), name: key(name, size) })),
      ),
      rounds,
    );
    const results = sizes.map((size) => [
      size,
      new Map([none, ...names].map((name) => [name, all.get(key(name, size))])),
    ]);
    const limits = { tollgate: [{ column: "slope", atMost: 5 }] };
    return {
      title: "Growth with tracked files: a commit of one file",
      what: WHAT,
      rounds,
      picture: "slope",
      columns: columns(sizes, 10_000, "tracked"),
      rows: names.map((name) => slopeRow(name, none, results, 10_000, limits[name])),
    };
  } finally {
    for (const [, { remove }] of repositories) remove();
  }
}

/** Commits of one agent file and as many others as no gate and no check is about. */
export function stagedSection(tooling, rounds) {
  const sizes = [1, 100, 2_000];
  const { none, names, subject, git, write, remove } = armedRepository(tooling, sources(3_000), {
    messages: false,
  });
  let value = 0;
  const change = (count) => {
    value++;
    for (let at = 0; at < count; at++) write(...source(at, value * 10_000 + at));
    if (count > 0) git(["add", "src"]);
  };
  const key = (name, size) => `${name} ${size}`;
  try {
    const all = interleave(
      sizes.flatMap((size) =>
        [none, ...names].map((name) => ({
          ...subject(name, () => change(size - 1)),
          name: key(name, size),
        })),
      ),
      rounds,
    );
    const results = sizes.map((size) => [
      size,
      new Map([none, ...names].map((name) => [name, all.get(key(name, size))])),
    ]);
    const limits = { tollgate: [{ column: "slope", atMost: 20 }] };
    return {
      title: "Growth with staged files",
      what: `${WHAT} One staged file is the agent file; the others are source files that no gate and no check asks for.`,
      rounds,
      picture: "slope",
      columns: columns(sizes, 1_000, "staged"),
      rows: names.map((name) => slopeRow(name, none, results, 1_000, limits[name])),
    };
  } finally {
    remove();
  }
}
