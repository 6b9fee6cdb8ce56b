import { readFileSync } from "node:fs";
import type * as workflowParser from "@actions/workflow-parser";
import type * as actionParser from "@actions/workflow-parser/actions/action-parser";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { buildSync } from "esbuild";
import { parse } from "yaml";

/** It imports JSON as bundlers do, which Node does not. */
const bundled = buildSync({
  stdin: {
    contents:
      'export * from "@actions/workflow-parser"; export * from "@actions/workflow-parser/actions/action-parser";',
    resolveDir: process.cwd(),
  },
  bundle: true,
  format: "esm",
  platform: "node",
  // Its yaml is CommonJS and asks for Node's own modules.
  banner: { js: 'import { createRequire } from "node:module"; const require = createRequire("/");' },
  write: false,
}).outputFiles[0]!.text;
const { convertWorkflowTemplate, parseAction, parseWorkflow } = (await import(
  `data:text/javascript;base64,${Buffer.from(bundled).toString("base64")}`
)) as typeof workflowParser & typeof actionParser;

const silent = { error() {}, info() {}, verbose() {} };

/** What GitHub's own parser says of a workflow; empty when nothing is wrong. */
export async function workflowFaults(text: string): Promise<string[]> {
  const parsed = parseWorkflow({ name: "workflow.yml", content: text }, silent);
  // The schema is held by the parser, what jobs say of each other by the conversion.
  if (parsed.value) await convertWorkflowTemplate(parsed.context, parsed.value);
  return parsed.context.errors.getErrors().map(({ message }) => message);
}

/** The same of an action's metadata. */
export const actionFaults = (text: string): string[] =>
  parseAction({ name: "action.yml", content: text }, silent)
    .context.errors.getErrors()
    .map(({ message }) => message);

const ajv = new Ajv({ strict: false, allowUnionTypes: true });
addFormats.default(ajv);
const validate = ajv.compile(JSON.parse(readFileSync("tests/report/schemas/gitlab-ci.json", "utf8")));

/** What GitLab's JSON Schema says of a .gitlab-ci.yml; empty when nothing is wrong. */
export const gitlabCiFaults = (text: string): string[] =>
  validate(parse(text))
    ? []
    : validate.errors!.map(({ instancePath, message }) => `${instancePath} ${message}`);
