import { version } from "../build-id.js";
import { withBlock } from "./marked-block.js";

/** tollgate.yaml. `since`: the commit that history is judged from; null in a repository without one. */
export function configText(preset: string, since: string | null, home: string): string {
  const folder = home === "." ? "." : `./${encodeURI(home)}`;
  return `# yaml-language-server: $schema=${folder}/node_modules/tollgate/schemas/config.schema.json
# What is judged before it becomes history: \`tollgate list\` names the gates, \`tollgate explain\` tells about a rule.
extends: ${preset}
${since === null ? "" : `# What was there before tollgate came is not judged.\ngates:\n  commit-message: { since: ${since} }\n  hook-loop: { since: ${since} }\n`}`;
}

const LOCAL_CONFIG = "tollgate.local.yaml";

export function ignoreText(text: string | null): string {
  return text?.split(/\r?\n/).includes(LOCAL_CONFIG) ? text : withBlock(text, LOCAL_CONFIG, "end");
}

/** How CI gets tollgate and calls it, one shell command a line. `has`: whether a file is in the repository. */
export function ciCommands(has: (path: string) => boolean, isDependency: boolean): string[] {
  if (!isDependency) return [`npm install --global tollgate@${version}`, "tollgate run ci-all"];
  const install = has("pnpm-lock.yaml")
    ? "corepack enable && pnpm install --frozen-lockfile"
    : has("yarn.lock")
      ? "corepack enable && yarn install --immutable"
      : has("package-lock.json")
        ? "npm ci"
        : "npm install";
  return [install, "node_modules/.bin/tollgate run ci-all"];
}

export function workflowText(commands: readonly string[], home: string): string {
  const steps = commands.map(
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
