import { ratios, spread } from "./rounds.mjs";

/**
 * A row of a section: { name, figures: { column: { median, min, max } | number | null }, limits }. A limit is
 * { column, atMost }; it compares with the median and gets `held`.
 */
export function row(name, figures, limits = []) {
  const judged = limits.map(({ column, atMost }) => {
    const value = figures[column].median ?? figures[column];
    return { column, atMost, held: value <= atMost };
  });
  return { name, figures, limits: judged };
}

/** Rows of milliseconds, of ratios to the summed `floors` (names of results) and of peak memory. */
export function timedRows(results, floors, limits = {}, more = () => ({})) {
  const below = floors.map((name) => results.get(name).ms);
  return [...results].map(([name, { ms, peakKB }]) =>
    row(
      name,
      {
        ms: spread(ms),
        ratio: floors.length === 1 && name === floors[0] ? null : ratios(ms, below),
        peakMB: peakKB === null ? null : peakKB / 1000,
        ...more(name),
      },
      limits[name],
    ),
  );
}

export const TIMED_COLUMNS = (floor) => [
  { key: "ms", title: "ms", digits: 0 },
  { key: "ratio", title: `of ${floor}`, digits: 2 },
  { key: "peakMB", title: "peak MB", digits: 0 },
];
