import type { Assignment, Word } from "./script.js";

/** Stands for a value that cannot be told: a special variable that holds nothing known. */
const UNKNOWN: Word = [{ variable: "((", quoted: true, operator: "((", rest: [] }];

/**
 * The variables that an arithmetic expression sets (Bash manual, 6.5), by `=` and its kin, `++` and `--`. A
 * plain number is known; everything else is worked out by the shell alone.
 */
export function arithmeticAssignments(text: string): Assignment[] {
  const set = (name: string, value: Word): Assignment => ({
    name,
    append: false,
    isList: false,
    values: [value],
  });
  return [...text.matchAll(SETTING)].map(([, before, name, number, other]) =>
    before !== undefined
      ? set(before, UNKNOWN)
      : set((name ?? other)!, number === undefined ? UNKNOWN : [number]),
  );
}

const SETTING =
  /(?:\+\+|--)\s{0,9}([A-Za-z_]\w*)|\b([A-Za-z_]\w*)\s{0,9}=(?:\s{0,9}(\d+)\s{0,9}(?=[),;]|$)|(?!=))|\b([A-Za-z_]\w*)\s{0,9}(?:(?:[-+*/%&|^]|<<|>>)=|\+\+|--)/g;
