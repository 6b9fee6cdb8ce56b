import { readFileSync } from "node:fs";
import { join } from "node:path";
import { guardedRepository } from "./install.js";
import { createRepository, type TestRepository } from "./repository.js";

export type Program = Readonly<Record<string, unknown>> & { readonly run: string };

/** YAML reads JSON. */
export const configText = (config: Readonly<Record<string, unknown>>): string =>
  `${JSON.stringify(config)}\n`;

/** A repository with a first commit (a.txt, b.txt) and one fixer; no hooks. */
export function withFixer(fixer: Program, hookLoop: Readonly<Record<string, unknown>> = {}): TestRepository {
  const repository = createRepository();
  repository.write(
    "tollgate.yaml",
    configText({ fixers: { format: fixer }, gates: { "hook-loop": hookLoop } }),
  );
  repository.write("a.txt", "a\n").write("b.txt", "b\n");
  repository.commit();
  return repository;
}

/** The same with husky's hooks armed, so that git itself calls them; messages are not judged. */
export function guardedWithFixer(
  fixer: Program,
  hookLoop: Readonly<Record<string, unknown>> = {},
): TestRepository {
  return guardedWith({ fixers: { format: fixer }, gates: { "hook-loop": hookLoop } });
}

/** An armed repository with this config, in which messages are not judged; a.txt and b.txt are committed. */
export function guardedWith(config: Readonly<Record<string, unknown>>): TestRepository {
  const repository = guardedRepository();
  const gates = { ...(config.gates as object | undefined), "commit-message": { enabled: false } };
  repository.write("tollgate.yaml", configText({ ...config, gates }));
  repository.write("a.txt", "a\n").write("b.txt", "b\n");
  repository.commit();
  return repository;
}

export const onDisk = (repository: TestRepository, path: string): string =>
  readFileSync(join(repository.root, path), "utf8");

export const inIndex = (repository: TestRepository, path: string): string =>
  repository.must("show", `:${path}`);

/** Puts a script after the judgement of an event, as in hooks of an init that judged first in pre-commit too. */
export function runAfter(repository: TestRepository, event: string, script: string): void {
  const judges = `. "\${0%/*}/tollgate.sh" && tollgate_hook ${event} "$@" || exit $?`;
  repository.write(`.husky/${event}`, `${judges}\n${script}\n`, 0o755);
}
