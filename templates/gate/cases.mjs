/**
 * What the gate refuses and what it lets pass; test.mjs judges each. `expect` names the rules in order.
 * @type {readonly import("tollgate").Case[]}
 */
export const cases = [
  {
    name: "a conflict that nobody resolved is refused",
    expect: [
      { rule: "conflict-marker", line: 2 },
      { rule: "conflict-marker", line: 6 },
    ],
    files: { "notes.md": "one\n<<<<<<< HEAD\ntwo\n=======\n2\n>>>>>>> side\n" },
  },
  {
    name: "a conflict that was resolved passes",
    expect: [],
    files: { "notes.md": "one\ntwo\n" },
  },
  {
    name: "a marker inside a line passes",
    expect: [],
    files: { "notes.md": "git writes <<<<<<< HEAD where a conflict begins\n" },
  },
];
