import { cpSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Ajv } from "ajv";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { GOOD_MESSAGE } from "../support/install.js";
import {
  createRepository,
  type Ended,
  initRepository,
  TestRepository,
  temporaryFolder,
} from "../support/repository.js";

const AGENT = ".claude/agents/x.md";
const GOOD_AGENT = "---\nname: x\ndescription: Looks at changes\n---\nLook.\n";

/** What `npm pack` gives, installed by npm and set up by `npx tollgate init --yes`; made once, copied by each test. */
let template: TestRepository;
let removeTemplate = () => {};
afterAll(() => removeTemplate());

beforeAll(() => {
  const root = temporaryFolder((remove) => {
    removeTemplate = remove;
  });
  template = initRepository(root);
  const packed = template.exec("npm", ["pack", "--ignore-scripts", "--silent", resolve(".")]);
  expect(packed).toMatchObject({ code: 0 });
  template
    .write("package.json", '{\n  "name": "journey",\n  "private": true\n}\n')
    .write(".gitignore", "node_modules\n*.tgz\n");
  const tarball = `./${packed.stdout.trim().split("\n").at(-1)}`;
  const installed = template.exec("npm", ["install", "--save-dev", "--no-audit", "--no-fund", tarball]);
  expect(installed).toMatchObject({ code: 0 });
  expect(template.exec("npx", ["--no", "tollgate", "init", "--yes"])).toMatchObject({ code: 0 });
}, 120_000);

/** A repository as a team has it on the day after: installed, set up, committed. */
function installed(config = ""): TestRepository {
  const root = temporaryFolder();
  cpSync(template.root, root, { recursive: true, verbatimSymlinks: true });
  const repository = new TestRepository(root);
  const file = join(root, "tollgate.yaml");
  repository.write("tollgate.yaml", readFileSync(file, "utf8") + config);
  repository.write("notes.md", "one\ntwo\nthree\n");
  repository.must("add", "--all");
  repository.must("commit", "--quiet", "--no-verify", "-m", GOOD_MESSAGE);
  return repository;
}

/** The commit is refused, and nothing moved. */
function expectRefused(
  repository: TestRepository,
  ended: Ended,
  before: string,
  ...words: (string | RegExp)[]
): void {
  expect(ended).toMatchObject({ code: 1 });
  for (const word of words) expect(ended.output).toMatch(word);
  expect(repository.head()).toBe(before);
}

