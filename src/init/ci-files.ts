import { lstatSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { namesIn } from "./changes.js";
import { MAKEFILES } from "./makefile.js";

const FILES = [
  ".gitlab-ci.yml",
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
    return text === null ? [] : [{ path, text }];
  });
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

/** Whether a line, not a comment, calls ci-all: by itself or through one of make's targets. */
export function callsCiAll(text: string, targets: readonly string[]): boolean {
  return text
    .split("\n")
    .filter((line) => !/^\s*(#|\/\/)/.test(line))
    .some(
      (line) =>
        /\btollgate(\.js)?["']?\s+run\s+ci-all\b/.test(line) ||
        (/\bmake\b/.test(line) && targets.some((target) => line.split(/[\s;&|"']+/).includes(target))),
    );
}

function textAt(root: string, path: string): string | null {
  try {
    const at = join(root, path);
    return lstatSync(at).isSymbolicLink() || statSync(at).size > LIMIT ? null : readFileSync(at, "utf8");
  } catch {
    return null;
  }
}
