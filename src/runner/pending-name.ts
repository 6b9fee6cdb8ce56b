/** What is remembered of changes that stopped a commit; apart from the rest, for every hook asks whether it is there. */
export const PENDING = "pending-changes.json";
