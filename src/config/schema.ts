import { createHash } from "node:crypto";
import { type GateMeta, type JsonSchema, STAGES } from "../gate/contract.js";

const DURATION = { type: "string", pattern: "^[1-9][0-9]{0,6}(ms|s|m)$" } as const;
const PATTERNS = { type: "array", items: { type: "string", minLength: 1 } } as const;
const GATE_STAGES = STAGES.filter((stage) => stage !== "prepare-commit-msg");
const RUN = {
  type: "string",
  minLength: 1,
  description:
    "A command line; local binaries are on its PATH. The word {staged} stands for the files that are judged.",
};
/** What fixers and commands have in common; they differ in what `git` finds in their environment. */
const program = (kind: "fixer" | "command", gitEnvironment: "inherit" | "clean") => ({
  run: RUN,
  files: { ...PATTERNS, description: "Only these files are handed to it by {staged}." },
  gitEnvironment: {
    enum: ["inherit", "clean"],
    default: gitEnvironment,
    description:
      "inherit: git's own variables (GIT_INDEX_FILE and the like) are passed on. clean: they are not, so that it may work in other repositories.",
  },
  timeout: {
    ...DURATION,
    default: "120s",
    description: `Such as 120s; after this the ${kind} and all that it started are ended.`,
  },
});
const STAGE_LIST = { type: "array", items: { enum: GATE_STAGES }, minItems: 1, uniqueItems: true } as const;
const NAME = "^[a-z0-9][a-z0-9-]*$";

/** How the config's schema is compiled, now or when a plugin adds to it. */
export const AJV_OPTIONS = {
  allErrors: true,
  useDefaults: true,
  strict: true,
  verbose: true,
  allowUnionTypes: true,
};

/** Tells one schema from another. */
export const digestOf = (schema: JsonSchema): string =>
  createHash("sha256").update(JSON.stringify(schema)).digest("hex");

/** The schema of the whole config, composed from what each gate says of its own options. */
export function configSchema(metas: readonly GateMeta[], strangers = false): JsonSchema {
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "tollgate configuration",
    description: "What tollgate judges in this repository, and how strictly.",
    type: "object",
    additionalProperties: false,
    properties: {
      $schema: { type: "string", description: "For editors only." },
      extends: {
        description: "A preset (recommended, strict), a file, or an npm package; a list is merged in order.",
        anyOf: [
          { type: "string", minLength: 1 },
          { type: "array", items: { type: "string", minLength: 1 } },
        ],
      },
      base: {
        type: "string",
        minLength: 1,
        description: "The revision that ci-all compares with, such as origin/main.",
      },
      gates: {
        type: "object",
        description: "Options for each gate, by its id.",
        additionalProperties: strangers,
        default: {},
        properties: Object.fromEntries(metas.map((meta) => [meta.id, gateSchema(meta)])),
      },
      fixers: {
        type: "object",
        description:
          "Programs that may write. They run before the gates, fenced: a change that they make stops the commit.",
        default: {},
        propertyNames: { pattern: NAME },
        additionalProperties: {
          type: "object",
          required: ["run"],
          additionalProperties: false,
          properties: program("fixer", "inherit"),
        },
      },
      commands: {
        type: "object",
        description: "Any program as a gate: exit code 0 opens, anything else shuts. What it writes is told.",
        default: {},
        propertyNames: { pattern: NAME },
        additionalProperties: {
          type: "object",
          required: ["run"],
          additionalProperties: false,
          properties: {
            ...program("command", "clean"),
            stages: {
              ...STAGE_LIST,
              default: ["pre-push", "ci-all"],
              description: "When it runs; ci-all always does.",
            },
          },
        },
      },
      plugins: {
        type: "array",
        description: "Gates that others wrote: npm packages, or files of this repository.",
        items: { type: "string", minLength: 1 },
        default: [],
      },
    },
  };
}

/** Options that the engine reads for every gate; `files` gives way where a gate has its own. */
function commonOptions(meta: GateMeta): Record<string, JsonSchema> {
  return {
    enabled: { type: "boolean", default: true, description: "false turns the gate off." },
    stages: {
      ...STAGE_LIST,
      description: `When the gate runs; ci-all always does. Default: ${meta.stages.join(", ")}.`,
    },
    files: { ...PATTERNS, description: "Only these files are judged." },
    ignore: { ...PATTERNS, default: [], description: "These files are not judged." },
    timeout: {
      ...DURATION,
      default: "60s",
      description: "Such as 30s; a gate that takes longer is an error, and stays shut.",
    },
    severity: {
      type: "object",
      description: "Severity by rule; only errors shut the gate.",
      default: {},
      additionalProperties: false,
      properties: Object.fromEntries(
        Object.entries(meta.rules).map(([rule, { severity, message }]) => [
          rule,
          { enum: ["error", "warning", "info", "off"], description: `${message} Default: ${severity}.` },
        ]),
      ),
    },
    ...(meta.reads === "files"
      ? {}
      : {
          since: { type: "string", minLength: 1, description: "Commits up to this revision are not judged." },
        }),
  };
}

function gateSchema(meta: GateMeta): JsonSchema {
  return {
    type: "object",
    description: `${meta.title} ${meta.law}`,
    additionalProperties: false,
    default: {},
    properties: { ...commonOptions(meta), ...(meta.options as Record<string, JsonSchema>) },
  };
}
