import { lstatSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { namesIn } from "./changes.js";
import { MAKEFILES } from "./makefile.js";

const GITLAB = ".gitlab-ci.yml";
const FILES = [
  GITLAB,
  ".circleci/config.yml",
  "azure-pipelines.yml",
  "bitbucket-pipelines.yml",
  "Jenkinsfile",
  ".buildkite/pipeline.yml",
];
/** Larger files are no pipeline that anybody wrote. */
const LIMIT = 1_048_576;

export interface CiFile {
  readonly path: string;
  readonly text: string;
}

/** What tells CI systems what to do, GitHub's and GitLab's first. */
export function ciFiles(root: string): CiFile[] {
  const workflows = namesIn(join(root, ".github/workflows"))
    .filter((name) => /\.ya?ml$/.test(name))
    .map((name) => `.github/workflows/${name}`);
  return [...workflows.sort(), ...FILES].flatMap((path) => {
    const text = textAt(root, path);
    return text === null ? [] : [{ path, text: path === GITLAB ? withIncluded(root, text) : text }];
  });
}

const INCLUDED = /\b(?:local|include)\s*:\s*["']?\/?([\w./-]+\.ya?ml)\b/;
/** How many included files are read; GitLab itself stops at 150. */
const MAX_INCLUDED = 20;

/** GitLab joins files of the repository to the one that includes them; what they include in turn is not looked at. */
function withIncluded(root: string, text: string): string {
  const paths = linesOf(text).flatMap((line) => INCLUDED.exec(line)?.[1] ?? []);
  const inside = paths.filter((path) => !path.split("/").includes("..")).slice(0, MAX_INCLUDED);
  return [text, ...inside.flatMap((path) => textAt(root, path) ?? [])].join("\n");
}

/** Make's targets whose recipe runs ci-all. */
export function ciTargets(root: string): string[] {
  const names = readdirSync(root);
  const makefile = MAKEFILES.find((name) => names.includes(name));
  const targets = new Set<string>();
  let current: readonly string[] = [];
  for (const line of (makefile && textAt(root, makefile))?.split("\n") ?? []) {
    if (line.startsWith("\t")) {
      if (/\brun\s+ci-all\b/.test(line)) for (const target of current) targets.add(target);
    } else {
      const head = /^([\w./% -]+?)\s*::?(?!=)/.exec(line)?.[1];
      if (head) current = head.split(/\s+/);
    }
  }
  return [...targets];
}

/** Our Action, whoever has the repository that holds it, or as the package brings it. */
const ACTION =
  /\buses["']?\s*:\s*["']?([\w.-]+\/tollgate@|\.\/(\S+\/)?node_modules\/tollgate\/?(?=["'\s,}]|$))/;
/** Our template for GitLab, by its address or by its project and path. */
const TEMPLATE = /\bremote\s*:.*\/tollgate\/.*\bci\/gitlab\.yml\b/;
const TEMPLATE_PROJECT = /\bproject\s*:\s*["']?([\w.-]+\/)+tollgate\b["']?\s*(#.*)?$/;
const TEMPLATE_FILE = /["'\s/]ci\/gitlab\.yml\b/;

const linesOf = (text: string): string[] => text.split("\n").filter((line) => !/^\s*(#|\/\/)/.test(line));

/** Whether GitLab is told to take in the template that ships, which asks for the whole history by itself. */
export function includesTemplate(text: string): boolean {
  const lines = linesOf(text);
  const has = (part: RegExp) => lines.some((line) => part.test(line));
  return has(TEMPLATE) || (has(TEMPLATE_PROJECT) && has(TEMPLATE_FILE));
}

/** Whether a line, not a comment, calls ci-all: by itself, through one of make's targets, or by what ships for CI. */
export const callsCiAll = (text: string, targets: readonly string[]): boolean =>
  includesTemplate(text) ||
  linesOf(text).some(
    (line) =>
      ACTION.test(line) ||
      /\btollgate(\.js)?["']?\s+run\s+ci-all\b/.test(line) ||
      (/\bmake\b/.test(line) && targets.some((target) => line.split(/[\s;&|"']+/).includes(target))),
  );

function textAt(root: string, path: string): string | null {
  try {
    const at = join(root, path);
    return lstatSync(at).isSymbolicLink() || statSync(at).size > LIMIT ? null : readFileSync(at, "utf8");
  } catch {
    return null;
  }
}
