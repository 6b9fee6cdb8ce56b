import { expect, it } from "vitest";
import { createRepository, type TestRepository } from "../support/repository.js";

const words = (count: number): string => `${"word ".repeat(count)}\n`;
const SAID =
  "Every change says why it was needed, what was done, what was learned and what it brings to the team.";
const agent = (name: string, body: string): string =>
  `---\nname: ${name}\ndescription: Looks at ${name} matters\n---\n${body}`;

/** A repository in which something is loaded in each of the ways that there are. */
function loaded(): TestRepository {
  return createRepository()
    .write(
      "tollgate.yaml",
      `extends: recommended
gates:
  token-budget:
    model: gpt-5
    window: 10000
    loads: { prime: [CLAUDE.md], work: { files: [docs/plan.md], with: [prime], share: 0.15 } }
    compositions: { team: [sre, dev] }
`,
    )
    .write("CLAUDE.md", `Read @docs/style.md.\n\n${SAID}\n`)
    .write("docs/style.md", `${words(1_000)}\n\n- ${SAID}\n\n${SAID.replace("was done", "was  \n done")}\n`)
    .write("docs/plan.md", words(500))
    .write(".claude/rules/always.md", words(50))
    .write(".claude/rules/scripts.md", `---\npaths: "*.sh"\n---\n${words(70)}`)
    .write(".claude/agents/sre.md", agent("sre", words(300)))
    .write(".claude/commands/prime.md", "Begin.\n")
    .write(".claude/profiles/shared/base.yaml", "token_budget: 900\nartifacts: { commands: [prime] }\n")
    .write(
      ".claude/profiles/roles/sre.yaml",
      "profile: { name: sre }\ninherits: base\ntoken_budget: 800\nartifacts: { agents: [sre], commands: [prime] }\n",
    )
    .write(".claude/profiles/roles/dev.yaml", "profile: { name: dev }\ntoken_budget: 100\n");
}

interface Told {
  readonly model: string;
  readonly factor: number;
  readonly loads: readonly {
    readonly kind: string;
    readonly name: string;
    readonly tokens: number;
    readonly allowed: number;
    readonly parts: readonly {
      readonly path: string;
      readonly listed: boolean;
      readonly chain: readonly string[];
    }[];
  }[];
  readonly files: readonly {
    readonly path: string;
    readonly tokens: number;
    readonly when: string | null;
    readonly chain: readonly string[];
    readonly loads: readonly string[];
  }[];
  readonly cuts: {
    readonly largest: readonly string[];
    readonly atStart: readonly string[];
    readonly repeated: readonly { readonly high: number; readonly places: readonly unknown[] }[];
  };
}

const told = (repository: TestRepository, ...args: string[]): Told =>
  JSON.parse(repository.tollgate("tokens", "--format", "json", ...args).stdout) as Told;

it("tells what a session starts with, what each load takes, and what profiles take together", () => {
  const { model, factor, loads } = told(loaded());
  expect({ model, factor }).toEqual({ model: "gpt-5", factor: 1 });
  expect(loads.map(({ kind, name, allowed }) => `${kind} ${name} ${allowed}`)).toEqual([
    "start start 4000",
    "load prime 4000",
    "load work 1500",
    "profile dev 100",
    "profile sre 800",
    "profile base 900",
    "composition team 4000",
  ]);
  const partsOf = (name: string) =>
    loads
      .find((load) => load.name === name)!
      .parts.map(({ path, listed }) => (listed ? `(${path})` : path))
      .sort();
  expect(partsOf("start")).toEqual([
    "(.claude/agents/sre.md)",
    ".claude/rules/always.md",
    "CLAUDE.md",
    "docs/style.md",
  ]);
  expect(partsOf("work")).toEqual(["CLAUDE.md", "docs/plan.md", "docs/style.md"]);
  expect(partsOf("team")).toEqual([".claude/agents/sre.md", ".claude/commands/prime.md"]);
  expect(loads.every(({ tokens, parts }) => parts.length === 0 || tokens > 0)).toBe(true);
});

it("tells of each file when it is loaded, by what, and in which loads", () => {
  const { files } = told(loaded());
  const by = new Map(files.map((file) => [file.path, file]));
  expect(by.get("docs/style.md")).toMatchObject({
    when: "start",
    chain: ["CLAUDE.md", "docs/style.md"],
    loads: ["start", "load prime", "load work"],
  });
  expect(by.get("docs/plan.md")).toMatchObject({ when: "on demand", loads: ["load work"] });
  expect(by.get(".claude/agents/sre.md")).toMatchObject({ when: "on demand" });
  expect(by.has(".claude/rules/scripts.md")).toBe(false);
  const costs = files.map(({ tokens }) => tokens);
  expect(costs).toEqual([...costs].sort((a, b) => b - a));
});

it("says what can be cut: what is largest, at the start and of all, and what is said twice", () => {
  const { cuts } = told(loaded());
  expect(cuts.atStart).toEqual(["docs/style.md", ".claude/rules/always.md", "CLAUDE.md"]);
  expect(cuts.largest.slice(0, 3)).toEqual(["docs/style.md", "docs/plan.md", ".claude/agents/sre.md"]);
  expect(cuts.repeated).toMatchObject([
    {
      places: [
        { path: "docs/style.md", line: 6 },
        { path: "CLAUDE.md", line: 3 },
      ],
    },
  ]);
  expect(cuts.repeated[0]!.high).toBeGreaterThan(15);
});

