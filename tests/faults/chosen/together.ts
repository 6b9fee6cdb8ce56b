import { execFileSync } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { join } from "node:path";
import { losses, takePicture } from "../picture.js";
import { problem } from "../problems.js";
import { leftRunning, pause, signal } from "../processes.js";
import { run, start } from "../run.js";
import { besideOf, type Scene } from "../scenes.js";
import { git, write } from "../template.js";
import { drafts, halfWritten } from "../written.js";
import { after, type Chosen, OPEN, REFUSED, struck, TOLLGATE, verdictOf, wrongEnd } from "./case.js";

/** Long enough that nobody waits for its end. */
const ENDLESS: Scene = {
  ...OPEN,
  name: "a command that does not end",
  config: { commands: { endless: { run: "sleep 300", stages: ["pre-commit"] } } },
};

const REWRITES: Scene = {
  ...REFUSED,
  name: "a command that turns the gates off in the config",
  config: { commands: { rewrite: { run: "cp .git/loose tollgate.yaml", stages: ["pre-commit"] } } },
  written: { "tollgate.yaml": "gates: { frontmatter: { enabled: false } }\n" },
};

export const TOGETHER: readonly Chosen[] = [
  {
    name: "two commits at once in one repository",
    async strike({ templates }) {
      const place = templates.copy(OPEN);
      const before = takePicture(place);
      const [first, second] = await Promise.all([run(place, OPEN.command), run(place, OPEN.command)]);
      const made = [first, second].filter(({ code }) => code === 0);
      // The slower one finds a lock, a moved HEAD, or nothing left to commit.
      const wrong = made.length === 0 ? [problem("code", `${first.output}\n${second.output}`)] : [];
      const bugs = [first, second].flatMap((ended) => wrongEnd(ended, { code: ended.code! }));
      const now = takePicture(place);
      return [...wrong, ...bugs, ...losses(place, OPEN, before, now), ...halfWritten(place, OPEN.message)];
    },
  },
  {
    name: "two commits at once in two linked work trees",
    async strike({ templates }) {
      const place = templates.copy(OPEN);
      const other = besideOf(place);
      git(place, "worktree", "add", "--quiet", "-b", "beside", other.repo);
      write(
        other,
        ".claude/agents/other.md",
        "---\nname: other\ndescription: In another work tree\n---\nLook.\n",
      );
      git(other, "add", "--all");
      const before = takePicture(place);
      const words = ["git", "commit", "--quiet", "-F", join(place.repo, ".git/message")];
      const [here, there] = await Promise.all([
        run(place, OPEN.command),
        run(place, words, { cwd: other.repo }),
      ]);
      return [
        ...wrongEnd(there, { code: 0 }),
        ...(await after(place, OPEN, before, here, { code: 0 })),
        ...halfWritten(place, OPEN.message),
        ...drafts(place),
      ];
    },
  },
  {
    name: "the config is rewritten while the gates run",
    async strike({ templates }) {
      const place = templates.copy(REWRITES);
      write(place, ".git/loose", REWRITES.written["tollgate.yaml"]!);
      const before = takePicture(place);
      const ended = await run(place, REWRITES.command);
      const now = takePicture(place);
      return [
        ...wrongEnd(ended, { code: 1, hook: 1, says: /missing-field/ }),
        ...losses(place, REWRITES, before, now),
        ...halfWritten(place, REWRITES.message),
        ...drafts(place),
        // What is staged judges on, whatever a program makes of the file.
        ...wrongEnd(await run(place, REWRITES.command), { code: 1, hook: 1, says: /missing-field/ }),
      ];
    },
  },
  ...(["gates: [\n", "\0\0\0", "", "extends: nothing-of-that-name\n"] as const).map(
    (text): Chosen => ({
      name: `the config is ${JSON.stringify(text)}`,
      async strike({ templates }) {
        const place = templates.copy(OPEN);
        const before = takePicture(place);
        const good = before.files.get("tollgate.yaml")!;
        write(place, "tollgate.yaml", text);
        const mend = () => write(place, "tollgate.yaml", good);
        const expected = { code: 1, hook: 2, says: /tollgate\.yaml/, mend };
        return struck(place, OPEN, expected, OPEN.command, { before });
      },
    }),
  ),
  ...(["SIGTERM", "SIGINT", "SIGHUP", "SIGKILL"] as const).map(
    (name): Chosen => ({
      name: `${name} to git alone, while a command would go on for five minutes`,
      async strike({ templates }) {
        const place = templates.copy(ENDLESS);
        const running = start(place, ENDLESS.command);
        for (;;) {
          const all = execFileSync("ps", ["-eo", "args"]).toString("utf8");
          if (/^sleep 300$/m.test(all)) break;
          await pause(20);
        }
        await pause(200);
        signal(running.child.pid!, name);
        await running.ended;
        return (await leftRunning(place, 4000)).map((text) => problem("left", text));
      },
    }),
  ),
  ...[OPEN, REFUSED].map(
    (scene): Chosen => ({
      name: `nobody reads what is printed (EPIPE) during ${scene.name}`,
      async strike({ templates }) {
        const place = templates.copy(scene);
        const words = [
          "sh",
          "-c",
          '{ "$@" 2>&1; echo $? > ../code; } | true; exit "$(cat ../code)"',
          "sh",
          ...scene.command,
        ];
        // husky's own last word may end its shell by SIGPIPE: only git's code is certain.
        return struck(place, scene, { code: verdictOf(scene).code }, words);
      },
    }),
  ),
  {
    name: "nobody reads a long report of a whole run",
    async strike({ templates }) {
      const place = templates.copy(REFUSED);
      const report = [...TOLLGATE, "run", "quick", "--format", "json"];
      const words = [
        "sh",
        "-c",
        '{ "$@"; echo $? > ../code; } | true; exit "$(cat ../code)"',
        "sh",
        ...report,
      ];
      return wrongEnd(await run(place, words), { code: 1 });
    },
  },
  ...[OPEN, REFUSED].map(
    (scene): Chosen => ({
      name: `stdin, stdout and stderr are closed during ${scene.name}`,
      async strike({ templates }) {
        const place = templates.copy(scene);
        const words = ["sh", "-c", '"$@" <&- >&- 2>&-', "sh", ...scene.command];
        return struck(place, scene, { ...verdictOf(scene), says: /^/ }, words);
      },
    }),
  ),
  {
    name: "what is printed goes to a full disk",
    async strike({ templates }) {
      const place = templates.copy(REFUSED);
      const full = openSync("/dev/full", "w");
      try {
        return await struck(place, REFUSED, { code: 1, hook: 2 }, REFUSED.command, {
          stdio: ["ignore", full, full],
        });
      } finally {
        closeSync(full);
      }
    },
  },
];
