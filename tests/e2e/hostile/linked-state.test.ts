import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { CLI, createRepository, temporaryFolder } from "../../support/repository.js";

/** Names as drafts of processes that have ended, and as what is swept. */
const THEIRS = ["notes.99999999", "render-99999999-x", "000000000000001-1.json", "refused"];

it.each(["", "/pushes", "/refused", "/code", "/agent", "/hooks"].map((below) => `tollgate${below}`))(
  "a link in the place of .git/%s loses nothing of where it leads, and brings nothing there",
  (path) => {
    const repository = createRepository().write("tollgate.yaml", "extends: recommended\n");
    const oid = repository.commit("docs: begin");
    const elsewhere = temporaryFolder();
    for (const name of THEIRS) writeFileSync(join(elsewhere, name), "theirs");
    for (let at = 10; at < 40; at++) writeFileSync(join(elsewhere, `${at}.json`), "theirs");
    if (path !== "tollgate") mkdirSync(join(repository.root, ".git/tollgate"));
    symlinkSync(elsewhere, join(repository.root, ".git", path));
    const theirs = readdirSync(elsewhere);
    const input = `refs/heads/main ${oid} refs/heads/main ${"0".repeat(40)}\n`;
    for (const words of [
      ["hook", "pre-commit"],
      ["hook", "pre-push", "origin", "nowhere"],
      ["message", "tollgate.yaml"],
      ["hook", "commit-msg", "tollgate.yaml"],
      ["after-push"],
      ["init", "--yes"],
    ])
      repository.exec(process.execPath, [CLI, ...words], { input });
    const call = { session_id: "s", cwd: repository.root };
    for (const event of ["session-start", "stop"])
      repository.exec(process.execPath, [CLI, "agent", "claude", event], { input: JSON.stringify(call) });
    repository.tollgate("uninstall");
    expect(theirs).toHaveLength(THEIRS.length + 30);
    expect(readdirSync(elsewhere)).toEqual(theirs);
  },
);
