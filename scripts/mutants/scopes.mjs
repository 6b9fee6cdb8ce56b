const CASES = "tests/gates/cases.test.ts";

/** Folders whose code is changed, and the fast tests that should notice. Tests of the built command cannot: it is not rebuilt. */
export const SCOPES = {
  "gates/commit-message": [CASES, "tests/gates/commit-message/!(hostile).test.ts"],
  "gates/frontmatter": [CASES, "tests/gates/frontmatter/!(fuzz).test.ts"],
  "gates/hook-loop": [CASES, "tests/gates/hook-loop/*.test.ts"],
  "gates/token-budget": [CASES, "tests/gates/token-budget/*.test.ts"],
  "src/content/message": ["tests/content/message/*.test.ts", "tests/gates/commit-message/messages.test.ts"],
  "src/content/yaml": ["tests/content/yaml/*.test.ts"],
  "src/git": ["tests/engine/*.test.ts", "tests/report/hostile.test.ts"],
  "src/view": ["tests/engine/*.test.ts"],
};
