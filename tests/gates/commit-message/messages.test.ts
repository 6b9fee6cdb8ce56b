import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { gates } from "../../../gates/registry.js";
import type { Case } from "../../../src/gate/contract.js";
import { runCase } from "../../support/run-case.js";

const gate = gates.find(({ meta }) => meta.id === "commit-message")!;

/** `line rule section` of everything that is found. */
async function judge(commit: NonNullable<Case["commit"]>, options: Case["options"] = {}): Promise<string[]> {
  const findings = await runCase(gate, { name: "message", expect: [], stage: "ci-all", options, commit });
  return findings.map(({ where, rule, data }) => [where.line, rule, data.section].filter(Boolean).join(" "));
}

interface RealMessage {
  readonly commit: string;
  readonly parents: number;
  readonly message: string;
  readonly expect: readonly string[];
}

/** From two public histories (12-factor-agentops, wshobson/agents), looked through one by one. */
const real = JSON.parse(
  readFileSync("tests/gates/commit-message/real-messages.json", "utf8"),
) as readonly RealMessage[];

it.each(real.map((one) => [one.commit, one] as const))("judges the real message of %s", async (_id, one) => {
  expect(await judge({ message: one.message, parents: one.parents, oid: "a".repeat(40) })).toEqual(
    one.expect,
  );
});

const C = "Context: why it was needed";
const S = "Solution: what was done here";
const L = "Learning: worth knowing next time";
const I = "Impact: 3 things less";
const ALL = [C, S, L, I].join("\n");
const OID = "1".repeat(40);
const missing = (...names: string[]) => names.map((name) => `1 section-missing ${name}`);
const NONE = missing("Context", "Solution", "Learning", "Impact");

/** Header, what is found in it. */
const headers: readonly (readonly [string, ...string[]])[] = [
  ["feat: add a thing"],
  ["fix(api): keep the thing"],
  ["fix(api,web): keep the thing"],
  ["fix(api, web): keep the thing"],
  ["fix(@acme/api.v2_x-y): keep the thing"],
  ["feat!: drop the thing"],
  ["feat(api)!: drop the thing"],
  ["feat: README is a name, not a capital"],
  ["feat: GitHub is one too"],
  ["feat: 漢字 is fine"],
  ["feat: wait…"],
  ["feat: and so on.."],
  ["fix(größe): keep the thing"],
  ["feat: Add a thing", "1 subject-case"],
  ["feat: Ärgernis ends", "1 subject-case"],
  ["feat: add a thing.", "1 subject-stop"],
  ["feat: 加える。", "1 subject-stop"],
  [`feat: ${"x".repeat(66)}`],
  [`feat: ${"x".repeat(67)}`, "1 header-length"],
  [`feat: ${"x".repeat(95)}`, "1 header-length"],
  [`feat: ${"漢".repeat(33)}`],
  [`feat: ${"漢".repeat(34)}`, "1 header-length"],
  [`feat: ${"e\u0301".repeat(66)}`],
  ["Feat: add a thing", "1 type-unknown"],
  ["feature: add a thing", "1 type-unknown"],
  ["meigen-ai: bump it", "1 type-unknown"],
  ["feat:add a thing", "1 header-format"],
  ["feat : add a thing", "1 header-format"],
  ["feat:  add a thing", "1 header-format"],
  ["feat(): add a thing", "1 header-format"],
  ["feat(a b): add a thing", "1 header-format"],
  ["feat(a,,b): add a thing", "1 header-format"],
  ["feat(a: add a thing", "1 header-format"],
  ["feat", "1 header-format"],
  ["feat:", "1 header-format"],
  ["[feat] add a thing", "1 header-format"],
  ["(feat): add a thing", "1 header-format"],
  ["add a thing", "1 header-format"],
  ["1.0.0", "1 header-format"],
  ["Merge branch 'x'", "1 header-format"],
  ['Revert "feat: add a thing"', "1 header-format"],
  ["- feat: add a thing", "1 header-format"],
  ["> feat: add a thing", "1 header-format"],
];

describe("a header", () => {
  it.each(headers)("%s", async (header, ...expected) => {
    expect(await judge({ message: `${header}\n\n${ALL}\n` })).toEqual(expected);
  });
});

