import type { Place } from "./surroundings.js";

/** A message that every gate lets pass. */
export const MESSAGE = `feat(agents): describe the reviewer

Context: Reviews differed from one person to the next.
Solution: One agent file names what a review looks at.
Learning: A list of questions beats a list of rules.
Impact: Reviews take 10 minutes instead of 40.
`;

/** A short-lived program, cut in two waits, that changes one file at once. */
const FIXER = `sleep 0.08
printf 'formatted\\n' > .git/fixed
mv .git/fixed fixed.txt
sleep 0.08
`;

export interface Scene {
  readonly name: string;
  readonly config: Readonly<Record<string, unknown>>;
  /** Written and staged beside what every scene has. */
  readonly files: Readonly<Record<string, string>>;
  readonly message: string;
  readonly command: readonly string[];
  readonly verdict: "open" | "shut";
  /** What a person has to read when the gate is shut. */
  readonly says: RegExp | null;
  /** What a program of the config may write, path to bytes; all of it or nothing. */
  readonly written: Readonly<Record<string, string>>;
  /** A fixer stages again what it wrote. */
  readonly restages: boolean;
  /** Added to the environment of the command. */
  readonly env: NodeJS.ProcessEnv;
  /** A commit was judged before, so that this one's files and message are judged in one start. */
  readonly oneStart: boolean;
  /** HEAD is made anew. */
  readonly amends: boolean;
  /** All that git tracks is staged on the way. */
  readonly stagesAll: boolean;
  /** What runs at the same time in a linked work tree; null: there is none. */
  readonly beside: readonly string[] | null;
}

const COMMIT = ["git", "commit", "--quiet", "-F", ".git/message"];
const COMMIT_BESIDE = ["git", "commit", "--quiet", "-m", MESSAGE];

/** Takes some time, and writes what was typed. */
const EDITOR = { GIT_EDITOR: "sleep 0.1; cp .git/message" };

const REFUSED_FILE = {
  ".claude/agents/second.md": "---\ndescription: Nobody knows its name.\n---\nLook.\n",
};

const scene = (name: string, more: Partial<Scene>): Scene => ({
  name,
  config: {},
  files: {},
  message: MESSAGE,
  command: COMMIT,
  verdict: "open",
  says: null,
  written: {},
  restages: false,
  env: {},
  oneStart: false,
  amends: false,
  stagesAll: false,
  beside: null,
  ...more,
});

const writer = (name: string, more: Partial<Scene>): Scene =>
  scene(name, {
    files: { "fix.sh": FIXER, "fixed.txt": "written by hand\n" },
    written: { "fixed.txt": "formatted\n" },
    ...more,
  });

export const SCENES: readonly Scene[] = [
  scene("a commit with all four gates", {}),
  scene("a commit that is refused", {
    files: REFUSED_FILE,
    verdict: "shut",
    says: /missing-field/,
  }),
  scene("a commit whose message is refused", {
    message: "Fixed stuff.\n",
    verdict: "shut",
    says: /header-format/,
  }),
  writer("a fixer that is writing", {
    config: { fixers: { format: { run: "sh fix.sh" } } },
    verdict: "shut",
    says: /fixer-modified/,
  }),
  writer("a fixer whose work is staged again", {
    config: { fixers: { format: { run: "sh fix.sh" } }, gates: { "hook-loop": { onModify: "restage" } } },
    restages: true,
  }),
  scene("a command gate", {
    config: { commands: { slow: { run: "sleep 0.15", stages: ["pre-commit"] } } },
  }),
  scene("a push", {
    config: { commands: { slow: { run: "sleep 0.1", stages: ["pre-push"] } } },
    command: ["git", "push", "--quiet", "origin", "main"],
  }),
  scene("a commit that is judged in one start", { oneStart: true }),
  scene("a commit that is refused in one start", {
    oneStart: true,
    files: REFUSED_FILE,
    message: "Fixed stuff.\n",
    command: ["git", "commit", "--quiet", "-m", "Fixed stuff."],
    verdict: "shut",
    says: /missing-field/,
  }),
  scene("a commit of all that is tracked", {
    oneStart: true,
    stagesAll: true,
    command: ["git", "commit", "--quiet", "--all", "-m", MESSAGE],
  }),
  scene("an amended commit", { oneStart: true, amends: true, command: [...COMMIT, "--amend"] }),
  scene("a commit with an editor", { command: ["git", "commit", "--quiet"], env: EDITOR }),
  scene("an amended commit with an editor", {
    oneStart: true,
    amends: true,
    command: ["git", "commit", "--quiet", "--amend"],
    env: EDITOR,
  }),
  scene("a commit in each of two work trees", { oneStart: true, beside: COMMIT_BESIDE }),
];

export const sceneNamed = (name: string): Scene => {
  const found = SCENES.find((one) => one.name === name);
  if (!found) throw new Error(`there is no scene "${name}"`);
  return found;
};

export const isPush = ({ command }: Scene): boolean => command[1] === "push";

/** The linked work tree of a scene that has one; what git tells of its hooks is told apart. */
export const besideOf = (place: Place): Place => ({
  ...place,
  repo: `${place.root}/beside`,
  trace: `${place.root}/trace-beside.json`,
});

/** Outside the repository's folder, so that a copy of a scene has its own. */
export const remoteOf = ({ root }: Pick<Place, "root">): string => `${root}/remote.git`;
