// A gate: `meta` tells what it asks for, `check` looks. The config names this file under `plugins`.

/**
 * What the config may set under gates.gate-name.
 * @typedef {{ readonly markers: readonly string[] }} Options
 */

/** @type {import("tollgate").GateMeta<Options, "conflict-marker">} */
export const meta = {
  id: "gate-name",
  title: "No file holds a conflict that nobody resolved.",
  law: "What a merge left open is not ready to become history.",
  reads: "files",
  stages: ["pre-commit", "pre-push", "quick", "ci-all"],
  options: {
    markers: {
      type: "array",
      items: { type: "string", minLength: 1 },
      default: ["<<<<<<< ", ">>>>>>> "],
      description: "A line that begins with one of these is refused.",
    },
  },
  rules: {
    "conflict-marker": {
      severity: "error",
      message: 'The line begins with "{marker}", which a merge left here.',
      help: "Resolve the conflict, and delete the line.",
    },
  },
};

/** For `tollgate explain`. */
export const cases = async () => (await import("./cases.mjs")).cases;

/** @type {import("tollgate").Check<Options, typeof meta>} */
export const check = async ({ eachFile, options }) => {
  await eachFile(({ path }, { bytes }, report) => {
    // null: larger than 16 MiB, which is no text that a person merged.
    const lines = bytes?.toString("utf8").split("\n") ?? [];
    for (const [index, line] of lines.entries()) {
      const marker = options.markers.find((one) => line.startsWith(one));
      if (marker !== undefined)
        report("conflict-marker", { where: { path, line: index + 1, column: 1 }, data: { marker } });
    }
  });
};
