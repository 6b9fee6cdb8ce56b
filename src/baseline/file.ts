/** Where the baseline lies, from the top of the work tree. */
export const BASELINE = ".tollgate-baseline.json";
