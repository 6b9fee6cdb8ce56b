import { posix } from "node:path";
import { siblingsOf } from "../../src/content/json-schema/describe.js";
import type { Kind } from "./kinds.js";
import { renameKey } from "./mends.js";
import type { Fields } from "./read-block.js";
import type { GateReport } from "./read-text.js";

/** Where listings of skills cut description and when_to_use together (Claude Code, 2026-08). */
const LISTING_CHARACTERS = 1_536;

/** Claude Code reads these in a repository's own agents only (documentation of plugins, 2026-08). */
const IGNORED_IN_PLUGINS = ["hooks", "mcpServers", "permissionMode"];
const IN_PLUGIN = /(?:^|\/)plugins\/[^/]+\/agents\//;

/** What a loader minds and no schema can say. */
export function judgeLoaderFacts(path: string, fields: Fields, kind: Kind, report: GateReport): void {
  const { value, placeOf, body } = fields;
  const { dialect, name: kindName } = kind;
  for (const [field, successor] of Object.entries(dialect.retired)) {
    if (Object.hasOwn(value, field)) reportRetired(path, fields, field, successor, report);
  }
  if (kindName === "claude-agent" && IN_PLUGIN.test(path)) judgePluginAgent(path, fields, kind, report);
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

function reportRetired(
  path: string,
  fields: Fields,
  field: string,
  successor: string,
  report: GateReport,
): void {
  const fix = successor.includes(" ") ? null : renameKey(path, fields, [field], successor);
  report("retired-field", {
    where: { path, ...fields.placeOf([field]) },
    data: { field, successor },
    ...(fix && { fix }),
  });
}

function judgePluginAgent(path: string, { value, placeOf }: Fields, kind: Kind, report: GateReport): void {
  const known = siblingsOf(kind.about, ["name"]).filter((field) => !IGNORED_IN_PLUGINS.includes(field));
  for (const field of IGNORED_IN_PLUGINS.filter((ignored) => Object.hasOwn(value, ignored))) {
    const data = {
      field,
      dialect: "an agent in a plugin, where it is ignored",
      nearest: "",
      mend: `Known: ${known.join(", ")}.`,
    };
    report("unknown-field", { where: { path, ...placeOf([field]) }, data });
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
