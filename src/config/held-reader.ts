import { existsSync } from "node:fs";
import { posix, relative } from "node:path";
import { UserError } from "../errors.js";
import type { Held } from "../git/held.js";
import type { Objects } from "../git/objects.js";
import type { ReadFile } from "./files.js";
import { readOnDisk } from "./files.js";
import { isInside } from "./inside.js";
import { CONFIG_NAMES, LOCAL } from "./names.js";
import { MAX_CONFIG_BYTES, type Source } from "./source.js";

/** Looked for, and not missed. */
const PERHAPS: readonly string[] = [...CONFIG_NAMES, "package.json"];

/** More links than that lead from one to the next on purpose only. */
const MAX_LINKS = 5;

/**
 * Reads the files of a config as git holds them, and remembers what was asked for. On disk it reads what git does not
 * hold on purpose: the local config, and installed packages.
 */
export class HeldReader {
  /** `<mode> <oid>` of what was asked for; null: not held. */
  readonly entries = new Map<string, string | null>();
  readonly disk: Source[] = [];

  constructor(
    private readonly root: string,
    private readonly held: Held,
    private readonly objects: Objects,
  ) {}

  readonly read: ReadFile = async (path, assertAllowed) => {
    const name = relative(this.root, path).replaceAll("\\", "/");
    const onDisk = async () => {
      const text = await readOnDisk(path, assertAllowed);
      this.disk.push({ path, text });
      return text;
    };
    if (!isInside(path, this.root) || name === LOCAL) return onDisk();
    const text = await this.#text(name, MAX_LINKS);
    if (text !== null) return text;
    if (name.split("/").includes("node_modules") || (await this.#isOfSubmodule(name))) return onDisk();
    if (!PERHAPS.includes(name) && existsSync(path)) throw this.#unheld(name);
    return null;
  };

  async #text(name: string, links: number): Promise<string | null> {
    const entry = await this.#entry(name);
    if (entry === null) return null;
    const [mode = "", oid = ""] = entry.split(" ");
    const content = await this.objects.read(oid, MAX_CONFIG_BYTES);
    if (content === null) throw missing(name, oid);
    if (content.bytes === null)
      throw new UserError(`${name} is larger than 1 MiB.`, "A config that large is a mistake.");
    const text = content.bytes.toString("utf8");
    if (mode !== "120000") return text;
    const target = posix.join(posix.dirname(name), text);
    if (links === 0 || posix.isAbsolute(text) || target.startsWith("../"))
      throw new UserError(
        `${name} is a link that leads out of the repository, or in a circle.`,
        "Put the file itself into the repository: nothing else is read for a config.",
      );
    return this.#text(target, links - 1);
  }

  async #entry(name: string): Promise<string | null> {
    const names = PERHAPS.includes(name) ? PERHAPS : [name];
    if (!this.entries.has(name)) {
      const found = await this.held.entries(names);
      for (const one of names) this.entries.set(one, found.get(one) ?? null);
    }
    return this.entries.get(name) ?? null;
  }

  /** A submodule's files are held by another repository. */
  async #isOfSubmodule(name: string): Promise<boolean> {
    const steps = name.split("/").slice(0, -1);
    if (steps.length === 0) return false;
    const folders = steps.map((_, at) => steps.slice(0, at + 1).join("/"));
    const found = await this.held.entries(folders);
    return [...found.values()].some((entry) => entry.startsWith("160000 "));
  }

  #unheld(name: string): UserError {
    return new UserError(
      `the config extends ${name}, which is on disk but not in ${this.held.name}.`,
      "Stage and commit it with the config: hooks judge with what git holds.",
    );
  }
}

const missing = (name: string, oid: string): UserError =>
  new UserError(
    `${name}: its object ${oid} is missing from this clone.`,
    "Check the repository with `git fsck`; in a partial or shallow clone, fetch what is missing.",
  );
