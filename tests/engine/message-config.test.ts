import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readMessageConfig } from "../../src/git/message-config.js";
import { findRepository } from "../../src/git/repository.js";
import { createRepository, type TestRepository, temporaryFolder } from "../support/repository.js";

/** Long enough after the last write for every file to be settled. */
const later = () => Date.now() + 10_000;

/** A repository, its own HOME, and what is read there; `asks` when git must not be asked. */
async function prepare() {
  const repository = createRepository();
  const home = temporaryFolder();
  const env = { PATH: process.env.PATH, HOME: home, GIT_CONFIG_NOSYSTEM: "1" };
  const read = async (more: NodeJS.ProcessEnv = {}, { root } = repository) => {
    const outside = { ...process.env };
    for (const name of Object.keys(outside).filter((name) => name.startsWith("GIT_")))
      delete process.env[name];
    Object.assign(process.env, env, more);
    try {
      return await readMessageConfig(await findRepository(root), process.env, later());
    } finally {
      for (const name of Object.keys({ ...env, ...more })) delete process.env[name];
      Object.assign(process.env, outside);
    }
  };
  return { repository, home, read };
}

const kept = (repository: TestRepository) => join(repository.root, ".git/tollgate/message-config.json");

describe("what git is configured to do with a message", () => {
  it("is kept, and read without git the next time", async () => {
    const { repository, read } = await prepare();
    repository.must("config", "core.commentChar", ";");
    expect(await read()).toEqual({ cleanup: "default", comment: ";", encoding: "utf-8" });
    // What is kept is believed, so another word in it shows that it was used.
    writeFileSync(kept(repository), readFileSync(kept(repository), "utf8").replace('";"', '"%"'));
    expect((await read()).comment).toBe("%");
  });

  it.each<[string, (at: { repository: TestRepository; home: string }) => void]>([
    ["the repository's config", ({ repository }) => repository.must("config", "core.commentChar", "!")],
    [
      "a new ~/.gitconfig",
      ({ home }) => writeFileSync(join(home, ".gitconfig"), "[core]\n\tcommentChar = !\n"),
    ],
    [
      "a new file where XDG puts it",
      ({ home }) => {
        mkdirSync(join(home, ".config/git"), { recursive: true });
        writeFileSync(join(home, ".config/git/config"), "[core]\n\tcommentChar = !\n");
      },
    ],
    [
      "a work tree's own config",
      ({ repository }) => {
        repository.must("config", "extensions.worktreeConfig", "true");
        repository.must("config", "--worktree", "core.commentChar", "!");
      },
    ],
    [
      "what is kept, cut short",
      ({ repository }) => {
        repository.must("config", "core.commentChar", "!");
        writeFileSync(kept(repository), readFileSync(kept(repository), "utf8").slice(0, 40));
      },
    ],
  ])("is asked for again after a change of %s", async (_what, change) => {
    const { repository, home, read } = await prepare();
    expect((await read()).comment).toBe("#");
    change({ repository, home });
    expect((await read()).comment).toBe("!");
  });

  it("is asked for again in a copy of the repository, while the first one is still there", async () => {
    const { repository, read } = await prepare();
    expect((await read()).comment).toBe("#");
    const copy = createRepository();
    mkdirSync(join(copy.root, ".git/tollgate"));
    writeFileSync(kept(copy), readFileSync(kept(repository)));
    copy.must("config", "core.commentChar", "!");
    expect((await read({}, copy)).comment).toBe("!");
  });

  it("is asked for again where other files are named by the environment", async () => {
    const { home, read } = await prepare();
    expect((await read()).comment).toBe("#");
    writeFileSync(join(home, "other"), "[core]\n\tcommentChar = !\n");
    expect((await read({ GIT_CONFIG_GLOBAL: join(home, "other") })).comment).toBe("!");
    expect((await read()).comment).toBe("#");
  });

  it("listens to the settings of one command and keeps nothing of them", async () => {
    const { read } = await prepare();
    const once = { GIT_CONFIG_COUNT: "1", GIT_CONFIG_KEY_0: "core.commentChar", GIT_CONFIG_VALUE_0: "!" };
    expect((await read()).comment).toBe("#");
    expect((await read(once)).comment).toBe("!");
    expect((await read()).comment).toBe("#");
  });

  it("is asked for every time where a file is included, for no stamp tells when", async () => {
    const { repository, home, read } = await prepare();
    writeFileSync(join(home, "more"), "[core]\n\tcommentChar = %\n");
    repository.must("config", "include.path", join(home, "more"));
    expect((await read()).comment).toBe("%");
    writeFileSync(join(home, "more"), "[core]\n\tcommentChar = !\n");
    expect((await read()).comment).toBe("!");
  });

  it("is not kept while a file was written only just now", async () => {
    const { repository } = await prepare();
    const { ctimeMs } = statSync(join(repository.root, ".git/config"));
    await readMessageConfig(await findRepository(repository.root), process.env, ctimeMs + 50);
    expect(() => readFileSync(kept(repository))).toThrow("ENOENT");
  });

  it("is read where HOME is no folder", async () => {
    const { repository, read } = await prepare();
    repository.must("config", "core.commentChar", ";");
    expect(await read({ HOME: "/dev/null" })).toMatchObject({ comment: ";" });
  });
});
