import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { closeSync, constants, openSync, readFileSync, readSync } from "node:fs";
import { join } from "node:path";
import { setImmediate as turn } from "node:timers/promises";
import { expect, it } from "vitest";
import { CLI, cleanEnvironment, createRepository } from "../support/repository.js";

/** A pipe holds 64 KB; a reader may have told it not to let writers wait. */
it("writes a long report whole into a pipe that is full and does not wait", async () => {
  const repository = createRepository();
  const { root } = repository;
  repository.write("tollgate.yaml", "extends: recommended\n");
  for (let at = 0; at < 500; at++) repository.write(`.claude/agents/a${at}.md`, "No front matter.\n");
  repository.must("add", ".");
  const args = [CLI, "run", "quick", "--gate", "frontmatter", "--format", "ndjson"];
  const options = { cwd: root, env: cleanEnvironment({}) };
  const expected = openSync(join(root, "expected"), "w");
  spawnSync(process.execPath, args, { ...options, stdio: ["ignore", expected, "inherit"] });
  closeSync(expected);

  repository.exec("mkfifo", ["pipe"]);
  const pipe = openSync(join(root, "pipe"), constants.O_RDWR | constants.O_NONBLOCK);
  // Node lets what it starts wait for its first three descriptors; a shell hands another one on as it is.
  const child = spawn("sh", ["-c", 'exec "$@" >&3', "sh", process.execPath, ...args], {
    ...options,
    stdio: ["ignore", "ignore", "inherit", pipe],
  });
  const parts: Buffer[] = [];
  let ended = false;
  const exit = once(child, "exit").then(([code]) => {
    ended = true;
    return code as number;
  });
  const buffer = Buffer.alloc(1 << 16);
  for (let isLast = false; !isLast; await turn()) {
    isLast = ended;
    for (let count = read(pipe, buffer); count > 0; count = read(pipe, buffer))
      parts.push(Buffer.from(buffer.subarray(0, count)));
  }
  closeSync(pipe);
  expect(await exit).toBe(1);
  const whole = readFileSync(join(root, "expected"), "utf8");
  expect(whole.length).toBeGreaterThan(100_000);
  expect(findings(whole)).toHaveLength(500);
  expect(findings(Buffer.concat(parts).toString())).toEqual(findings(whole));
});

/** 0 for nothing there yet. */
function read(fd: number, buffer: Buffer): number {
  try {
    return readSync(fd, buffer);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EAGAIN") throw error;
    return 0;
  }
}

/** All lines but those that tell how long it took. */
const findings = (text: string): string[] => {
  const lines = text.split("\n");
  expect(lines.at(-1)).toBe("");
  return lines.filter((line) => line.startsWith('{"type":"finding"'));
};
