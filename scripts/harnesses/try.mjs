/**
 * node scripts/harnesses/try.mjs <claude|codex> <its program> <repository> <home> [<folder for what it told>]
 * Plays each scene with the real program; the repository is one in which `tollgate init` ran. Code 1 when one is not
 * as it has to be.
 */
import { execFileSync, spawn } from "node:child_process";
import { cpSync, mkdirSync, realpathSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { claude } from "./claude.mjs";
import { codex } from "./codex.mjs";
import { keepTold } from "./keep-told.mjs";
import { startModel } from "./model.mjs";
import { scenesOf } from "./scenes.mjs";

/** Milliseconds; the longest scene waits for two time-outs of 20 s. */
const LONGEST = 120_000;

const [name, program, repository, scratchHome, keep] = process.argv.slice(2);
const harness = { claude, codex }[name];
const root = realpathSync(repository);
mkdirSync(join(scratchHome, "tmp"), { recursive: true });
const home = realpathSync(scratchHome);
const told = join(home, "told");
const dist = join(root, "node_modules/tollgate/dist");
/** Nothing of whoever starts this is handed on; what asks for the network goes to a port where nobody listens. */
const env = {
  HOME: home,
  PATH: process.env.PATH,
  TMPDIR: join(home, "tmp"),
  GIT_CONFIG_NOSYSTEM: "1",
  HTTPS_PROXY: "http://127.0.0.1:9",
  HTTP_PROXY: "http://127.0.0.1:9",
  NO_PROXY: "127.0.0.1",
};

async function play({ mode, more = [], folder = root, ...scene }) {
  const model = await startModel(harness.dialect, scene);
  const { args, env: own } = harness.start({ url: model.url, home, mode });
  const child = spawn(program, [...args, ...more], {
    cwd: folder,
    env: { ...env, ...own },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (printed += text));
  const timer = setTimeout(() => child.kill("SIGKILL"), LONGEST);
  const code = await new Promise((resolve) => child.on("close", resolve));
  clearTimeout(timer);
  model.close();
  if (model.failure) throw model.failure;
  if (model.heard.length !== scene.steps.length)
    throw new Error(`${scene.name}: ended with code ${code} at step ${model.heard.length}:\n${printed}`);
  scene.after?.(printed);
}

async function withBroken(scene, run) {
  if (scene.program === undefined) return run();
  renameSync(dist, `${dist}.whole`);
  if (scene.program !== null) {
    cpSync(`${dist}.whole`, dist, { recursive: true });
    writeFileSync(join(dist, "tollgate.js"), scene.program);
  }
  try {
    await run();
  } finally {
    rmSync(dist, { recursive: true, force: true });
    renameSync(`${dist}.whole`, dist);
    for (const left of ["ran", "written.txt"]) rmSync(join(root, left), { force: true });
  }
}

const say = (text) => console.log(`  ${text}`);

async function tryAll() {
  harness.prepare({ home, root, told });
  if (harness.trust) {
    await play({
      name: "hooks that nobody trusts",
      opens: (heard) => {
        if (heard.includes("tollgate's hooks")) throw new Error("hooks ran that nobody trusts");
      },
      steps: [{ say: "Done." }],
      after: () => say("hooks that nobody trusts are left out, without a word"),
    });
    await harness.trust({ program, root, home, env });
  }
  for (const scene of scenesOf(harness, { root, say })) await withBroken(scene, () => play(scene));
  if (!keep) return;
  const version = execFileSync(program, ["--version"], { env, encoding: "utf8", stdio: "pipe" }).trim();
  keepTold({ name, version, told, root, home, folder: keep });
}

try {
  await tryAll();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
