/** What code that makes git pass over its hooks would have to name. */
export const SKIPPING =
  /no-verify|\bcommit\b[^\n]{0,40}\s-[a-z]*n\b|hookspath|git_config|commit-tree|update-ref|fast-import|(?:HUSKY|TOLLGATE)\b.{0,9}\b0/i;
