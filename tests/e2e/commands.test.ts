import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { gates } from "../../gates/registry.js";
import { createRepository, type TestRepository } from "../support/repository.js";

const CONFIG = `extends: recommended
gates:
  token-budget:
    loads: { prime: [CLAUDE.md] }
`;

describe("explain", () => {
  it("shows for every rule why it is there, what fails and what passes", () => {
    const repository = createRepository();
    for (const { meta } of gates) {
      expect(repository.tollgate("explain", meta.id).stdout).toContain(meta.law);
      const [rule] = Object.keys(meta.rules);
      const { stdout } = repository.tollgate("explain", `${meta.id}/${rule}`);
      expect(stdout).toMatch(/Why: .*[\s\S]*\nFails: .*[\s\S]*\nPasses: /);
    }
  });
});

it.each([
  ["list", "--bogus"],
  ["list", "extra"],
  ["explain", "zone", "extra"],
  ["explain", "commit-message/zone"],
  ["plan", "quick", "extra"],
  ["plan", "quick", "--format", "yaml"],
  ["message", "a", "b"],
])("does not pass over what it does not know: %s %s", (...args) => {
  const repository = createRepository().write("tollgate.yaml", CONFIG);
  expect(repository.tollgate(...args)).toMatchObject({ code: 2 });
});

describe("baseline", () => {
  const judged = (repository: TestRepository) =>
    repository.tollgate("run", "ci-all", "--gate", "commit-message").code;

  it.each([
    [
      "tollgate.yaml",
      "# ours\nextends: recommended # both\ngates:\n  # messages\n  commit-message: { types: [feat] }\n",
    ],
    ["tollgate.yaml", "extends: recommended\n"],
    ["tollgate.json", '{\n\t"extends": "recommended"\n}\n'],
    ["package.json", '{\n  "name": "x",\n  "tollgate": { "extends": "recommended" }\n}\n'],
  ])("leaves history alone from HEAD on, in %s, and keeps the rest of the file", (file, text) => {
    const repository = createRepository().write(file, text);
    repository.commit("what went before");
    const head = repository.head();
    expect(judged(repository)).toBe(1);
    expect(repository.tollgate("baseline")).toMatchObject({ code: 0 });
    const after = readFileSync(join(repository.root, file), "utf8");
    expect(after).toContain(head);
    for (const comment of text.match(/#.*/g) ?? []) expect(after).toContain(comment);
    expect(judged(repository)).toBe(0);
    expect(repository.tollgate("baseline").stdout).toContain("already");
    repository.commit("went round");
    expect(judged(repository)).toBe(1);
    expect(repository.tollgate("baseline").stdout).toContain("as before; to leave out all up to HEAD: ");
    expect(judged(repository)).toBe(1);
    expect(repository.tollgate("baseline", "--force").code).toBe(0);
    expect(judged(repository)).toBe(0);
  });

  it("says so before the first commit", () => {
    const repository = createRepository().write("tollgate.yaml", "extends: recommended\n");
    expect(repository.tollgate("baseline")).toMatchObject({ code: 2 });
  });
});
