import { existsSync, mkdirSync } from "node:fs";
import { cpus, platform, release, totalmem } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** This repository, wherever the benchmark is called from. */
export const HOME = fileURLToPath(new URL("../../..", import.meta.url));

/** Where everything that the benchmark installs lies; git-ignored, and safe to delete. */
export const SCRATCH = join(HOME, ".tmp/bench");

/**
 * The same surroundings for everything that is measured: nothing of whoever runs it but where programs are. `programs`
 * are folders that come first on PATH, `python` is where Python finds the modules of Debian's packages.
 */
export function surroundings(programs = [], python = null) {
  const home = join(SCRATCH, "home");
  mkdirSync(home, { recursive: true });
  return {
    PATH: [...programs, dirname(process.execPath), process.env.PATH].join(delimiter),
    HOME: home,
    LANG: "C.UTF-8",
    GIT_CONFIG_GLOBAL: "/dev/null",
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_EDITOR: ":",
    PRE_COMMIT_HOME: join(SCRATCH, "home/pre-commit"),
    PREK_HOME: join(SCRATCH, "home/prek"),
    ...(python && existsSync(python) ? { PYTHONPATH: python } : {}),
    ...(process.env.TMPDIR ? { TMPDIR: process.env.TMPDIR } : {}),
  };
}

/** What the figures were taken on, as the document prints it. */
export const machine = () => ({
  processor: cpus()[0]?.model.trim() ?? "unknown",
  cores: cpus().length,
  memoryGB: Math.round(totalmem() / 1e9),
  system: `${platform()} ${release()}`,
});