describe("a team that installed tollgate", () => {
  it("cannot commit a message without sections, and can with them", () => {
    const repository = installed();
    const head = repository.head();
    repository.write("a.txt", "a\n").must("add", "a.txt");
    const refused = repository.git("commit", "-m", "feat: add a");
    expectRefused(repository, refused, head, "section-missing", "Nothing was committed", head.slice(0, 10));
    expect(repository.must("diff", "--cached", "--name-only")).toBe("a.txt");
    expect(repository.git("commit", "-m", GOOD_MESSAGE)).toMatchObject({ code: 0 });
    expect(repository.must("rev-parse", "HEAD~1")).toBe(head);
  });

  it("cannot commit an agent whose front matter is broken, and is told where", () => {
    const repository = installed();
    const head = repository.head();
    repository.write(AGENT, "---\nname: x\ndescription: [a\n  b: c\n---\n").must("add", AGENT);
    const refused = repository.git("commit", "-m", GOOD_MESSAGE);
    expectRefused(repository, refused, head, /\.claude\/agents\/x\.md:\d+:\d+ .*yaml-invalid/);
    repository.write(AGENT, "---\nname: x\n---\n").must("add", AGENT);
    expectRefused(
      repository,
      repository.git("commit", "-m", GOOD_MESSAGE),
      head,
      `${AGENT}:2:1`,
      "missing-field",
    );
    repository.write(AGENT, GOOD_AGENT).must("add", AGENT);
    expect(repository.git("commit", "-m", GOOD_MESSAGE)).toMatchObject({ code: 0 });
  });

  it("cannot commit a file over its token budget, and is told both numbers", () => {
    const repository = installed();
    const head = repository.head();
    repository.write(AGENT, GOOD_AGENT + "word ".repeat(5_000)).must("add", AGENT);
    const refused = repository.git("commit", "-m", GOOD_MESSAGE);
    expectRefused(repository, refused, head, /up to 8,\d{3} tokens \(about 7,\d{3} .*budget is 4,000/, AGENT);
  });

  it("sees what a fixer rewrote, with index and work tree as the fixer left them", () => {
    const repository = installed(
      'fixers:\n  format: { run: "sed -i.bak s/two/2/ notes.md && rm notes.md.bak" }\n',
    );
    const head = repository.head();
    repository.write("notes.md", "one\ntwo\nfour\n").must("add", "notes.md");
    const refused = repository.git("commit", "-m", GOOD_MESSAGE);
    expectRefused(repository, refused, head, 'The fixer "format" changed', "notes.md", "fixer-modified");
    expect(readFileSync(join(repository.root, "notes.md"), "utf8")).toBe("one\n2\nfour\n");
    expect(repository.must("show", ":notes.md")).toBe("one\ntwo\nfour");
    repository.must("add", "notes.md");
    expect(repository.git("commit", "-m", GOOD_MESSAGE)).toMatchObject({ code: 0 });
    expect(repository.must("show", "HEAD:notes.md")).toBe("one\n2\nfour");
  });

  it("is judged by what is staged, and keeps what is not", () => {
    const repository = installed();
    const head = repository.head();
    const onDisk = () => readFileSync(join(repository.root, AGENT), "utf8");
    repository.write(AGENT, "---\nname: x\n---\nbroken when staged\n").must("add", AGENT);
    repository.write(AGENT, GOOD_AGENT);
    expectRefused(repository, repository.git("commit", "-m", GOOD_MESSAGE), head, "missing-field");
    expect(onDisk()).toBe(GOOD_AGENT);
    repository.must("add", AGENT);
    repository.write(AGENT, "---\nbroken: on disk only\n");
    expect(repository.git("commit", "-m", GOOD_MESSAGE)).toMatchObject({ code: 0 });
    expect(onDisk()).toBe("---\nbroken: on disk only\n");
    expect(repository.must("show", `HEAD:${AGENT}`)).toBe(GOOD_AGENT.trimEnd());
  });

  it("is judged by what `commit -a` and `commit <path>` record", () => {
    const repository = installed();
    repository.write(AGENT, GOOD_AGENT).must("add", AGENT);
    repository.must("commit", "-m", GOOD_MESSAGE);
    const head = repository.head();
    repository.write(AGENT, "---\nname: x\n---\n");
    expectRefused(repository, repository.git("commit", "-a", "-m", GOOD_MESSAGE), head, "missing-field");
    expectRefused(
      repository,
      repository.git("commit", "-m", GOOD_MESSAGE, "--", AGENT),
      head,
      "missing-field",
    );
    repository.write("notes.md", "changed\n");
    expect(repository.git("commit", "-m", GOOD_MESSAGE, "--", "notes.md")).toMatchObject({ code: 0 });
  });

  it("cannot push what went round the hooks, and CI finds the same", () => {
    const repository = installed();
    const remote = createRepository("--bare");
    repository.must("remote", "add", "origin", remote.root);
    repository.must("push", "--quiet", "origin", "main");
    const base = repository.head();
    repository.write(AGENT, "---\nname: x\n---\n").must("add", AGENT);
    repository.must("commit", "--quiet", "--no-verify", "-m", "went round");
    const bad = repository.head();
    repository.must("rm", "--quiet", "--cached", "notes.md");
    repository.must("commit", "--quiet", "--no-verify", "-m", GOOD_MESSAGE);
    const pushed = repository.git("push", "origin", "main");
    expect(pushed.code).not.toBe(0);
    for (const word of ["header-format", "missing-field", bad.slice(0, 7)])
      expect(pushed.output).toContain(word);
    expect(remote.must("rev-parse", "main")).toBe(base);

    const findings = (...args: string[]) => {
      const { stdout, code } = repository.tollgate("run", ...args, "--format", "json");
      const { results } = JSON.parse(stdout) as { results: { findings: Record<string, unknown>[] }[] };
      const told = results.flatMap((result) => result.findings);
      return {
        code,
        told: told.map(({ gate, rule, commit, path, line }) => [gate, rule, commit, path, line]),
      };
    };
    const inCi = findings("ci-all", "--from", base, "--to", "HEAD");
    expect(inCi.code).toBe(1);
    expect(inCi).toEqual(findings("pre-push", "--from", base, "--to", "HEAD"));
    expect(inCi.told).toContainEqual(["commit-message", "header-format", bad, null, 1]);
    expect(inCi.told).toContainEqual(["frontmatter", "missing-field", null, AGENT, 2]);
  });

  it("cannot bring in a log by a merge, which CI finds in the merge commit", () => {
    const repository = installed();
    repository.must("checkout", "--quiet", "-b", "side");
    repository.write("side.md", "x\n").must("add", "side.md");
    repository.must("commit", "--quiet", "-m", GOOD_MESSAGE);
    repository.must("checkout", "--quiet", "main");
    repository.write("main.md", "x\n").must("add", "main.md");
    repository.must("commit", "--quiet", "-m", GOOD_MESSAGE);
    repository.must("merge", "--quiet", "--no-commit", "side");
    repository.write("session-log.md", "log\n").must("add", "session-log.md");
    repository.must("commit", "--quiet", "--no-verify", "-m", "Merge side");
    const ci = repository.tollgate("run", "ci-all");
    expect(ci.code).toBe(1);
    expect(ci.output).toContain(`${repository.head().slice(0, 10)} session-log.md`);
  });

  it("is guarded in every clone, once it is installed there", () => {
    const repository = installed();
    const folder = join(temporaryFolder(), "clone");
    repository.must("clone", "--quiet", repository.root, folder);
    const clone = new TestRepository(folder);
    cpSync(join(template.root, "node_modules"), join(folder, "node_modules"), {
      recursive: true,
      verbatimSymlinks: true,
    });
    clone.must("config", "user.name", "Test");
    clone.must("config", "user.email", "test@example.org");
    // What npm runs at the end of `npm install`.
    expect(clone.exec("npm", ["run", "--silent", "prepare"]).stdout).toContain("hooks armed");
    const head = clone.head();
    expectRefused(clone, clone.git("commit", "--allow-empty", "-m", "bad"), head, "header-format");
  });

  it("has make targets that judge the same", () => {
    const repository = installed();
    expect(repository.exec("make", ["quick"])).toMatchObject({ code: 0 });
    repository.write(AGENT, "---\nname: x\n---\n");
    const shut = repository.exec("make", ["quick"]);
    expect(shut.code).not.toBe(0);
    expect(shut.output).toContain("missing-field");
    repository.must("add", AGENT);
    repository.must("commit", "--quiet", "--no-verify", "-m", GOOD_MESSAGE);
    expect(repository.exec("make", ["ci-all"]).output).toContain("missing-field");
  });
});

describe("the JSON report", () => {
  const schema = JSON.parse(readFileSync("schemas/report.schema.json", "utf8")) as object;
  const validate = new Ajv({ strict: true, allowUnionTypes: true, validateFormats: false }).compile(schema);
  const report = (ended: Ended) => JSON.parse(ended.stdout) as { verdict: string; exitCode: number };

  it.each([
    ["open", "", GOOD_AGENT],
    ["shut", "", "---\nname: x\ndescription: Use when: ready\ntools: 1\n---\n"],
    ["error", "commands:\n  slow: { run: sleep 9, stages: [quick], timeout: 50ms }\n", GOOD_AGENT],
  ])("is what its schema says, %s", (verdict, config, agent) => {
    const repository = installed(config).write(AGENT, agent);
    const ended = repository.tollgate("run", "quick", "--format", "json");
    const told = report(ended);
    expect(validate(told), JSON.stringify(validate.errors)).toBe(true);
    expect(told).toMatchObject({ verdict, exitCode: ended.code });
  });
});
