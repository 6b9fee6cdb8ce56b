import { readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { CLI, createRepository, type TestRepository } from "../support/repository.js";

/** So many commits are always judged; those after them are worth keeping. */
const ALWAYS = 24;
const MESSAGES = [
  "stuff",
  "feat: Add a thing.",
  "fix(a b): x",
  `feat: ${"long ".repeat(30)}`,
  "fixup! feat: a",
  'Revert "feat: a"',
  "feat: a\nno blank line",
  "feat: a\n\nContext: todo\nSolution: said in words\nLearning: n/a\nImpact: 3 things fewer",
  "feat: \u{1f600} wide 日本",
  "docs: a\n\nSigned-off-by: A <a@example.org>",
];

function history(messages: readonly string[], config = ""): TestRepository {
  const repository = createRepository().write("tollgate.yaml", `extends: recommended\n${config}`);
  repository.commit("chore: first");
  for (const message of messages) repository.must("commit", "--quiet", "--allow-empty", "-n", "-m", message);
  return repository;
}

const many = (count: number) => Array.from({ length: count }, (_, at) => MESSAGES[at % MESSAGES.length]!);

interface Judged {
  readonly code: number | null;
  readonly judged: number;
  readonly cached: number;
  readonly findings: readonly { readonly rule: string; readonly commit: string }[];
}

function judge(repository: TestRepository, args: readonly string[] = [], env = {}): Judged {
  const command = [CLI, "run", "ci-all", "--gate", "commit-message", "--format", "json", ...args];
  const ended = repository.exec(process.execPath, command, { env });
  const report = JSON.parse(ended.stdout) as { results: (Judged & { gate: string })[] };
  const { judged, cached, findings } = report.results.find(({ gate }) => gate === "commit-message")!;
  return { code: ended.code, judged, cached, findings };
}

const placeOf = (repository: TestRepository): string =>
  join(repository.root, ".git/tollgate/cache/commits-commit-message-ci-all.json");

it("gives of any history the same findings with what it kept and without", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...MESSAGES), { minLength: ALWAYS - 4, maxLength: ALWAYS + 12 }),
      (messages) => {
        const repository = history(messages);
        const cold = judge(repository);
        const count = messages.length + 1;
        expect(cold).toMatchObject({ judged: count, cached: 0 });
        expect(judge(repository)).toEqual({ ...cold, cached: Math.max(0, count - ALWAYS) });
        expect(judge(repository, ["--no-cache"])).toEqual(cold);
      },
    ),
    { numRuns: 4 },
  );
});

it("judges a commit that is new, and only that", () => {
  const repository = history(many(40));
  const before = judge(repository);
  const oid = repository.commit("another one");
  const after = judge(repository);
  expect(after).toMatchObject({ judged: 42, cached: 41 - ALWAYS });
  expect(after.findings.filter(({ commit }) => commit !== oid)).toEqual(before.findings);
  expect(after.findings.some(({ commit }) => commit === oid)).toBe(true);
});

it("judges all again under other options, and lets severities change what a kept verdict comes to", () => {
  const repository = history(many(40));
  const { findings } = judge(repository);
  const setTo = (gate: string) =>
    repository.write("tollgate.yaml", `extends: recommended\ngates: { commit-message: { ${gate} } }\n`);
  setTo("severity: { header-format: off }");
  const quieter = judge(repository);
  expect(quieter.cached).toBe(41 - ALWAYS);
  expect(quieter.findings).toEqual(findings.filter(({ rule }) => rule !== "header-format"));
  setTo("types: [perf]");
  const other = judge(repository);
  expect(other.cached).toBe(0);
  expect(other).toEqual(judge(repository, ["--no-cache"]));
});

it.each([
  ["asked not to", ["--no-cache"], {}],
  ["in CI", [], { CI: "true" }],
])("neither believes nor keeps anything when it is %s", (_name, args, env) => {
  const repository = history(many(30));
  expect(judge(repository, args, env).cached).toBe(0);
  expect(() => readFileSync(placeOf(repository))).toThrow("ENOENT");
  judge(repository);
  expect(judge(repository, args, env).cached).toBe(0);
});

it.each([
  ["was cut short", (place: string) => truncateSync(place, 400)],
  ["is empty", (place: string) => writeFileSync(place, "")],
  [
    "says something else than was written",
    (place: string) => writeFileSync(place, readFileSync(place, "utf8").replaceAll("header-format", "x")),
  ],
])("ignores what was kept when it %s", (_name, spoil) => {
  const repository = history(many(30));
  const cold = judge(repository);
  expect(judge(repository).cached).toBe(31 - ALWAYS);
  spoil(placeOf(repository));
  expect(judge(repository)).toEqual(cold);
});
