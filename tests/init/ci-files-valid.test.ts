import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { ciCommands, gitlabText, workflowText } from "../../src/init/ci.js";
import { packageManagerOf } from "../../src/init/package-manager.js";
import { actionFaults, gitlabCiFaults, workflowFaults } from "../support/ci-validators.js";
import { docBlocks } from "../support/doc-blocks.js";

interface Step {
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

const read = (path: string) => readFileSync(path, "utf8");

/** What init may be told to let CI run: each package manager, and a project that does not ask for tollgate. */
const COMMANDS: Readonly<Record<string, readonly string[]>> = {
  none: ciCommands(null),
  ...Object.fromEntries(
    ["npm@11", "pnpm@10", "yarn@1", "yarn@4", "bun@1"].map((packageManager) => [
      packageManager,
      ciCommands(packageManagerOf({ manifest: JSON.stringify({ packageManager }), has: () => false })),
    ]),
  ),
};
const WRITTEN = Object.entries(COMMANDS).flatMap(([name, commands]) =>
  [".", "web app/é: #1"].map((home) => [`${name} in ${home}`, commands, home] as const),
);

/** Whole files in the docs, not parts of one. */
const shown = readdirSync("docs")
  .filter((name) => name.endsWith(".md"))
  .flatMap((name) =>
    docBlocks(read(`docs/${name}`))
      .filter(({ language }) => language === "yaml")
      .map(({ line, text }) => [`docs/${name}:${line}`, text] as const),
  );
const isWorkflow = (text: string) => /^jobs:/m.test(text);

const workflows = [
  ...readdirSync(".github/workflows").map((name) => [name, read(`.github/workflows/${name}`)] as const),
  ...shown.filter(([, text]) => isWorkflow(text)),
  ...WRITTEN.map(([name, commands, home]) => [`init: ${name}`, workflowText(commands, home)] as const),
];

const pipelines = [
  ["ci/gitlab.yml", read("ci/gitlab.yml")] as const,
  ...shown.filter(([, text]) => /^tollgate:/m.test(text)),
  ...WRITTEN.flatMap(([name, commands, home]) =>
    Object.entries({ nothing: null, "a stage": "stages: [a]\nmake: { stage: a, script: [make] }\n" }).map(
      ([what, before]) => [`init: ${name} after ${what}`, gitlabText(before, commands, home)!] as const,
    ),
  ),
];

describe("GitHub's own parser", () => {
  it("has nothing to say of the Action", () => {
    expect(actionFaults(read("action.yml"))).toEqual([]);
  });

  it.each(workflows)("has nothing to say of the workflow: %s", async (_name, text) => {
    expect(await workflowFaults(text)).toEqual([]);
  });

  it.each([
    ["using: composite", "using: composit"],
    ["      shell: bash\n      working-directory", "      working-directory"],
    ["inputs.shard", "input.shard"],
    ["      env:\n", "      envs:\n"],
  ])("refuses an Action that was broken: %s", (good, bad) => {
    const text = read("action.yml");
    expect(text).toContain(good);
    expect(actionFaults(text.replace(good, bad))).not.toEqual([]);
  });

  it.each([
    ["runs-on: ubuntu-latest", "run-on: ubuntu-latest"],
    ["needs: shard", "needs: shrad"],
    ["matrix.index }}/4", "matrix.index }/4"],
    ["contents: read", "contents: raed"],
  ])("refuses a workflow that was broken: %s", async (good, bad) => {
    const text = shown.find(([name, text]) => name.startsWith("docs/shards.md") && isWorkflow(text))![1];
    expect(text).toContain(good);
    expect(await workflowFaults(text.replace(good, bad))).not.toEqual([]);
  });
});

it("the docs give the Action no input that it does not have", () => {
  const { inputs } = parse(read("action.yml")) as { inputs: Record<string, unknown> };
  const uses = workflows
    .flatMap(([, text]) => Object.values(parse(text).jobs as Record<string, { steps: Step[] }>))
    .flatMap(({ steps }) => steps)
    .filter((step) => step.uses?.endsWith("/tollgate"));
  expect(uses.length).toBeGreaterThan(0);
  for (const step of uses)
    expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(step.with ?? {})));
});
describe("GitLab's JSON Schema", () => {
  it.each(pipelines)("has nothing to say of %s", (_name, text) => {
    expect(gitlabCiFaults(text)).toEqual([]);
  });

  it.each([
    ["when: always\n    expire_in", "when: allways\n    expire_in"],
    ["parallel: 4", "parallel: many"],
    ["codequality: gl", "codequalty: gl"],
    ["needs: [tollgate]", "needs: tollgate"],
    ["  script:\n    - npm ci", "  scripts:\n    - npm ci"],
  ])("refuses a template that was broken: %s", (good, bad) => {
    const text = read("ci/gitlab.yml");
    expect(text).toContain(good);
    expect(gitlabCiFaults(text.replace(good, bad))).not.toEqual([]);
  });
});
