import { armedRepository } from "./armed.mjs";
import { interleave } from "./rounds.mjs";
import { TIMED_COLUMNS, timedRows } from "./section.mjs";

/** One commit of one agent file, from `git commit` to its end, by way of each manager. */
export function commitSection(tooling, rounds) {
  const made = armedRepository(tooling, [], { messages: true });
  const { root, none, names, subject, remove } = made;
  const start = [process.execPath, "empty.mjs"];
  const empty = { name: "two empty starts of node", cwd: root, env: tooling.env, commands: [start, start] };
  try {
    const results = interleave([subject(none), empty, ...names.map((name) => subject(name))], rounds);
    return {
      title: "One commit of one agent file, end to end",
      what: `The floor is a bare \`git commit\` and two empty starts of node in the same round. tollgate has its four gates; the peers judge the message with their own linter and the file with a \`grep\`, the cheapest check that tells good from bad.`,
      rounds,
      picture: "ratio",
      columns: TIMED_COLUMNS("the floor"),
      rows: timedRows(results, [none, empty.name], { tollgate: [{ column: "ratio", atMost: 1.3 }] }),
    };
  } finally {
    remove();
  }
}
