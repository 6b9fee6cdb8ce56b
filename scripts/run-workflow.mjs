// Runs a GitHub workflow in the current folder, step by step as the runner does: bash, the runner's variables,
// GitHub's own evaluation of expressions. `uses:` of a folder runs the action.yml there, any other is told and left
// out. Every job runs here, so artifacts need no way from one to the next:
//   BASE=main node scripts/run-workflow.mjs .github/workflows/tollgate.yml     # BASE: the pull request's target
// Prints what the steps print. The exit code is the first that was not 0; of the job JOB, where that is set.
import { spawnSync } from "node:child_process";
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { data, Evaluator, Lexer, Parser } from "@actions/expressions";
import { parse } from "yaml";

const scratch = mkdtempSync(join(tmpdir(), "tollgate-workflow-"));
process.on("exit", () => rmSync(scratch, { recursive: true, force: true }));
const base = process.env.BASE ?? "";
const github = { base_ref: base, event_name: base ? "pull_request" : "push", workspace: process.cwd() };

const dictionary = (values) =>
  new data.Dictionary(
    ...Object.entries(values).map(([key, value]) => ({
      key,
      value: typeof value === "object" ? dictionary(value) : new data.StringData(String(value)),
    })),
  );

/** A text with its `${{ … }}` evaluated. */
const evaluated = (text, contexts) =>
  String(text).replace(/\$\{\{(.*?)\}\}/gs, (_whole, expression) => {
    const { tokens } = new Lexer(expression).lex();
    const tree = new Parser(tokens, Object.keys(contexts), []).parse();
    return new Evaluator(tree, dictionary(contexts)).evaluate().coerceString();
  });

const evaluatedAll = (values, contexts) =>
  Object.fromEntries(Object.entries(values ?? {}).map(([key, value]) => [key, evaluated(value, contexts)]));

let steps = 0;
function runShell(step, contexts) {
  steps += 1;
  const file = (name) => {
    const path = join(scratch, `${steps}-${name}`);
    writeFileSync(path, "");
    return path;
  };
  const script = file("script.sh");
  writeFileSync(script, evaluated(step.run, contexts));
  const summary = file("summary.md");
  // Runner: `bash --noprofile --norc -eo pipefail {0}` where a step asks for bash, `bash -e {0}` where it does not.
  const options = step.shell === "bash" ? ["--noprofile", "--norc", "-eo", "pipefail"] : ["-e"];
  const { status } = spawnSync("bash", [...options, script], {
    cwd: join(process.cwd(), evaluated(step["working-directory"] ?? ".", contexts)),
    stdio: ["ignore", "inherit", "inherit"],
    env: {
      ...process.env,
      CI: "true",
      GITHUB_ACTIONS: "true",
      GITHUB_EVENT_NAME: github.event_name,
      GITHUB_WORKSPACE: github.workspace,
      GITHUB_OUTPUT: file("output"),
      GITHUB_ENV: file("env"),
      GITHUB_STEP_SUMMARY: summary,
      ...(base && { GITHUB_BASE_REF: base }),
      ...evaluatedAll(step.env, contexts),
    },
  });
  if (process.env.SUMMARIES && existsSync(summary))
    appendFileSync(process.env.SUMMARIES, readFileSync(summary));
  return status ?? 1;
}

/** An Action's steps, with its defaults for what it was not given. */
function runAction(step, contexts) {
  const action = parse(readFileSync(join(step.uses, "action.yml"), "utf8"));
  const defaults = Object.fromEntries(
    Object.entries(action.inputs).map(([name, input]) => [name, evaluated(input.default, { github })]),
  );
  const inputs = { ...defaults, ...evaluatedAll(step.with, contexts) };
  return runSteps(action.runs.steps, { github, inputs });
}

function runSteps(list, contexts) {
  let code = 0;
  for (const step of list) {
    if (code !== 0 && step.if !== "always()") continue;
    console.log(`  - ${step.name ?? step.uses ?? step.run}`);
    let ended = 0;
    if (step.run) ended = runShell(step, contexts);
    else if (step.uses.startsWith("./")) ended = runAction(step, contexts);
    code ||= ended;
  }
  return code;
}

const { jobs } = parse(readFileSync(process.argv[2], "utf8"));
const codes = {};
for (const [name, job] of Object.entries(jobs)) {
  const open = [job.needs ?? []].flat().every((needed) => codes[needed] === 0);
  if (!open && job.if !== "always()") continue;
  const [[axis, values]] = Object.entries(job.strategy?.matrix ?? { only: [1] });
  codes[name] = 0;
  for (const value of values) {
    console.log(`${name}${job.strategy ? ` (${value})` : ""}`);
    const ended = runSteps(job.steps, { github, matrix: { [axis]: value } });
    codes[name] ||= ended;
  }
}
const { JOB } = process.env;
process.exitCode = JOB ? codes[JOB] : (Object.values(codes).find((code) => code !== 0) ?? 0);
