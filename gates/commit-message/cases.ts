import type { Case } from "../../src/gate/contract.js";

const SECTIONS = `Context: Uploads were lost when the disk was full.
Solution: Ask for the space before the first byte is written.
Learning: A full disk shows up at close, not at write.
Impact: 3 lost uploads a week become none.
`;
const GOOD = `fix(upload): keep files when the disk is full\n\n${SECTIONS}`;
const withHeader = (header: string): string => `${header}\n\n${SECTIONS}`;
const withSections = (sections: string): string => `fix: keep files\n\n${sections}`;
const message = (text: string): { message: string } => ({ message: text });

const passing: readonly Case[] = [
  { name: "passes with four sections on lines of their own", expect: [], commit: message(GOOD) },
  {
    name: "reads headings, bold labels and plain ones in one message",
    expect: [],
    commit: message(`feat!: judge agent files

Some words about it first.

## Context
Agent files were ignored in silence.

**Solution:** A gate reads their front matter.
**Learning**
Loaders are not YAML parsers.

IMPACT: 8 of 168 real files are found broken.

Co-authored-by: Ada <ada@example.org>
`),
  },
  {
    name: "does not judge a merge, which two parents tell",
    expect: [],
    commit: { message: "stash\n", parents: 2, oid: "a".repeat(40) },
    stage: "ci-all",
  },
  {
    name: "does not judge a revert that git wrote",
    expect: [],
    commit: message(`Revert "fix: keep files"\n\nThis reverts commit ${"1".repeat(40)}.\n`),
  },
  {
    name: "lets a fixup be until it is pushed",
    expect: [],
    commit: message("fixup! fix: keep files\n"),
  },
  {
    name: "does not judge a machine's commit that changes only the machine's files",
    expect: [],
    options: { exempt: { machine: [{ message: "^bd sync: ", paths: [".beads/**"] }] } },
    commit: { message: "bd sync: 2025-11-05\n", changes: [".beads/issues.jsonl"] },
  },
  {
    name: "asks no sections of the types that config excepts",
    expect: [],
    options: { sections: { exceptTypes: ["docs"] } },
    commit: message("docs: mend a word\n"),
  },
  {
    name: "leaves trailers out of the last section",
    expect: [],
    commit: message(`${GOOD}Signed-off-by: Ada <ada@example.org>\n`),
  },
  {
    name: "asks of a type the sections that config names for it",
    expect: [],
    options: { sections: { byType: { docs: ["Impact"] } } },
    commit: message("docs: mend a word\n\nImpact: 3 readers fewer are lost.\n"),
  },
  {
    name: "takes the packages of a monorepo for scopes",
    expect: [],
    options: { scopes: "workspaces" },
    unchanged: {
      "package.json": '{ "workspaces": ["packages/*"] }',
      "packages/up/package.json": '{ "name": "@acme/upload" }',
    },
    commit: message(withHeader("fix(up, upload): keep files")),
  },
  {
    name: "ends a section at a breaking change",
    expect: [],
    commit: message(`${GOOD}\nBREAKING CHANGE: the temporary folder moved.\n`),
  },
  {
    name: "takes one of several trailers",
    expect: [],
    options: { trailers: { required: ["Refs|Closes"] } },
    commit: message(`${GOOD}Closes: #12\n`),
  },
  {
    name: "takes an alias for its section",
    expect: [],
    options: { sections: { aliases: { Learning: ["Lessons learned"] } } },
    commit: message(GOOD.replace("Learning:", "Lessons learned:")),
  },
];

