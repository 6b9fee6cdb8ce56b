declare const TOLLGATE_BUILD: string | undefined;
declare const TOLLGATE_VERSION: string | undefined;

/** Names the exact code of a bundle; null when the sources run unbundled, where nothing may be kept by it. */
export const buildId: string | null = typeof TOLLGATE_BUILD === "string" ? TOLLGATE_BUILD : null;

export const version: string = typeof TOLLGATE_VERSION === "string" ? TOLLGATE_VERSION : "0.0.0-source";
