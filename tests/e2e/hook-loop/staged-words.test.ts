import { expect, it } from "vitest";
import { onDisk, withFixer } from "../../support/fixers.js";
import { CLI } from "../../support/repository.js";

/** Writes what it was handed, each argument on a line of its own as JSON would have it. */
const TELL = `node -e 'require("node:fs").appendFileSync(".git/told", process.argv.slice(1).map(a => JSON.stringify(a) + "\\n").join("") + "--\\n")'`;

const told = (repository: Parameters<typeof onDisk>[0]) =>
  onDisk(repository, ".git/told").split("\n").slice(0, -1);

it("hands every staged name over as one word, whatever it holds", () => {
  const repository = withFixer({ run: `${TELL} -- {staged}` });
  const names = [
    "two words",
    "it's",
    '"quoted"',
    "new\nline",
    "-dash",
    "$(touch hacked)",
    "tab\there",
    "`tick`",
    "a*b",
    "ü",
  ];
  for (const name of names) repository.write(name, "x\n");
  repository.must("add", "--all");
  expect(repository.tollgate("hook", "pre-commit")).toMatchObject({ code: 0 });
  const given = told(repository)
    .slice(0, -1)
    .map((line) => JSON.parse(line) as string);
  expect(given.sort()).toEqual(names.map((name) => (name.startsWith("-") ? `./${name}` : name)).sort());
  expect(repository.must("status", "--porcelain", "--untracked-files=all")).not.toContain("hacked\n");
});

it("hands over a name that is not UTF-8, and one that ends with a newline", () => {
  const repository = withFixer({ run: 'for f in {staged}; do wc -c < "$f"; done > .git/told' });
  const made = repository.exec("sh", [
    "-c",
    "printf 123 > \"$(printf 'a\\377b')\"; printf 12345 > \"$(printf 'c\\376\\nx')\"; git add --all",
  ]);
  expect(made.code).toBe(0);
  expect(repository.tollgate("hook", "pre-commit")).toMatchObject({ code: 0, output: "" });
  expect(told(repository).map(Number)).toEqual([3, 5]);
});

it("leaves out what was deleted, what is a symlink, and what `files` does not name", () => {
  const repository = withFixer({ run: `${TELL} {staged}`, files: ["*.txt"] });
  repository.write("c.txt", "c\n").write("d.md", "d\n").must("rm", "--quiet", "b.txt");
  repository.exec("ln", ["-s", "a.txt", "link.txt"]);
  repository.must("add", "--all");
  expect(repository.tollgate("hook", "pre-commit")).toMatchObject({ code: 0 });
  expect(told(repository)).toEqual(['"c.txt"', "--"]);
});

it("does not start a fixer for which nothing is staged", () => {
  const repository = withFixer({ run: `${TELL} {staged}`, files: ["*.ts"] }).write("c.txt", "c\n");
  repository.must("add", "c.txt");
  expect(repository.tollgate("hook", "pre-commit")).toMatchObject({ code: 0 });
  expect(() => told(repository)).toThrow("ENOENT");
});

it("splits a list that one call cannot hold, and loses none", () => {
  const repository = withFixer({ run: `${TELL} {staged}` });
  const names = Array.from({ length: 900 }, (_, at) => `${String(at).padStart(4, "0")}-${"long".repeat(50)}`);
  for (const name of names) repository.write(name, "x\n");
  repository.must("add", "--all");
  expect(repository.tollgate("hook", "pre-commit")).toMatchObject({ code: 0 });
  const lines = told(repository);
  expect(lines.filter((line) => line === "--").length).toBeGreaterThan(1);
  expect(lines.filter((line) => line !== "--").map((line) => JSON.parse(line))).toEqual(names);
});

it("fails where one of several calls fails", () => {
  const repository = withFixer({ run: 'for f in {staged}; do case "$f" in 0000*) exit 7;; esac; done' });
  for (let at = 0; at < 900; at++)
    repository.write(`${String(at).padStart(4, "0")}-${"long".repeat(50)}`, "x\n");
  repository.must("add", "--all");
  const ended = repository.tollgate("hook", "pre-commit");
  expect(ended).toMatchObject({ code: 1 });
  expect(ended.output).toContain("exit code 7");
});

it.each(['sh -c "cat {staged}"', "cat '{staged}'", "cat --files={staged}"])("refuses `%s`", (run) => {
  const repository = withFixer({ run }).write("a.txt", "x\n");
  repository.must("add", "a.txt");
  const ended = repository.tollgate("hook", "pre-commit");
  expect(ended).toMatchObject({ code: 2 });
  expect(ended.output).toContain('"format" has {staged} inside quotes or inside another word');
});

it("gives a command the files that its stage judges", () => {
  const repository = withFixer({ run: "true" });
  repository.write(
    "tollgate.yaml",
    JSON.stringify({
      commands: { tell: { run: `${TELL} {staged}`, files: ["*.txt"], stages: ["pre-commit"] } },
    }),
  );
  repository.write("a.txt", "more\n").must("add", "a.txt");
  expect(repository.tollgate("hook", "pre-commit")).toMatchObject({ code: 0 });
  expect(told(repository)).toEqual(['"a.txt"', "--"]);
  repository.commit();
  expect(
    repository.exec(process.execPath, [CLI, "run", "ci-all", "--quiet", "--gate", "tell"]),
  ).toMatchObject({ code: 0 });
  expect(told(repository)).toEqual(['"a.txt"', "--", '"a.txt"', '"b.txt"', "--"]);
});
