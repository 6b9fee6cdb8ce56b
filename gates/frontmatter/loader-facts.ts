import { posix } from "node:path";
import type { Kind } from "./kinds.js";
import type { Fields, GateReport } from "./read-block.js";

/** Where listings of skills cut description and when_to_use together (Claude Code, 2026-08). */
const LISTING_CHARACTERS = 1_536;

/** What a loader minds and no schema can say. */
export function judgeLoaderFacts(path: string, fields: Fields, kind: Kind, report: GateReport): void {
  const { value, placeOf, body } = fields;
  const { dialect, name: kindName } = kind;
  for (const [field, successor] of Object.entries(dialect.retired)) {
    if (Object.hasOwn(value, field))
      report("retired-field", { where: { path, ...placeOf([field]) }, data: { field, successor } });
  }
  if (kindName === "agent-skill" && typeof value.name === "string") {
    const folder = posix.basename(posix.dirname(path));
    if (folder !== value.name && posix.dirname(path) !== ".")
      report("name-mismatch", {
        where: { path, ...placeOf(["name"], "value") },
        data: { name: value.name, folder },
      });
  }
  if (kindName === "claude-skill" || kindName === "claude-command") judgeListing(path, fields, report);
  // Code points, as the documentation counts characters.
  const length = dialect.maxBody === null ? 0 : [...body].length;
  if (dialect.maxBody !== null && length > dialect.maxBody) {
    const data = {
      what: "text below the front matter",
      size: `${length} characters`,
      limit: `${dialect.maxBody}`,
    };
    report("too-large", { where: { path }, data });
  }
}

function judgeListing(path: string, { value, placeOf }: Fields, report: GateReport): void {
  const texts = [value.description, value.when_to_use].filter((text) => typeof text === "string");
  const length = [...texts.join("")].length;
  if (length <= LISTING_CHARACTERS) return;
  report("bad-value", {
    where: { path, ...placeOf(["description"], "value") },
    data: {
      field: "description",
      reason: `and when_to_use have ${length} characters; listings cut them at ${LISTING_CHARACTERS}`,
      mend: "Say first what decides whether it is used.",
    },
    severity: "warning",
  });
}
