import { parseDocument } from "yaml";
import { version } from "../build-id.js";
import { withBlock, withoutBlock } from "./marked-block.js";
import type { PackageManager } from "./package-manager.js";

export const CI_SYSTEMS = ["github", "gitlab", "none"] as const;
export type CiSystem = (typeof CI_SYSTEMS)[number];

export const WORKFLOW = ".github/workflows/tollgate.yml";
export const GITLAB = ".gitlab-ci.yml";

/** How CI gets tollgate and calls it, one shell command a line. `manager`: null where the project does not ask for tollgate. */
export const ciCommands = (manager: PackageManager | null): string[] =>
  manager === null
    ? [`npm install --global tollgate@${version}`, "tollgate run ci-all"]
    : [manager.install, "node_modules/.bin/tollgate run ci-all"];

/** In a change that is proposed, what can loosen a gate is read from the branch it is meant for. `variable`: holds that branch's name there. */
const fromTarget = (commands: readonly string[], variable: string): string[] =>
  commands.map((command) =>
    /\brun ci-all$/.test(command)
      ? `${command} \${${variable}:+--config-from "origin/$${variable}"}`
      : command,
  );

/** A workflow of its own for GitHub. */
export function workflowText(commands: readonly string[], home: string): string {
  const steps = fromTarget(commands, "GITHUB_BASE_REF").map(
    (command) =>
      `      - run: ${command}\n${home === "." ? "" : `        working-directory: ${JSON.stringify(home)}\n`}`,
  );
  return `# Judges every commit and file again: hooks can be gone round, this cannot. Yours to change.
name: tollgate
on:
  push:
  pull_request:
permissions:
  contents: read
jobs:
  tollgate:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with:
          fetch-depth: 0 # the commits of a range are judged one by one
      - uses: actions/setup-node@v4
        with:
          node-version: 22
${steps.join("")}`;
}

/**
 * .gitlab-ci.yml with a job of ours in a marked block at its end; null where the file cannot take one: it is no
 * map, or names another job so.
 */
export function gitlabText(text: string | null, commands: readonly string[], home: string): string | null {
  const theirs = withoutBlock(text ?? "");
  const document = parseDocument(theirs);
  const known = document.toJS({ maxAliasCount: 100 }) as unknown;
  if (document.errors.length > 0 || (theirs.trim() !== "" && !isMap(known))) return null;
  const fields = isMap(known) ? known : {};
  if (Object.hasOwn(fields, "tollgate")) return null;
  const folder = home === "." ? [] : [`cd ${JSON.stringify(home)}`];
  const called = fromTarget(commands, "CI_MERGE_REQUEST_TARGET_BRANCH_NAME");
  const lines = [...folder, ...called].map((command) => `    - ${JSON.stringify(command)}`);
  // A job's stage is "test" unless told otherwise; `.pre` is there in every pipeline.
  const stages = Array.isArray(fields.stages) ? fields.stages : ["test"];
  const after = withBlock(
    theirs === "" ? null : theirs,
    `# Judges every commit and file again: hooks can be gone round, this cannot.
tollgate:
  image: node:22${stages.includes("test") ? "" : "\n  stage: .pre"}
  variables:
    GIT_DEPTH: "0" # the commits of a range are judged one by one
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
  script:
    - git fetch --quiet origin "+refs/heads/*:refs/remotes/origin/*"
${lines.join("\n")}`,
    "end",
  );
  return parseDocument(after).errors.length > 0 ? null : after;
}

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
