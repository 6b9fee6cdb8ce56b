import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { join } from "node:path";
import { type Problem, problem } from "./problems.js";
import { isPush, remoteOf, type Scene } from "./scenes.js";
import type { Place } from "./surroundings.js";
import { git, gitWith } from "./template.js";

/** All that is a person's in a repository, at one moment. */
export interface Picture {
  readonly head: string;
  /** Each ref but HEAD's own branch, and the stash. */
  readonly refs: string;
  readonly remote: string;
  readonly reflog: readonly string[];
  /** `git ls-files --stage`. */
  readonly index: readonly string[];
  /** Path to bytes. */
  readonly files: ReadonlyMap<string, string>;
  readonly config: string;
}

const BRANCH = "refs/heads/main";

export function takePicture(place: Place): Picture {
  const refs = git(place, "for-each-ref", "--format=%(objectname) %(refname)").split("\n").filter(Boolean);
  return {
    head: refs.find((line) => line.endsWith(` ${BRANCH}`))?.split(" ")[0] ?? "",
    refs: refs.filter((line) => !/ refs\/(heads\/(main|beside)$|remotes\/)/.test(line)).join("\n"),
    remote: read(join(remoteOf(place), "refs/heads/main")) || read(join(remoteOf(place), "packed-refs")),
    reflog: read(join(place.repo, ".git/logs/HEAD")).split("\n").filter(Boolean),
    index: git(place, "ls-files", "--stage", "-z").split("\0").filter(Boolean),
    files: filesOf(place.repo),
    config: read(join(place.repo, ".git/config")),
  };
}

/** What of the person's is neither as it was nor exactly as the scene's end leaves it. */
export function losses(place: Place, scene: Scene, before: Picture, after: Picture): Problem[] {
  const lost = (what: string): Problem => problem("lost", what);
  const moved = after.head !== before.head;
  return [
    ...filesLost(scene, before, after).map(lost),
    ...(after.refs === before.refs ? [] : [lost(`other refs, or a stash: ${after.refs}`)]),
    ...(after.config === before.config ? [] : [lost(".git/config was changed")]),
    ...indexLost(place, scene, before, after).map(lost),
    ...(moved ? headLost(place, scene, before, after).map(lost) : []),
    ...(after.reflog.length - before.reflog.length === (moved ? 1 : 0) ? [] : [lost("the reflog")]),
    ...(after.remote === before.remote || remoteIs(after.remote, before.head) ? [] : [lost("the remote")]),
  ];
}

function filesLost({ written }: Scene, before: Picture, after: Picture): string[] {
  const names = new Set([...before.files.keys(), ...after.files.keys()]);
  return [...names].flatMap((name) => {
    const [was, is] = [before.files.get(name), after.files.get(name)];
    return was === is || (is !== undefined && is === written[name])
      ? []
      : [`${name}: ${shown(was)} is now ${shown(is)}`];
  });
}

/** The index is what it was, but for what a fixer wrote and staged again, or what git was asked to stage. */
function indexLost(
  place: Place,
  { restages, written, stagesAll }: Scene,
  before: Picture,
  after: Picture,
): string[] {
  if (stagesAll && after.head !== before.head)
    return after.index.join("\n") === allStaged(place, before).join("\n")
      ? []
      : ["not all that is tracked is staged"];
  const mine = (line: string) => !restages || !(line.slice(line.indexOf("\t") + 1) in written);
  const [was, is] = [before.index.filter(mine), after.index.filter(mine)];
  return was.join("\n") === is.join("\n") && before.index.length === after.index.length
    ? []
    : [`the index: ${is.filter((line) => !was.includes(line)).join(", ") || "entries are gone"}`];
}

/** What `git add --update` makes of the index as it was. */
function allStaged(place: Place, { index }: Picture): string[] {
  const env = { GIT_INDEX_FILE: join(place.root, "expected-index") };
  gitWith(place, env, ["update-index", "-z", "--index-info"], `${index.join("\0")}\0`);
  gitWith(place, env, ["add", "--update"]);
  return gitWith(place, env, ["ls-files", "--stage", "-z"]).split("\0").filter(Boolean);
}

/** HEAD went on by one commit, which holds the index and the message. */
function headLost(place: Place, scene: Scene, before: Picture, after: Picture): string[] {
  if (isPush(scene)) return ["HEAD moved in a push"];
  const [parent, tree, ...message] = git(
    place,
    "show",
    "--no-patch",
    "--format=%P%n%T%n%B",
    after.head,
  ).split("\n");
  const below = scene.amends ? git(place, "rev-parse", `${before.head}^`).trim() : before.head;
  return [
    ...(parent === below ? [] : [`HEAD's parent is ${parent}`]),
    ...(message.join("\n").trimEnd() === scene.message.trimEnd() ? [] : ["the message of HEAD"]),
    ...(tree === git(place, "write-tree").trim() ? [] : ["HEAD's tree is not the index"]),
  ];
}

const remoteIs = (remote: string, head: string): boolean => remote.split(/[\s]/).includes(head);

const shown = (text: string | undefined): string =>
  text === undefined ? "nothing" : JSON.stringify(text.slice(0, 40));

/** Not what is installed, nor git's own folder. */
function filesOf(root: string, under = ""): Map<string, string> {
  const found = new Map<string, string>();
  for (const entry of readdirSync(join(root, under), { withFileTypes: true })) {
    const path = under ? `${under}/${entry.name}` : entry.name;
    if (path === ".git" || path === "node_modules") continue;
    if (entry.isDirectory()) for (const [name, text] of filesOf(root, path)) found.set(name, text);
    else if (entry.isSymbolicLink()) found.set(path, `-> ${readlinkSync(join(root, path))}`);
    else found.set(path, readFileSync(join(root, path), "latin1"));
  }
  return found;
}

function read(path: string): string {
  try {
    return readFileSync(path, "latin1");
  } catch {
    return "";
  }
}