/** What follows `fix: a thing` and a blank line, and what is found. */
const bodies: readonly (readonly [string, string, readonly string[]])[] = [
  ["nothing", "", NONE],
  ["four lines", ALL, []],
  ["four paragraphs", [C, S, L, I].join("\n\n"), []],
  ["headings", ALL.replace(/^(\w+): /gm, "## $1\n"), []],
  ["deep headings with hashes at both ends", ALL.replace(/^(\w+): /gm, "###### $1 ######\n"), []],
  ["bold labels with the colon inside", ALL.replace(/^(\w+): /gm, "**$1:** "), []],
  ["bold labels with the colon outside", ALL.replace(/^(\w+): /gm, "**$1**: "), []],
  ["bold labels alone", ALL.replace(/^(\w+): /gm, "**$1**\n"), []],
  ["capitals", ALL.replace(/^\w+/gm, (word) => word.toUpperCase()), []],
  ["small letters", ALL.toLowerCase(), []],
  ["all three ways", `## Context\nwhy it was needed\n\n**Solution:** what was done here\n${L}\n${I}`, []],
  ["labels on lines of their own", ALL.replace(/: /g, ":\n"), []],
  ["lists", ALL.replace(/: (.*)/g, ":\n- $1\n- and more"), []],
  ["carriage returns", ALL.replaceAll("\n", "\r\n"), []],
  ["only three", [C, S, I].join("\n"), missing("Learning")],
  ["a label in the plural", ALL.replace("Context", "Contexts"), missing("Context")],
  ["a label in a list", ALL.replace("Context", "- Context"), missing("Context")],
  ["a label that is indented", `text\n\n    ${C}\n\n${S}\n${L}\n${I}`, missing("Context")],
  ["a label in a fence", `\`\`\`\n${C}\n\`\`\`\n${S}\n${L}\n${I}`, missing("Context")],
  ["a label in a tilde fence", `~~~ text\n${C}\n\`\`\`\n~~~\n${S}\n${L}\n${I}`, missing("Context")],
  ["a fence that never ends", `${C}\n${S}\n\`\`\`\n${L}\n${I}`, missing("Learning", "Impact")],
  ["a label in a quote", `> ${C}\n${S}\n${L}\n${I}`, missing("Context")],
  ["an empty section", ALL.replace(L, "Learning:"), ["5 section-empty Learning"]],
  ["a section of two words", ALL.replace(L, "Learning: two words"), ["5 section-empty Learning"]],
  ["a section of blanks", `Context:\n\n\n${S}\n${L}\n${I}`, ["3 section-empty Context"]],
  ["to do", ALL.replace(L, "Learning: TODO"), ["5 section-placeholder Learning"]],
  ["to be done, with marks", ALL.replace(L, "Learning: (tbd!)"), ["5 section-placeholder Learning"]],
  ["not applicable", ALL.replace(L, "Learning: N/A"), ["5 section-placeholder Learning"]],
  ["none", ALL.replace(L, "Learning: None."), ["5 section-placeholder Learning"]],
  ["dots", ALL.replace(L, "Learning: ..."), ["5 section-placeholder Learning"]],
  ["a dash", ALL.replace(L, "Learning: –"), ["5 section-placeholder Learning"]],
  ["question marks", ALL.replace(L, "Learning: ???"), ["5 section-placeholder Learning"]],
  [
    "the template's words",
    ALL.replace(L, "Learning: <what is worth knowing next time>"),
    ["5 section-placeholder Learning"],
  ],
  ["the subject", ALL.replace(C, "Context: A thing!"), ["3 section-placeholder Context"]],
  ["none, with a reason", ALL.replace(L, "Learning: none, it was a typo"), []],
  ["two of one", `${ALL}\n\nContext: another reason there was`, ["8 section-duplicate Context"]],
  ["another order", [S, C, L, I].join("\n"), ["4 section-order Context"]],
  ["an impact without a figure", ALL.replace(I, "Impact: good for the team"), ["6 impact-unquantified"]],
  ["an impact with a reference", ALL.replace(I, "Impact: good, see #12"), []],
  ["an impact with an effect", ALL.replace(I, "Impact: reviews take less time"), []],
  ["a sign-off at the end", `${ALL}\nSigned-off-by: Ada <ada@example.org>`, []],
  ["a sign-off in its own paragraph", `${ALL}\n\nSigned-off-by: Ada <ada@example.org>`, []],
  ["a sign-off without an address", `${ALL}\n\nSigned-off-by: Ada`, ["8 trailer-invalid"]],
  [
    "a co-author before the end",
    `Co-authored-by: Ada <ada@example.org>\ntext\n\n${ALL}`,
    ["3 trailer-invalid"],
  ],
  ["an issue at the end", `${ALL}\nCloses: #12`, []],
  [
    "a section that only has trailers",
    `${C}\n${S}\n${L}\n\nImpact:\nSaved: 10 minutes`,
    ["7 section-empty Impact"],
  ],
  ["a breaking change", `${ALL}\n\nBREAKING CHANGE: the thing moved`, []],
  ["a long line", `${"word ".repeat(21)}\n\n${ALL}`, ["3 line-length"]],
  ["a long URL", `https://example.org/${"x".repeat(100)}\n\n${ALL}`, []],
  ["a long row of a table", `| ${"cell ".repeat(30)}|\n\n${ALL}`, []],
  ["long code", `\`\`\`\n${"code ".repeat(30)}\n\`\`\`\n\n${ALL}`, []],
  ["wide characters in a long line", `${"漢".repeat(51)}\n\n${ALL}`, ["3 line-length"]],
];

