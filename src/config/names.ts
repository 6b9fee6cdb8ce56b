/** Where the baseline lies, from the top of the work tree. */
export const BASELINE = ".tollgate-baseline.json";

/** In order of precedence: the first that exists is the config. */
export const CONFIG_NAMES = ["tollgate.yaml", "tollgate.yml", "tollgate.json"] as const;

/** Ignored by git; it may only tighten. */
export const LOCAL = "tollgate.local.yaml";
