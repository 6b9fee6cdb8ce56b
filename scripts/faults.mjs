// Strikes at real commits and pushes: `make faults STRIKES=1000 SEED=n`, told in docs/faults.md. Options come from the
// environment: STRIKES, SEED, FIRST, TIMES, CHOSEN, TOGETHER, CLI.
import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { importSource } from "./artefacts/import-source.mjs";

/** What gives a mount namespace of our own (unshare(1)): as root, else as a user that is root in a namespace. */
const NAMESPACES = ["--mount", "--user --map-root-user --mount"].map((flags) => flags.split(" "));
const canMount = (flags) =>
  spawnSync("unshare", [...flags, "sh", "-c", "mount -t tmpfs none /mnt"], { stdio: "ignore" }).status === 0;

function again(flags) {
  const words = [...flags, process.execPath, fileURLToPath(import.meta.url)];
  return spawnSync("unshare", words, { stdio: "inherit", env: { ...process.env, FAULTS_MOUNTS: "1" } })
    .status;
}

async function strike() {
  const { faults } = await importSource('export { faults } from "./tests/faults/main.ts";', "faults");
  const { SEED, STRIKES, FIRST, TIMES, CHOSEN, TOGETHER, CLI } = process.env;
  const options = {
    seed: Number(SEED || Math.floor(Math.random() * 1e9)),
    strikes: Number(STRIKES || 1000),
    first: Number(FIRST || 0),
    times: Number(TIMES || 1),
    chosen: CHOSEN || "",
    together: Number(TOGETHER || 2),
    cli: resolve(CLI || "."),
  };
  return faults(options, (text) => console.log(text));
}

const flags = process.env.FAULTS_MOUNTS === undefined ? NAMESPACES.find(canMount) : undefined;
process.exitCode = flags ? (again(flags) ?? 1) : await strike();
