import { posix } from "node:path";
import { plainText, type Variables } from "../../../content/shell/expand-word.js";
import {
  type Command,
  MARK,
  type Redirection,
  type Script,
  UnreadableScript,
} from "../../../content/shell/script.js";
import { knownOutputs } from "../git/known-outputs.js";
import type { Place } from "../guarded-paths.js";

const MAX_VARIABLES = 500;
/** Values that are kept of one variable. */
const MAX_VALUES = 64;

/** What a shell knows while it runs a script. */
export class ShellState {
  variables: Variables = new Map();
  functions: ReadonlyMap<string, Script> = new Map();
  /** The commands whose output a variable holds, where that cannot be told. */
  sources: ReadonlyMap<string, readonly Command[]> = new Map();
  /** What `exec` opened to be read, by descriptor. */
  descriptors: ReadonlyMap<string, Redirection> = new Map();
  /** Files that the script wrote, with their text where it can be told; by absolute path. Subshells write the same ones. */
  readonly files = new Map<string, string | null>();
  /** Guarded names in those of them whose text cannot be told; where the path cannot be told either, by its word. */
  private readonly lists = new Map<string, string>();

  /** The commands whose output stands in those of them whose text cannot be told. */
  readonly made = new Map<string, readonly Command[]>();

  private folderNow: string | null = null;

  constructor(private readonly place: Place) {
    this.cwd = place.cwd;
  }

  /** null when it cannot be told. */
  get cwd(): string | null {
    return this.folderNow;
  }

  set cwd(folder: string | null) {
    if (folder === this.folderNow) return;
    for (const command of knownOutputs(this.place, this.folderNow).keys()) this.variables.delete(command);
    for (const [command, output] of knownOutputs(this.place, folder)) this.variables.set(command, [output]);
    if (folder === null) this.variables.delete("PWD");
    else this.variables.set("PWD", [folder]);
    this.folderNow = folder;
  }

  set(name: string, values: readonly string[]): void {
    this.variables.set(name, values.slice(0, MAX_VALUES));
    if (this.variables.size > MAX_VARIABLES) throw new UnreadableScript("it does too much at once");
  }

  /** An array: each item where one is meant, and all of them for `${name[@]}`. */
  setList(name: string, items: readonly string[]): void {
    this.set(name, items);
    this.set(`${name}[@]`, [items.join(MARK.split)]);
    this.set(`${name}[*]`, [items.join(" ")]);
  }

  /** `pipe`: empty when the variable holds something else. */
  setSource(name: string, pipe: readonly Command[]): void {
    if (pipe.length > 0 || this.sources.has(name)) this.sources = new Map([...this.sources, [name, pipe]]);
  }

  forget(name: string): void {
    this.variables.delete(name);
    this.variables.delete(`${name}[@]`);
    this.variables.delete(`${name}[*]`);
  }

  get positional(): readonly string[] {
    return this.variables.get("@")?.[0]?.split(MARK.split) ?? [MARK.unknown];
  }

  /** `$1`, `$@` and their like. Gives what puts back those from before. */
  setPositional(values: readonly string[]): () => void {
    const before = [...this.variables].filter(([name]) => POSITIONAL.test(name));
    const clear = () => {
      for (const name of this.variables.keys()) if (POSITIONAL.test(name)) this.variables.delete(name);
    };
    clear();
    for (const [at, value] of values.slice(0, MAX_VALUES).entries()) this.set(String(at + 1), [value]);
    for (let at = values.length + 1; at < 10; at++) this.set(String(at), [""]);
    this.set("@", [values.join(MARK.split)]);
    this.set("*", [values.join(" ")]);
    return () => {
      clear();
      for (const [name, old] of before) this.variables.set(name, old);
    };
  }

  /** As a subshell begins. Gives what undoes all that changes until then. */
  save(): () => void {
    const { cwd, functions, descriptors, sources } = this;
    const variables = new Map(this.variables);
    return () => {
      this.folderNow = cwd;
      this.functions = functions;
      this.descriptors = descriptors;
      this.sources = sources;
      this.variables = variables;
    };
  }

  /** Where a path leads from here; null when it cannot be told. */
  folder(to: string): string | null {
    const text = plainText(to);
    if (text.includes(MARK.unknown) || text === "-" || to.startsWith(MARK.home)) return null;
    return text.startsWith("/")
      ? posix.normalize(text)
      : this.cwd === null
        ? null
        : posix.join(this.cwd, text);
  }

  /** `text`: null when it cannot be told; `name`: a guarded one that the text then holds, null for none. */
  write(path: string, text: string | null, name: string | null = null): void {
    const at = this.folder(path);
    if (this.files.size + this.lists.size >= MAX_VARIABLES) return;
    if (at !== null) this.files.set(at, text);
    if (name === null) this.lists.delete(at ?? path);
    else this.lists.set(at ?? path, name);
  }

  /** The guarded name that stands in a file that the script wrote; null for none. */
  nameIn(path: string): string | null {
    return this.lists.get(this.folder(path) ?? path) ?? null;
  }
}

const POSITIONAL = /^(\d+|[@*])$/;
