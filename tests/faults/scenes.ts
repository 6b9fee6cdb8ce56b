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
}

const COMMIT = ["git", "commit", "--quiet", "-F", ".git/message"];

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
    files: { ".claude/agents/second.md": "---\ndescription: Nobody knows its name.\n---\nLook.\n" },
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
];

export const sceneNamed = (name: string): Scene => {
  const found = SCENES.find((one) => one.name === name);
  if (!found) throw new Error(`there is no scene "${name}"`);
  return found;
};

export const isPush = ({ command }: Scene): boolean => command[1] === "push";

/** Outside the repository's folder, so that a copy of a scene has its own. */
export const remoteOf = ({ root }: Pick<Place, "root">): string => `${root}/remote.git`;
