import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { faultsOf } from "../support/report-validators.js";
import { CLI, createRepository, type Ended, type TestRepository } from "../support/repository.js";

const CONFIG = `extends: recommended
gates:
  commit-message: { sections: { required: [Context] } }
  frontmatter: { files: { "notes/*.md": ./note.schema.json } }
  token-budget:
    budgets: { "**/*.md": 40 }
    window: 1000
    loads: { prime: [CLAUDE.md, "docs/*.md"] }
  hook-loop:
    logs: ["*.log"]
    generated: [{ path: out.txt, from: ["docs/*.md"], run: "cat docs/*.md > out.txt" }]
commands:
  never: { run: "false" }
  touches: { run: "test -e CLAUDE.md", stages: [ci-all] }
`;

const TEXTS = [
  "---\nname: ada\ndescription: Looks\n---\n",
  "---\nname: bob\ndescription: Looks\nskills: [gone, there]\n---\n",
  "---\nname: ada\n---\n",
  "---\nname: bob\ndescrption: x\nmodel: 3\n",
  "---\nname: [ada\n---\n",
  "---\nagent: ada\ndescription: runs\n---\n",
  "---\nagent: nobody\n---\n",
  "no front matter\n",
  `${"words and more words ".repeat(30)}\n`,
  "@docs/a.md and @docs/gone.md\n",
];
const PATHS = [
  ...["a", "b", "c", "d", "e", "sub/f", "é \t%25"].map((name) => `.claude/agents/${name}.md`),
  ...["go", "run", "sub/stop"].map((name) => `.claude/commands/${name}.md`),
  ".claude/skills/there/SKILL.md",
  ...["CLAUDE.md", "docs/a.md", "docs/b.md", "docs/%.md", "docs/$.md", "notes/n.md", "trace.log", "out.txt"],
];
const MESSAGES = [
  "feat: add a thing\n\nContext: it was missing until today\n",
  "fix: mend it\n\nContext: it was broken once more\n",
  "what is this",
  "fixup! feat: add a thing",
  "Feat(x): Add a thing.\n\nContext: todo\n",
];

const repositories = fc.array(
  fc.record({
    files: fc.uniqueArray(fc.tuple(fc.constantFrom(...PATHS), fc.constantFrom(...TEXTS)), {
      maxLength: 6,
      selector: ([path]) => path,
    }),
    message: fc.constantFrom(...MESSAGES),
  }),
  { minLength: 4, maxLength: 10 },
);

type Commits = typeof repositories extends fc.Arbitrary<infer T> ? T : never;

function made(commits: Commits): TestRepository {
  const repository = createRepository()
    .write("tollgate.yaml", CONFIG)
    .write("note.schema.json", '{ "required": ["status"] }')
    .write("CLAUDE.md", "Read @docs/a.md first.\n");
  repository.commit("chore: begin\n\nContext: something has to\n");
  for (const { files, message } of commits) {
    for (const [path, text] of files) repository.write(path, text);
    repository.commit(message);
  }
  return repository;
}

const RUN = ["run", "ci-all", "--no-cache", "--format", "json"];

interface Read {
  exitCode: number;
  stage: string;
  tool: { version: string };
  shard: { index: number };
  results: { gate: string; status: string; judged: number; findings: object[] }[];
}

const read = (repository: TestRepository, name: string): Read =>
  JSON.parse(readFileSync(join(repository.root, name), "utf8")) as Read;

/** Agents of one name and references to them, which fall to different shards, and a spiral of fixes. */
const TWINS: Commits = [0, 1, 2, 3].map((at) => ({
  files: [
    ...["a", "b", "c", "d", "e"].map((name): [string, string] => [
      `.claude/agents/${name}.md`,
      `${TEXTS[0]}${at}\n`,
    ]),
    [".claude/commands/go.md", TEXTS[5]!],
    [".claude/commands/run.md", TEXTS[6]!],
  ],
  message: MESSAGES[at % 2 === 0 ? 1 : 2]!,
}));

/** A report without its times. */
function timeless(ended: Ended): Read {
  return JSON.parse(ended.stdout, (key, value: unknown) => (key === "durationMs" ? 0 : value)) as never;
}