const failing: readonly Case[] = [
  { name: "refuses an empty message", expect: ["message-empty"], commit: message("\n") },
  {
    name: "takes the untouched template for an empty message",
    expect: [{ rule: "message-empty", line: 1, column: 1 }],
    commit: message(`Context: <why this work was needed>
Solution: <what was done, and how>
Learning: <what is worth knowing next time>
Impact: <what changes, in figures where there are any>
`),
  },
  {
    name: "takes a sign-off alone for nothing, as git does",
    expect: ["message-empty"],
    commit: message("Signed-off-by: Ada <ada@example.org>\n"),
  },
  {
    name: "shows the first byte that the encoding does not have",
    expect: [{ rule: "encoding-invalid", line: 3, column: 10 }],
    commit: { message: GOOD, invalidAt: { line: 3, column: 10 } },
  },
  {
    name: "refuses a header without a type",
    expect: [{ rule: "header-format", line: 1, column: 1 }],
    commit: message(withHeader("Fixed stuff")),
  },
  {
    name: "matches the header against the first line only",
    expect: ["header-format", "body-blank-line"],
    commit: message(`Merge branch 'x'\nfix: keep files\n\n${SECTIONS}`),
  },
  {
    name: "refuses a type that nobody agreed on",
    expect: ["type-unknown"],
    commit: message(withHeader("feature: keep files")),
  },
  {
    name: "points at a scope that nobody agreed on",
    expect: [{ rule: "scope-unknown", line: 1, column: 5 }],
    options: { scopes: ["upload"] },
    commit: message(withHeader("fix(uplaod): keep files")),
  },
  {
    name: "warns of a capital and of a full stop",
    expect: [
      { rule: "subject-case", line: 1, column: 6 },
      { rule: "subject-stop", line: 1, column: 16 },
    ],
    commit: message(withHeader("fix: Keep files.")),
  },
  {
    name: "counts columns, not characters, in a header",
    expect: ["header-length"],
    commit: message(withHeader(`fix: ${"漢".repeat(34)}`)),
  },
  {
    name: "wants a blank line under the header",
    expect: [{ rule: "body-blank-line", line: 2, column: 1 }],
    commit: message(`fix: keep files\n${SECTIONS}`),
  },
  {
    name: "warns of long lines, but not of URLs, tables and code",
    expect: [{ rule: "line-length", line: 3, column: 101 }],
    commit: message(
      `fix: keep files\n\n${"word ".repeat(22)}\n| ${"cell ".repeat(22)}|\nhttps://example.org/${"x".repeat(100)}\n\n\`\`\`\n${"code ".repeat(22)}\n\`\`\`\n\n${SECTIONS}`,
    ),
  },
  {
    name: "names each section that is missing",
    expect: ["section-missing", "section-missing"],
    commit: message(withSections(SECTIONS.split("\n").slice(0, 2).join("\n"))),
  },
  {
    name: "does not take a label in code or in a quote for a section",
    expect: ["section-missing", "section-missing", "section-missing", "section-missing"],
    commit: message(
      "fix: keep files\n\n```\nContext: why it was needed\nSolution: what was done\n```\n\n    Learning: in indented code\n\n> Impact: in a quote of 3\n",
    ),
  },
  {
    name: "refuses a section that says nothing",
    expect: [{ rule: "section-empty", line: 5, column: 1 }],
    commit: message(withSections(SECTIONS.replace(/Learning: .*/, "Learning:"))),
  },
  {
    name: "refuses N/A for a learning",
    expect: [{ rule: "section-placeholder", line: 5, column: 1 }],
    commit: message(withSections(SECTIONS.replace(/Learning: .*/, "Learning: N/A."))),
  },
  {
    name: "refuses the subject for a context",
    expect: ["section-placeholder"],
    commit: message(withSections(SECTIONS.replace(/Context: .*/, "Context: Keep files."))),
  },
  {
    name: "refuses a section that is there twice",
    expect: [{ rule: "section-duplicate", line: 8, column: 1 }],
    commit: message(withSections(`${SECTIONS}\n## Context\nAnd another reason for it.\n`)),
  },
  {
    name: "warns of sections in another order",
    expect: ["section-order"],
    commit: message(withSections(SECTIONS.split("\n").reverse().join("\n").trim())),
  },
  {
    name: "warns of an impact that names nothing",
    expect: [{ rule: "impact-unquantified", line: 6, column: 1 }],
    commit: message(withSections(SECTIONS.replace(/Impact: .*/, "Impact: Good for the team"))),
  },
  {
    name: "warns of a co-author that no forge can count, and of one where git does not look",
    expect: ["trailer-invalid", "trailer-invalid"],
    commit: message(
      `fix: keep files\n\nReviewed-by: Bob\nis not the last paragraph\n\n${SECTIONS}Co-authored-by: Ada\n`,
    ),
  },
  {
    name: "wants the trailers that config requires",
    expect: ["trailer-missing"],
    options: { trailers: { required: ["Signed-off-by"] } },
    commit: message(GOOD),
  },
  {
    name: "refuses the trailers that config forbids",
    expect: [{ rule: "trailer-forbidden", line: 7, column: 1 }],
    options: { trailers: { forbidden: ["co-authored-by"] } },
    commit: message(`${GOOD}Co-authored-by: Bot <bot@example.org>\n`),
  },
  {
    name: "wants an agent named where config requires it",
    expect: ["trailer-missing"],
    options: { trailers: { agents: "required" } },
    commit: message(GOOD),
  },
  {
    name: "names no agent where config forbids it",
    expect: ["trailer-forbidden", "trailer-forbidden"],
    options: { trailers: { agents: "forbidden" } },
    commit: message(
      `${GOOD}\n🤖 Generated with [Claude Code](https://claude.ai/code)\n\nCo-authored-by: Claude <c@example.org>\n`,
    ),
  },
  {
    name: "refuses a scope that is no package of the monorepo",
    expect: ["scope-unknown"],
    options: { scopes: "workspaces" },
    unchanged: {
      "pnpm-workspace.yaml": "packages:\n  - libs/*\n  - '!libs/old'\n",
      "libs/a/package.json": "{}",
      "libs/old/package.json": "{}",
    },
    commit: message(withHeader("fix(a, old): keep files")),
  },
  {
    name: "takes the template for empty with the header that it suggested",
    expect: ["message-empty"],
    commit: message(`docs(readme):

Context: <why this work was needed>
Solution: <what was done, and how>
Learning: <what is worth knowing next time>
Impact: <what changes, in figures where there are any>
`),
  },
  {
    name: "stops a fixup that would be pushed",
    expect: ["autosquash-pushed"],
    commit: { message: "fixup! fix: keep files\n", oid: "a".repeat(40) },
    stage: "pre-push",
  },
  {
    name: "judges a machine's message over other files",
    expect: ["header-format", ...Array<string>(4).fill("section-missing")],
    options: { exempt: { machine: [{ message: "^bd sync: ", paths: [".beads/**"] }] } },
    commit: { message: "bd sync: 2025-11-05\n", changes: [".beads/issues.jsonl", "src/a.ts"] },
  },
];

export const cases: readonly Case[] = [...passing, ...failing];
