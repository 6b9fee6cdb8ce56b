import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { callsCiAll, includesTemplate } from "../../../src/init/ci-files.js";
import { examined } from "../../support/doctor.js";
import { guardedRepository } from "../../support/install.js";

const WORKFLOW = ".github/workflows/tollgate.yml";
const steps = (depth: string, action = '"Some-Team/tollgate@v1"') =>
  `jobs:\n  a:\n    steps:\n      - uses: actions/checkout@v4\n${depth}      - uses: ${action}\n`;

describe("what ships for CI counts as a call of ci-all", () => {
  it("by the Action of whichever owner, with the history that its checkout fetches", () => {
    const repository = guardedRepository().write(WORKFLOW, steps(""));
    expect(examined(repository).line("ci")).toMatch(/^warning: .*without the whole history.*fetch-depth: 0/);
    repository.write(WORKFLOW, steps("        with: { fetch-depth: 0 }\n"));
    expect(examined(repository).line("ci")).toMatch(/^ok: .*calls ci-all with the whole history/);
    repository.write(WORKFLOW, steps("        with: { fetch-depth: 0 }\n", "./web/node_modules/tollgate"));
    expect(examined(repository).line("ci")).toMatch(/^ok: .*calls ci-all with the whole history/);
    repository.write(WORKFLOW, steps("", "./node_modules/tollgate-else"));
    expect(examined(repository).line("ci")).toMatch(/^warning: no CI file calls/);
  });

  it.each([
    "include:\n  - local: /ci.d/a.yml\n",
    "include: ci.d/a.yml\n",
    "include: [{ local: 'ci.d/a.yml' }]\n",
  ])("by a copy of GitLab's template that is included: %j", (text) => {
    const repository = guardedRepository().write(".gitlab-ci.yml", text);
    rmSync(join(repository.root, WORKFLOW));
    expect(examined(repository).line("ci")).toMatch(/^warning: no CI file calls/);
    repository.write("ci.d/a.yml", readFileSync("ci/gitlab.yml"));
    expect(examined(repository).line("ci")).toMatch(/^ok: \.gitlab-ci\.yml calls ci-all with the whole/);
  });

  it.each([
    ["include:\n  - project: team/tools/tollgate\n    ref: v1\n    file: /ci/gitlab.yml\n", true],
    ["include:\n  - project: 'team/tollgate'\n    file: ['ci/gitlab.yml']\n", true],
    ["include:\n  - remote: https://gitlab.example.org/team/tollgate/-/raw/v1/ci/gitlab.yml\n", true],
    ["include:\n  - project: team/tollgate\n    file: /ci/other.yml\n", false],
    ["include:\n  - project: team/other\n    file: /ci/gitlab.yml\n", false],
    ["include:\n  # - remote: https://example.org/team/tollgate/-/raw/v1/ci/gitlab.yml\n", false],
    ["- uses: team/tollgate-else@v1\n- uses: team/tollgate/other@v1\n# - uses: team/tollgate@v1\n", false],
  ])("by GitLab's include of the template, and by nothing like it: %j", (text, is) => {
    expect([callsCiAll(text, []), includesTemplate(text)]).toEqual([is, is]);
  });
});

describe("the line about the baseline", () => {
  it("tells what it lets be, and what of that is gone", () => {
    const repository = guardedRepository();
    expect(examined(repository).line("baseline")).toMatch(/^ok: there is none/);
    repository
      .write(".claude/agents/a.md", "no front matter\n")
      .write("tollgate.yaml", "extends: recommended\n");
    repository.tollgate("baseline");
    expect(examined(repository).line("baseline")).toMatch(/^ok: \.tollgate-baseline\.json lets 1 finding be/);
    repository.write(".claude/agents/a.md", "---\nname: a\ndescription: Looks\n---\n");
    expect(examined(repository).line("baseline")).toMatch(
      /^warning: .* 1 of which no longer occurs\. \| .*baseline`$/,
    );
    repository.write(".tollgate-baseline.json", "[]");
    expect(examined(repository).line("baseline")).toMatch(/^problem: .* cannot be read/);
  });
});