/** Runs every shard and gives their files. */
function runShards(repository: TestRepository, count: number, run: readonly string[] = RUN): string[] {
  return Array.from({ length: count }, (_, at) => {
    const name = `.git/${at + 1}-of-${count}.json`;
    repository.tollgate(...run, "--shard", `${at + 1}/${count}`, "--output", name);
    return name;
  });
}

describe("a run in shards", () => {
  it("finds what one run finds, judging each file and commit once, however many there are", () => {
    fc.assert(
      fc.property(repositories, (commits) => {
        const repository = made(commits);
        const whole = repository.tollgate(...RUN);
        for (let count = 1; count <= 7; count++) {
          const merged = repository.tollgate("merge", "--format", "json", ...runShards(repository, count));
          expect(timeless(merged)).toEqual(timeless(whole));
          expect(merged.code).toBe(whole.code);
        }
      }),
      { numRuns: 2, endOnFailure: true, examples: [[TWINS]] },
    );
  }, 240_000);

  it("gives each shard a part of the files and the commits, and only the last what is judged whole", () => {
    const repository = createRepository().write("tollgate.yaml", CONFIG).write("CLAUDE.md", "x\n");
    for (let at = 0; at < 30; at++) {
      repository.write(`.claude/agents/a${at}.md`, `---\nname: a${at}\ndescription: d\n---\n`);
      repository.commit(`feat: add ${at}\n\nContext: it was missing until today\n`);
    }
    const shards = runShards(repository, 3).map((name) => read(repository, name));
    for (const gate of ["frontmatter", "commit-message"]) {
      const parts = shards.map(({ results }) => results.find((one) => one.gate === gate)!.judged);
      expect(parts.reduce((a, b) => a + b)).toBe(30);
      expect(Math.max(...parts)).toBeLessThan(20);
    }
    for (const gate of ["hook-loop", "never", "touches"]) {
      const states = shards.map(({ results }) => results.find((one) => one.gate === gate)!.status);
      expect(states.slice(0, 2)).toEqual(["skipped", "skipped"]);
      expect(states[2]).not.toBe("skipped");
    }
  });

  it.each(["json", "ndjson", "sarif", "junit"] as const)(
    "says so in %s as its format allows",
    async (format) => {
      const repository = made([{ files: [], message: "what is this" }]);
      const { stdout } = repository.tollgate("run", "ci-all", "--shard", "2/3", "--format", format);
      expect(await faultsOf(format, stdout)).toEqual([]);
      expect(stdout).toMatch(/"index": ?2|2-of-3|shard 2\/3/);
    },
  );

  it("tells a person which part is open", () => {
    const repository = createRepository().write("tollgate.yaml", "extends: recommended\n");
    repository.commit("chore: begin");
    const { stdout } = repository.tollgate("run", "pre-commit", "--shard", "1/2");
    expect(stdout).toContain("open: pre-commit, shard 1/2");
    expect(stdout).toContain("hook-loop skipped: judged whole, in shard 2/2");
  });

  it.each([
    ["0/3", "2/5 is the second of five"],
    ["4/3", "first is 1/3 and the last 3/3"],
    ["2", "2/5 is the second of five"],
    ["1/0", "2/5 is the second of five"],
    ["-1/2", "2/5 is the second of five"],
    ["1/99999", "2/5 is the second of five"],
  ])("refuses --shard %j and says what to write", (given, mend) => {
    const ended = createRepository().tollgate("run", "ci-all", `--shard=${given}`);
    expect(ended).toMatchObject({ code: 2, stdout: "" });
    expect(ended.stderr).toContain("is no part of a run");
    expect(ended.stderr).toContain(mend);
  });
});

