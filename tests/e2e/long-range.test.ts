import { expect, it } from "vitest";
import { createRepository } from "../support/repository.js";

const COMMITS = 10_000;

it("judges 10,000 commits as they stream by, in a heap of 32 MiB, each once and in order", () => {
  const repository = createRepository();
  const record = (at: number): string => {
    // Every thousandth is bad, so that the order can be seen.
    const message =
      at % 1_000 === 0
        ? `bad ${at}\n`
        : `fix: keep thing ${at}\n\nContext: It was lost before.\nSolution: Keep it where it was.\nLearning: Things get lost unseen.\nImpact: ${at} things fewer are lost.\n`;
    return `commit refs/heads/main\ncommitter t <t@example.org> ${1_700_000_000 + at} +0000\ndata ${Buffer.byteLength(message)}\n${message}\n`;
  };
  const stream = Array.from({ length: COMMITS }, (_, at) => record(at + 1)).join("");
  expect(repository.exec("git", ["fast-import", "--quiet"], { input: stream })).toMatchObject({ code: 0 });
  repository.write("tollgate.yaml", "extends: recommended\n");
  const args = [
    "dist/tollgate.js",
    "run",
    "ci-all",
    "--gate",
    "commit-message",
    "--format",
    "json",
    "--cwd",
    repository.root,
  ];
  const ended = repository.exec(process.execPath, ["--max-old-space-size=32", ...args], {
    cwd: process.cwd(),
  });
  expect(ended.code).toBe(1);
  const { results } = JSON.parse(ended.stdout) as {
    results: { judged: number; findings: { rule: string; data: { excerpt?: string } }[] }[];
  };
  expect(results[0]!.judged).toBe(COMMITS);
  const bad = results[0]!.findings.filter(({ rule }) => rule === "header-format");
  expect(bad.map(({ data }) => data.excerpt)).toEqual(
    Array.from({ length: COMMITS / 1_000 }, (_, at) => `bad ${(at + 1) * 1_000}`),
  );
});
