import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const AGENTS = ".claude/agents";
const agentWithout = (name) => `---\nname: ${name}\n---\nLook.\n`;
const GOOD_MESSAGE = `chore: look at it

Context: Nobody had looked at it until today.
Solution: A scripted model looked at it now.
Learning: A look costs a single commit.
Impact: 1 commit more.`;

/**
 * What is to be seen with a real harness. Each scene is one session of it: what the model does (startModel), how
 * tollgate is broken meanwhile, and what is so `after` it. `say`: tells a person what was seen.
 */
export function scenesOf({ tools, asks, shutsWithoutAnswer, makesNoWorkTree }, { root, say }) {
  const { shell, read, write, edit, type } = tools;
  const at = (path) => join(root, path);
  const git = (...args) => execFileSync("git", args, { cwd: root, encoding: "utf8" });
  const head = () => git("rev-parse", "HEAD");
  const begin = head();
  const holds = (what, isSo) => {
    if (!isSo) throw new Error(`${what}: it is not so`);
    say(what);
  };
  /** The words have to be in a line of what is handed back; that line is shown. */
  const hears = (what, words, isSo = () => true) => ({
    sees: (heard) => {
      const line = heard.split("\n").find((one) => words.test(one));
      if (line === undefined) throw new Error(`${what}: the model was told something else:\n${heard}`);
      if (!isSo()) throw new Error(`${what}: it was told so, but not done`);
      say(`${what}: ${line.trim().slice(0, 110)}`);
    },
  });
  const calls = (...all) => all.map((call) => ({ call }));
  const noCommit = () => head() === begin;
  const unchanged = (path) => () => readFileSync(at(path), "utf8") === git("show", `HEAD:${path}`);
  const missingIn = (name) => new RegExp(`^error frontmatter/missing-field ${AGENTS}/${name}\\.md:`);
  const writes = (name) => ({ call: write(at(`${AGENTS}/${name}.md`), agentWithout(name)) });
  const ends = { say: "Done." };
  const sentBack = (round, name) => ({
    ...ends,
    ...hears(`stop sends back, round ${round}`, missingIn(name)),
  });

  const told = {
    name: "hooks answer",
    opens: hears("session-start's words reach the model", /tollgate's hooks judge every commit/).sees,
    steps: [
      {
        call: shell("git commit --no-verify --allow-empty -m x"),
        ...hears("a bypass is refused, no commit made", /tollgate: refused: `--no-verify`/, noCommit),
      },
      { call: shell("echo harmless-$((40 + 2))"), ...hears("a harmless command runs", /^harmless-42$/) },
      ...calls(...read(at(".husky/pre-commit"))),
      {
        call: edit(at(".husky/pre-commit"), "# <<< tollgate <<<", "true"),
        ...hears("an edit of a hook is refused", /changes the hooks in/, unchanged(".husky/pre-commit")),
      },
      ...calls(...read(at("tollgate.yaml"))),
      {
        call: edit(at("tollgate.yaml"), "extends: recommended", "extends: []"),
        ...hears(
          "an edit of the config is not made",
          /person's word: it changes/,
          unchanged("tollgate.yaml"),
        ),
      },
      {
        call: shell("git commit --allow-empty -m 'What is this'"),
        ...hears("a bad message is refused", /^error commit-message\/header-format/, noCommit),
      },
      { ...writes("first"), ...hears("post-tool-use tells of a finding", missingIn("first")) },
      sentBack(1, "first"),
      writes("second"),
      sentBack(2, "second"),
      writes("third"),
      sentBack(3, "third"),
      writes("fourth"),
      ends,
    ],
    after: () => say("stop lets go after three rounds"),
  };
  const unmended = {
    name: "findings that stay",
    steps: [sentBack(1, "first"), ends],
    after: () => say("stop lets go when the findings are the same (stop_hook_active)"),
  };
  const mended = {
    name: "the allowed way",
    steps: [
      { call: shell(`rm -r ${AGENTS}`) },
      { call: shell(`git commit --quiet --allow-empty -m '${GOOD_MESSAGE}'`) },
      ends,
    ],
    after: () => holds("a good commit is made, and stop says nothing", !noCommit()),
  };

  const typed = () => ({
    name: "what is typed",
    steps: [
      { call: type.open("bash -i"), ...hears("a shell to be typed into is refused", /it opens a shell/) },
      { call: type.open("node -i") },
      {
        call: type.into('require("child_process").execSync("git commit --no-verify --allow-empty -m x")\n'),
        sees: () => holds("what is typed into another program asks no hook", !noCommit()),
      },
      { ...ends, ...hears("stop tells of what was committed so", /^error commit-message\/header-format/) },
      { call: shell("true") },
      ends,
    ],
    after: () => git("reset", "--soft", begin.trim()),
  });

  const linked = `${root}-linked`;
  git("worktree", "add", "--quiet", linked, "-b", "linked");
  const inLinked = {
    name: "a linked work tree",
    folder: linked,
    opens: hears("in a linked work tree, at a session's start", /tollgate's hooks judge/).sees,
    steps: [
      {
        call: shell("git commit --no-verify --allow-empty -m x"),
        ...hears("in a linked work tree, a bypass is refused", /tollgate: refused: `--no-verify`/),
      },
      ends,
    ],
  };
  const ownWorkTree = {
    name: "a work tree of the harness's own",
    more: makesNoWorkTree?.args,
    steps: [],
    after: (printed) => hears("it makes no work tree by itself", makesNoWorkTree.words).sees(printed),
  };

  /** Whether a command ran, and a file was written, while tollgate was `program`, or gone where that is null. */
  const broken = (name, program, shuts = true) => ({
    name: `tollgate ${name}`,
    program,
    steps: [{ call: shell("touch ran") }, { call: write(at("written.txt"), "x\n") }, ends],
    after: () =>
      holds(
        `tollgate ${name}: calls ${shuts ? "are refused" : "go on"}, the session ends`,
        [existsSync(at("ran")), existsSync(at("written.txt"))].every((isThere) => isThere !== shuts),
      ),
  });
  const before = 'if (process.argv.includes("pre-tool-use"))';
  return [
    told,
    unmended,
    ...(type ? [typed()] : []),
    mended,
    inLinked,
    ...(makesNoWorkTree ? [ownWorkTree] : []),
    ...asks.map((mode) => ({
      name: `nobody to ask, mode ${mode}`,
      mode,
      steps: [
        ...calls(...read(at("tollgate.yaml"))),
        {
          call: edit(at("tollgate.yaml"), "extends: recommended", "extends: []"),
          ...hears(`mode ${mode}: the config stays`, /person's word: it changes/, unchanged("tollgate.yaml")),
        },
        ends,
      ],
    })),
    broken("is gone", null),
    broken("ends with code 3", "process.exit(3);"),
    broken("is killed", 'process.kill(process.pid, "SIGKILL");'),
    broken(
      "and its shell are killed",
      `${before} process.kill(process.ppid, "SIGKILL");`,
      shutsWithoutAnswer,
    ),
    broken("says nothing in time", `${before} setTimeout(() => {}, 25_000);`, shutsWithoutAnswer),
  ];
}