it("shows it to people: loads with a bar, files in columns, and where cutting pays", () => {
  const { stdout, code } = loaded().tollgate("tokens");
  expect(code).toBe(0);
  expect(stdout).toContain("Tokens for gpt-5: o200k x 1, ±0% (");
  expect(stdout).toMatch(
    /^load work +1,\d{3} +1,\d{3}–1,\d{3} +over 1,500 +1\d\.\d% +\[###\.{17}\] +green$/m,
  );
  expect(stdout).toMatch(/^docs\/style\.md +1,\d{3} .* start, in load prime, load work, by CLAUDE\.md$/m);
  expect(stdout).toMatch(
    /^ {2}said 2 times, up to \d+ tokens too many: "Every change .*…" in docs\/style\.md:6, CLAUDE\.md:3$/m,
  );
});

it("shows each load as a tree", () => {
  const { stdout } = loaded().tollgate("tokens", "--tree");
  expect(stdout).toContain("\n│  └─ docs/style.md");
  expect(stdout).toMatch(/\n.─ \.claude\/agents\/sre\.md {2}\d+–\d+ \(name and description\)\n/);
});

it("shows the twenty that cost most, or all, or those that are named", () => {
  const repository = createRepository()
    .write("tollgate.yaml", "extends: recommended\n")
    .write("a/b.txt", "some words\n");
  for (let at = 0; at < 25; at++) repository.write(`.claude/commands/c${at}.md`, words(at + 1));
  const rows = (...args: string[]) =>
    repository.tollgate("tokens", ...args).stdout.match(/^\.claude\/commands\/c\d+\.md /gm)?.length;
  expect(rows()).toBe(20);
  expect(repository.tollgate("tokens").stdout).toContain("… and 5 more: --all");
  expect(rows("--all")).toBe(25);
  expect(repository.tollgate("tokens", "a").stdout).toMatch(/^a\/b\.txt +\d+ /m);
  expect(repository.tollgate("tokens", "gone.md")).toMatchObject({ code: 2 });
});

it("counts what it counted before without counting again", () => {
  const repository = loaded();
  const cold = repository.tollgate("tokens", "--format", "json").stdout;
  repository.exec("chmod", ["-R", "a-w", ".git/tollgate/cache"]);
  expect(repository.tollgate("tokens", "--format", "json").stdout).toBe(cold);
  repository.write("docs/plan.md", words(501));
  const [before, after] = [cold, repository.tollgate("tokens", "--format", "json").stdout].map(
    (text) => (JSON.parse(text) as Told).files.find(({ path }) => path === "docs/plan.md")!.tokens,
  );
  expect(after).toBe(before! + 1);
});

it("says so where nothing has a budget", () => {
  const repository = createRepository().write("tollgate.yaml", "extends: recommended\n");
  expect(repository.tollgate("tokens").stdout).toContain("No file here has a budget");
});

it("fits the factor to a person's own measurements, and says what to write", () => {
  const repository = createRepository();
  const counted = [1_000, 2_000, 4_000].map((count, at) => {
    repository.write(`texts/t ${at}.md`, "word ".repeat(count));
    return `t ${at}.md ${Math.round(count * [1.4, 1.5, 1.5][at]!)}`;
  });
  repository.write("texts/pairs", `# measured on a Monday\n\n${counted.join("\r\n")}\n`);
  const { stdout, code } = repository.tollgate("tokens", "--calibrate", "texts/pairs");
  expect(code).toBe(0);
  expect(stdout).toMatch(/^t 0\.md +1,001 +1,400 +1\.399$/m);
  expect(stdout).toMatch(/calibration: \{ factor: 1\.4\d+, band: 0\.0[67]\d* \}\n$/);
});

it("reads measurements as people write them", () => {
  const repository = createRepository();
  for (const name of ["a", "b", "c"]) repository.write(`${name}.md`, words(1_000));
  repository.write("pairs", "\ufeffa.md\t1,001\nb.md,1002\nc.md ; 1_003\n");
  const { stdout } = repository.tollgate("tokens", "--calibrate", "pairs");
  expect(stdout).toMatch(/calibration: \{ factor: 1\.00\d*, band: 0\.01 \}/);
});

it.each([
  ["few", "a.md 5\nb.md 6\n", "has 2 measurements; at least 3"],
  ["without a number", "a.md\n", 'pairs:1: "a.md" is no text file with its count'],
  ["of nothing", "a.md 0\n", "pairs:1"],
  ["of a text that is not there", "gone.md 5\n", "pairs:1: gone.md cannot be read"],
  ["of one text twice", "a.md 5\na.md 6\n", "pairs:2: a.md is there already"],
  ["of what is no text", "nul.md 5\n", "nul.md cannot be read: it is no text"],
  ["of what never ends", "/dev/zero 5\n", "it is no file of at most"],
  ["too far apart", "a.md 1\nb.md 2000\nc.md 1\n", "too far apart for one factor"],
  ["of a text that is empty", "\n\nempty.md 5\n", "pairs:3: empty.md is empty"],
])("refuses measurements that are %s", (_name, pairs, said) => {
  const repository = createRepository()
    .write("pairs", pairs)
    .write("a.md", "a")
    .write("b.md", "b")
    .write("c.md", "c")
    .write("nul.md", "a\0b")
    .write("empty.md", "");
  const ended = repository.tollgate("tokens", "--calibrate", "pairs");
  expect(ended.code).toBe(2);
  expect(ended.stderr).toContain(said);
});
