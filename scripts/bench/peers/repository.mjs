import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** What was not removed yet. */
const left = new Set();
process.once("exit", () => {
  for (const root of left) rmSync(root, { recursive: true, force: true, maxRetries: 3 });
});

/**
 * A throw-away repository whose history is `history` (input for git fast-import), checked out, with every installed
 * tool in node_modules. `remove` deletes it.
 */
export function repository({ modules, env }, history) {
  const root = mkdtempSync(join(tmpdir(), "tollgate-bench-"));
  left.add(root);
  const remove = () => {
    rmSync(root, { recursive: true, force: true, maxRetries: 3 });
    left.delete(root);
  };
  const git = (args, input) =>
    execFileSync("git", args, { cwd: root, env, input, encoding: "utf8", maxBuffer: 1 << 28, stdio: "pipe" });
  const write = (path, content, mode) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content, { mode });
  };
  git(["init", "--quiet", "--initial-branch=main"]);
  for (const [key, value] of [
    ["user.name", "bench"],
    ["user.email", "bench@example.org"],
    ["gc.auto", "0"],
  ])
    git(["config", key, value]);
  git(["fast-import", "--quiet"], history);
  git(["reset", "--quiet", "--hard"]);
  symlinkSync(modules, join(root, "node_modules"));
  write(".gitignore", "node_modules\n");
  write("empty.mjs", "");
  return { root, git, write, remove };
}