describe("merging", () => {
  const repository = () => made([{ files: [["docs/a.md", "x\n"]], message: "what is this" }]);
  const edit = (at: TestRepository, name: string, change: (report: Read) => void) => {
    const report = read(at, name);
    change(report);
    at.write(name, JSON.stringify(report));
  };
  const refused = (ended: Ended, words: string | RegExp) => {
    expect(ended.stderr).toMatch(words);
    expect(ended).toMatchObject({ code: 2, stdout: "" });
  };

  it("writes every format, and its exit code comes from the results", async () => {
    const at = repository();
    const shards = runShards(at, 2);
    const ended = at.tollgate("merge", ...shards, "--output", "sarif:r.sarif", "--output", "junit:r.xml");
    expect(ended.code).toBe(1);
    expect(ended.stdout).toContain("shut: ci-all,");
    for (const [format, path] of [
      ["sarif", "r.sarif"],
      ["junit", "r.xml"],
    ] as const)
      expect(await faultsOf(format, readFileSync(join(at.root, path), "utf8"))).toEqual([]);
  });

  it("names the shards that are missing, and those that are there twice", () => {
    const at = repository();
    const [one, two, three, four] = runShards(at, 4) as [string, string, string, string];
    refused(at.tollgate("merge", one, three), "2 of 4 shards are missing: 2/4, 4/4");
    refused(at.tollgate("merge", one, two, three, four, two), `shard 2/4 is there 2 times: ${two}, ${two}`);
    refused(at.tollgate("merge"), "which reports");
  });

  it("refuses shards of different wholes, and names what differs", () => {
    const at = repository();
    const [one, two] = runShards(at, 2) as [string, string];
    const other = (...run: string[]) => {
      at.tollgate(...run, "--shard", "2/2", "--format", "json", "--output", ".git/other.json");
      return at.tollgate("merge", one, ".git/other.json");
    };
    refused(other("run", "pre-push"), "the stage differs: ci-all in .git/1-of-2.json, pre-push in");
    refused(other("run", "ci-all", "--strict"), "the config or the options differs");
    refused(
      other("run", "ci-all", "--from", "HEAD^"),
      "commit-message was not given the same files and commits",
    );
    refused(other("run", "ci-all", "--files", "docs"), "was not given the same files and commits");
    at.commit("feat: later");
    refused(other("run", "ci-all"), "the commit differs");
    edit(at, two, (report) => Object.assign(report.tool, { version: "0.0.9" }));
    refused(at.tollgate("merge", one, two), "the version of tollgate differs");
    expect(at.tollgate("run", "ci-all", "--format", "json", "--output", ".git/whole.json").code).toBe(1);
    refused(at.tollgate("merge", ".git/whole.json"), "is the report of a whole run");
  });

  it.each<[string, 1 | 2, (report: Read) => void, string]>([
    ["was interrupted", 1, (one) => Object.assign(one, { exitCode: 143, results: [] }), "exit code 143"],
    [
      "says that it passed with errors",
      2,
      (one) => {
        one.exitCode = 0;
        for (const result of one.results) result.status = "pass";
      },
      "do not explain",
    ],
    [
      "leaves a gate out",
      1,
      (one) => {
        one.results = one.results.filter(({ gate }) => gate !== "frontmatter");
      },
      "says nothing of frontmatter",
    ],
    [
      "tells of more gates",
      1,
      (one) => Object.assign(one.results.at(-1)!, { gate: "mine\u001b[31m" }),
      "tells of mine, which",
    ],
    [
      "is no report",
      1,
      (one) => Object.assign(one, { stage: "lunch" }),
      "no report that can be merged: /stage",
    ],
    ["counts wrongly", 2, (one) => Object.assign(one.shard, { index: 3 }), "shard 3 of 2"],
  ])("refuses a shard that %s", (_what, index, change, words) => {
    const at = repository();
    const shards = runShards(at, 2);
    edit(at, shards[index - 1]!, change);
    refused(at.tollgate("merge", ...shards), words);
  });

  it.each([
    ["nothing", "gone.json", "ENOENT"],
    ["a folder", ".git", "it is no file"],
    ["no JSON", "CLAUDE.md", "JSON"],
  ])("refuses %s", (_what, path, words) => {
    refused(repository().tollgate("merge", path), words);
  });

  it("counts a gate that could not finish in any shard, needs no repository, and reads its options strictly", () => {
    const at = repository().write("note.schema.json", "no schema").write("notes/n.md", "---\na: 1\n---\n");
    at.commit("feat: break the schema");
    const shards = runShards(at, 3).map((name) => join(at.root, name));
    const elsewhere = at.exec(process.execPath, [CLI, "merge", ...shards, "--format", "json"], { cwd: "/" });
    expect(elsewhere.code).toBe(at.tollgate(...RUN).code);
    expect(elsewhere.code).toBe(2);
    refused(at.tollgate("merge", ...shards, "--fromat", "json"), 'Did you mean "--format"');
  });
});
