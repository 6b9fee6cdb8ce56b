import { type ReadOption, readOptions } from "../content/read-options.js";
import { shellWord } from "../content/shell-word.js";
import { COMMIT_OPTIONS, GIT_OPTIONS } from "../git/command-options.js";
import { callersUpToGit, wordsOf } from "../process/callers.js";
import type { Begun } from "../report/report.js";

/** Of git-commit(1): what a commit with the kept message has to say again. */
const SAID_AGAIN = words(
  "all patch interactive include only amend author date reset-author allow-empty allow-empty-message gpg-sign no-gpg-sign cleanup pathspec-from-file pathspec-file-nul no-post-rewrite",
);
/** The kept message is their work, or they concern what is shown. */
const LEFT_OUT = words(
  "message file template trailer signoff no-signoff squash edit no-edit quiet verbose status no-status untracked-files ahead-behind",
);
/** Whose author and date they take; git tells hooks of both. */
const REUSE = words("reuse-message reedit-message");
/** From which its own index follows. */
const OWN_INDEX = words("all patch interactive include only pathspec-from-file");

const SHORT: Readonly<Record<string, string>> = {
  ...{ a: "all", p: "patch", i: "include", o: "only", S: "gpg-sign" },
  ...{ m: "message", F: "file", t: "template", s: "signoff", e: "edit", q: "quiet", v: "verbose" },
  ...{ u: "untracked-files", C: "reuse-message", c: "reedit-message" },
};

interface BegunCommit {
  readonly as: Begun;
  /** From a folder that git does not tell hooks of. */
  readonly elsewhere: boolean;
}

/** More is no advice that anybody reads. */
const LONGEST = 500;

/** How the commit that a hook judges was begun (`ownIndex`: from the repository's own index); null where the system or the command does not tell all of it. */
export function begunCommit(env: NodeJS.ProcessEnv, ownIndex: boolean): BegunCommit | null {
  const git = callersUpToGit()?.at(-1);
  const words = git === undefined ? null : wordsOf(git);
  return words && beginAgain(words, env, ownIndex);
}

/** The same from the words of its command line, git's own name first. */
export function beginAgain(
  [, ...words]: readonly string[],
  env: NodeJS.ProcessEnv,
  ownIndex: boolean,
): BegunCommit | null {
  const { options, operands } = readOptions(words, GIT_OPTIONS, true);
  const [command, ...rest] = operands;
  // What concludes a merge that a hook refused.
  const more = command === "merge" ? [] : command === "commit" ? again(rest, env, ownIndex) : null;
  if (more === null) return null;
  const as = {
    git: ["git", ...options.flatMap(toWords), "commit"].map(shellWord).join(" "),
    more: more.map((word) => ` ${shellWord(word)}`).join(""),
  };
  const elsewhere = options.some(({ name }) => /^-C$|^--(git-dir|work-tree)$/.test(name));
  return as.git.length + as.more.length > LONGEST ? null : { as, elsewhere };
}

function again(args: readonly string[], env: NodeJS.ProcessEnv, ownIndex: boolean): string[] | null {
  const { options, operands } = readOptions(args, COMMIT_OPTIONS);
  const read = options.map((option) => ({ ...option, name: longName(option.name) }));
  const names = new Set(read.map(({ name }) => name));
  const isKnown = read.every(
    ({ name, value }) =>
      (SAID_AGAIN.has(name) && !(name === "pathspec-from-file" && value === "-")) ||
      LEFT_OUT.has(name) ||
      REUSE.has(name) ||
      (name === "fixup" && !value?.startsWith("reword:")),
  );
  // An index that none of them explains came from the environment, which is nothing to paste.
  const explained = operands.length > 0 || [...OWN_INDEX].some((name) => names.has(name));
  if (!isKnown || !(ownIndex || explained)) return null;
  const isReused = !names.has("reset-author") && [...REUSE].some((name) => names.has(name));
  const author = isReused ? authorOf(env) : [];
  const said = read.filter(
    ({ name }) => SAID_AGAIN.has(name) && !(isReused && (name === "author" || name === "date")),
  );
  const paths = operands.length > 0 ? ["--", ...operands] : [];
  return (
    author && [
      ...said.flatMap(({ name, value }) => toWords({ name: `--${name}`, value })),
      ...author,
      ...paths,
    ]
  );
}

function authorOf({
  GIT_AUTHOR_NAME,
  GIT_AUTHOR_EMAIL,
  GIT_AUTHOR_DATE,
}: NodeJS.ProcessEnv): string[] | null {
  if (!GIT_AUTHOR_NAME || GIT_AUTHOR_EMAIL === undefined || !GIT_AUTHOR_DATE) return null;
  return [`--author=${GIT_AUTHOR_NAME} <${GIT_AUTHOR_EMAIL}>`, `--date=${GIT_AUTHOR_DATE}`];
}

/** Without dashes; git takes any beginning that is one option's only. "" for what is not known. */
function longName(name: string): string {
  if (!name.startsWith("--")) return SHORT[name.slice(1)] ?? "";
  const given = name.slice(2);
  const all = [...SAID_AGAIN, ...LEFT_OUT, ...REUSE, "fixup"];
  const [only, ...others] = all.includes(given) ? [given] : all.filter((one) => one.startsWith(given));
  return others.length > 0 ? "" : (only ?? "");
}

const toWords = ({ name, value }: ReadOption): string[] =>
  value === null || value === "" ? [name] : name.startsWith("--") ? [`${name}=${value}`] : [name, value];

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(" "));
}