describe("a body with", () => {
  it.each(bodies)("%s", async (_name, body, expected) => {
    expect(await judge({ message: `fix: a thing\n\n${body}\n` })).toEqual(expected);
  });
});

describe("exempt, and only that", () => {
  const fixup = "fixup! fix: a thing\n";
  const machine = { exempt: { machine: [{ message: "^bd sync: ", paths: [".beads/**"] }] } };
  it.each([
    ["a merge", { message: "stash", parents: 2 }, {}, []],
    ["text about a merge", { message: "Merge branch 'x'" }, {}, ["1 header-format", ...NONE].sort()],
    [
      "a merge that config judges",
      { message: "stash", parents: 2 },
      { exempt: { merges: false } },
      ["1 header-format", ...NONE].sort(),
    ],
    ["a revert of git's", { message: `Revert "x"\n\nThis reverts commit ${OID}.` }, {}, []],
    ["a revert of a revert", { message: `Reapply "x"\n\nThis reverts commit ${OID}.` }, {}, []],
    [
      "the revert of a merge",
      { message: `Revert "x"\n\nThis reverts commit ${OID}, reversing\nchanges made to ${OID}.` },
      {},
      [],
    ],
    [
      "a revert by hand",
      { message: 'Revert "x"\n\nThis reverts the thing.' },
      {},
      ["1 header-format", ...NONE].sort(),
    ],
    [
      "a revert that config judges",
      { message: `Revert "x"\n\nThis reverts commit ${OID}.` },
      { exempt: { reverts: false } },
      ["1 header-format", ...NONE].sort(),
    ],
    ["a fixup in CI", { message: fixup }, {}, ["1 autosquash-pushed"]],
    ["a squash in CI", { message: fixup.replace("fixup", "squash") }, {}, ["1 autosquash-pushed"]],
    ["a fixup that config lets through", { message: fixup }, { exempt: { autosquash: "always" } }, []],
    [
      "a fixup that config judges",
      { message: fixup },
      { exempt: { autosquash: "never" } },
      ["1 header-format", ...NONE].sort(),
    ],
    ["a machine's commit", { message: "bd sync: 1", changes: [".beads/a"] }, machine, []],
    [
      "a machine's message over other files",
      { message: "bd sync: 1", changes: ["a"] },
      machine,
      ["1 header-format", ...NONE].sort(),
    ],
    [
      "a machine's message over nothing",
      { message: "bd sync: 1", changes: [] },
      machine,
      ["1 header-format", ...NONE].sort(),
    ],
    [
      "a machine's files under another message",
      { message: "sync", changes: [".beads/a"] },
      machine,
      ["1 header-format", ...NONE].sort(),
    ],
  ] as const)("%s", async (_name, commit, options, expected) => {
    expect((await judge(commit, options)).sort()).toEqual(expected);
  });
});
