import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { withProgress } from "../../src/cli/progress.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function world(isTTY: boolean, env: NodeJS.ProcessEnv = {}) {
  const said: string[] = [];
  const output = {
    out: (text: string) => void said.push(`out: ${text}`),
    err: (text: string) => void said.push(text),
    asIs: (_: "out" | "err", text: string) => void said.push(text),
    isTTY: () => isTTY,
    columns: () => null,
    flush: async () => {},
  };
  return { said, world: { output, cwd: "/", env } };
}

/** Runs work that takes so many milliseconds. */
async function during(
  ms: number,
  at: ReturnType<typeof world>,
  options: { shown?: "agent"; quiet?: true } = {},
) {
  const work = () => new Promise<string>((resolve) => setTimeout(() => resolve("done"), ms));
  const ended = withProgress("quick is judged", { shown: "human", quiet: false, ...options }, at.world, work);
  await vi.advanceTimersByTimeAsync(ms);
  return ended;
}

it("is shown after half a second, and taken away before anything else is said", async () => {
  const at = world(true);
  expect(await during(1_100, at)).toBe("done");
  expect(at.said).toHaveLength(4);
  for (const text of at.said.slice(0, 3))
    expect(text).toMatch(/^\r\u001b\[2Ktollgate: quick is judged, \d+\.\d s$/);
  expect(at.said[3]).toBe("\r\u001b[2K");
  await vi.advanceTimersByTimeAsync(5_000);
  expect(at.said).toHaveLength(4);
});

it("is not shown for a run that is over by then", async () => {
  const at = world(true);
  await during(499, at);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(at.said).toEqual([]);
});

it("is taken away when the work fails", async () => {
  const at = world(true);
  const work = () => new Promise<never>((_, reject) => setTimeout(() => reject(new Error("x")), 600));
  const ended = expect(withProgress("w", { shown: "human", quiet: false }, at.world, work)).rejects.toThrow(
    "x",
  );
  await vi.advanceTimersByTimeAsync(600);
  await ended;
  expect(at.said.at(-1)).toBe("\r\u001b[2K");
});

it.each([
  ["no terminal", false, {}, {}],
  ["CI", true, { CI: "true" }, {}],
  ["a dumb terminal", true, { TERM: "dumb" }, {}],
  ["an agent", true, {}, { shown: "agent" as const }],
  ["--quiet", true, {}, { quiet: true as const }],
])("is not shown to %s", async (_name, isTTY, env, options) => {
  const at = world(isTTY, env);
  await during(2_000, at, options);
  expect(at.said).toEqual([]);
});
