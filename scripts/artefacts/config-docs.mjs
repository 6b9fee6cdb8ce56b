import { pageWith, table } from "./markdown.mjs";

const BEGIN = "<!-- generated from config.schema.json -->";
/** The generated half of docs/config.md: every key of the config's schema. */
export async function configDocs({ text }) {
  const { gates, fixers, commands, ...top } = JSON.parse(text).properties;
  const entries = Object.entries(gates.properties);
  const common = commonKeys(entries);
  const parts = [
    ["Top", { ...top, gates, fixers, commands }],
    ["`fixers.<name>`", fixers.additionalProperties.properties],
    ["`commands.<name>`", commands.additionalProperties.properties],
    ["`gates.<gate>`: what every gate takes", common],
    ...entries.map(([id, { properties }]) => [
      `\`gates.${id}\` (see [its page](../gates/${id}/README.md))`,
      Object.fromEntries(Object.entries(properties).filter((entry) => !isCommon(entry, common))),
    ]),
  ];
  const content = parts.map(
    ([title, keys]) =>
      `### ${title}\n\n${table(
        ["key", "takes", "default", "what it does"],
        Object.entries(keys).flatMap(([key, schema]) => rows(key, schema)),
      )}`,
  );
  return pageWith("docs/config.md", BEGIN, `${content.join("\n")}`);
}

const COMMON = ["enabled", "stages", "files", "ignore", "timeout", "severity", "since"];

/** What the schema repeats for every gate; stages and severities, which differ, are told on each gate's page. */
function commonKeys(entries) {
  // A gate that reads commits takes them all.
  const [, { properties }] = entries.find(([, gate]) => gate.properties.since);
  const keys = Object.fromEntries(COMMON.map((key) => [key, properties[key]]));
  return {
    ...keys,
    stages: {
      ...keys.stages,
      description: "When the gate runs; `ci-all` always does. Default: see the gate's page.",
    },
    severity: {
      type: "object",
      description: "By rule: error, warning, info or off. Only errors shut the gate.",
    },
    since: { ...keys.since, description: `${keys.since.description} For gates that read commits.` },
  };
}

/** A gate may have a key of its own in place of a common one. */
const isCommon = ([key, schema], common) =>
  ["stages", "severity"].includes(key) ||
  JSON.stringify(schema) === JSON.stringify(common[key]) ||
  key === "since";

/** A group of keys is as many rows as it has keys; what people name themselves (a load, a type) is one. */
function rows(key, schema) {
  if (schema.properties && schema.type === "object")
    return key === "gates"
      ? [row(key, schema)]
      : Object.entries(schema.properties).flatMap(([inner, of]) => rows(`${key}.${inner}`, of));
  return [row(key, schema)];
}

function row(key, schema) {
  const preset =
    schema.default === undefined || isEmpty(schema.default) ? "" : `\`${JSON.stringify(schema.default)}\``;
  return [`\`${key}\``, takes(schema), preset, schema.description ?? ""];
}

const isEmpty = (value) => typeof value === "object" && value !== null && Object.keys(value).length === 0;

/** In the words of someone who writes YAML. */
function takes(schema) {
  if (schema.enum) return schema.enum.map((one) => `\`${one}\``).join(", ");
  if (schema.const !== undefined) return `\`${schema.const}\``;
  const several = schema.anyOf ?? schema.oneOf;
  if (several) return [...new Set(several.map(takes))].join(" or ");
  if (schema.type === "array")
    return schema.items?.enum ? `list of ${takes(schema.items)}` : `list${listOf(schema.items)}`;
  if (schema.type === "object") return "map";
  if (schema.type === "integer") return "whole number";
  if (Array.isArray(schema.type)) return schema.type.join(" or ");
  return schema.type ?? "";
}

const listOf = (items) => ({ string: " of strings", object: " of maps" })[items?.type] ?? "";
