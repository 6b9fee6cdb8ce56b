import { expandText, expandWord, printedBy, textGiven } from "../../../content/shell/expand-word.js";
import { readScript } from "../../../content/shell/read-script.js";
import {
  type Assignment,
  type Command,
  MARK,
  type Redirection,
  type Script,
  type Step,
  UnreadableScript,
  type Word,
} from "../../../content/shell/script.js";
import type { Budget } from "../budget.js";
import { guardedName, namesIn, onlyPipe, refusedAmong } from "../found/guarded-name.js";
import { judgePath, type Reach } from "../guarded-paths.js";
import type { Surroundings } from "../judge-command.js";
import { programOf } from "../program-name.js";
import { judgeStartFile } from "../start-files.js";
import { ask, type Objection, strongest } from "../verdict.js";
import { openDescriptors } from "./descriptors.js";
import { LOOP, reading } from "./loop-input.js";
import { runProgram } from "./programs.js";
import type { Feed, Shell } from "./shell.js";
import { ShellState } from "./shell-state.js";
import { judgeVariable } from "./switches.js";
import { expandTold } from "./told-words.js";
import { judgeTypedShell } from "./typed-shell.js";
import { judgeSubstituted, keepSource } from "./unread-text.js";

/** Commands inside commands: `bash -c` in `bash -c`, aliases of aliases, functions, wrappers of wrappers. */
const MAX_DEPTH = 12;
/** Variables that tell git where it works; they matter to one command too. */
const PLACES = /^GIT_(DIR|WORK_TREE)$/;
/** Steps between a command and the one that reads its output: brackets. */
const BETWEEN = 4;

/** Commands of a pipe that are kept for the last one. */
const LONGEST = 16;

/** In characters: what a file costs that is too long for a script is no more than its reading. */
const MAX_FILE_COST = 32 * 1024;

/** Goes through a script as a shell would, taking every branch, and gathers what speaks against it. */
export class ShellRun implements Shell {
  readonly objections: Objection[] = [];
  readonly state: ShellState;

  constructor(
    readonly around: Surroundings,
    private readonly budget: Budget,
    /** It runs a file that was there before. */
    private readonly isFile = false,
  ) {
    this.state = new ShellState(around);
  }

  text(text: string, depth: number, source: Feed | null = null): void {
    this.notTooDeep(depth);
    this.budget.spend(1, text.length);
    const script = readScript(text);
    if (depth === 0) this.object(judgeTypedShell(script));
    this.script(script, depth, source);
  }

  words(words: readonly string[], feed: Feed, depth: number, isProgram = false): void {
    this.notTooDeep(depth);
    this.budget.spend(words.length, this.state.cwd?.length);
    const body = isProgram ? undefined : this.state.functions.get(words[0] ?? "");
    if (!body) {
      runProgram(this, words, feed, depth);
      return;
    }
    const restore = this.state.setPositional(words.slice(1));
    this.script(body, depth + 1);
    restore();
  }

  path(path: string, reach: Reach): void {
    this.budget.spend(1, path.length);
    const place = { ...this.around, cwd: this.state.cwd };
    this.object(judgePath(path.replaceAll(MARK.listed, ""), { by: "shell", reach }, place));
  }

  given({ command, input }: Feed): string | null {
    const text = textGiven(command, this.state.variables) ?? this.readFrom(command) ?? input;
    this.budget.spend(0, text?.length);
    return text;
  }

  /** What `<` gives a command, where the script wrote it. */
  private readFrom({ redirections }: Command): string | null {
    const from = redirections.findLast(({ operator }) => operator === "<");
    const at = from ? this.state.folder(this.expand([from.target])[0] ?? "") : null;
    return at === null ? null : (this.state.files.get(at) ?? null);
  }

  object(objection: Objection | null): void {
    if (objection) this.objections.push(objection);
  }

  named({ command, pipe }: Feed): string | null {
    const given = command.redirections.findLast(({ operator }) => operator.startsWith("<"));
    if (!given) return this.nameIn(pipe);
    if (given.operator === "<") return this.nameIn([{ ...command, words: [] }]);
    const texts = this.telling([given.target], (word) => expandText(word, this.state.variables));
    return refusedAmong(namesIn(texts), { ...this.around, cwd: this.state.cwd });
  }

  disk(path: string): string | null {
    const budget = this.budget.forFiles();
    if (budget.isSpent) return null;
    const text = this.around.read(path);
    budget.take(1, Math.min(text?.length ?? 0, MAX_FILE_COST));
    return text;
  }

  file(name: string, text: string, depth: number): void {
    const inner = new ShellRun({ ...this.around, cwd: this.state.cwd }, this.budget.forFiles(), true);
    try {
      inner.text(text, depth);
    } catch (error) {
      // A file that cannot be read to its end is let through as far as it could be.
      if (!(error instanceof UnreadableScript) && !(error instanceof RangeError)) throw error;
    }
    const found = strongest(inner.objections);
    if (found?.decision !== "deny") return;
    const what = this.isFile ? found.what : `in ${name}, ${found.what}`;
    this.object(this.isFile ? found : ask(what, found.way));
  }

  unsure(run: () => void): void {
    const before = this.objections.length;
    run();
    for (const { what, way } of this.objections.splice(before)) this.object(ask(what, way));
  }

  private nameIn(pipe: readonly Command[]): string | null {
    const { around, state } = this;
    const read = (path: string) => {
      const at = state.folder(path);
      if (at === null || state.files.has(at))
        return (at === null ? null : state.files.get(at)) ?? state.nameIn(path);
      return this.disk(at);
    };
    return guardedName(pipe, state.variables, { ...around, read, cwd: state.cwd }, (work) =>
      this.budget.spend(work),
    );
  }

  /** `source`: the command that writes what it reads; null where none does. */
  private script({ steps }: Script, depth: number, source: Feed | null = null): void {
    this.notTooDeep(depth);
    const outside: (() => void)[] = [];
    let before: Command | null = source?.command ?? null;
    let output = source && printedBy(source.command, this.state.variables, source.input);
    let pipe: readonly Command[] = source?.pipe ?? [];
    const first = source ? steps.findIndex(({ kind }) => kind === "command") : -1;
    for (const [at, step] of steps.entries()) {
      this.budget.spend(1);
      if (step.kind === "enter") outside.push(this.state.save());
      else if (step.kind === "leave") outside.pop()?.();
      else if (step.kind === "for") {
        this.inside(step.words, depth);
        this.state.set(step.name, this.expand(step.words));
        keepSource(this.state, step.name, step.words);
      } else if (step.kind === "function") this.define(step, depth);
      else {
        const piped = step.piped || at === first;
        pipe = piped && before && pipe.length < LONGEST ? [...pipe, before] : piped ? pipe : [];
        const command = reading({ ...step, piped }, steps.slice(at + 1, at + LOOP), this.state);
        const feed: Feed = {
          command,
          piped: piped ? before : null,
          pipe,
          input: piped ? output : null,
        };
        this.command(feed, depth);
        const isRead = steps
          .slice(at + 1, at + BETWEEN)
          .some((next) => next.kind === "command" && next.piped);
        output = isRead ? printedBy(command, this.state.variables, feed.input) : null;
        before = command;
      }
    }
  }

  /** A function may be called later, from where cannot be told: it is judged at once too, as if called alone. */
  private define({ name, body }: Extract<Step, { kind: "function" }>, depth: number): void {
    const restore = this.state.save();
    this.state.setPositional([]);
    this.script(body, depth + 1);
    restore();
    this.state.functions = new Map([...this.state.functions, [name, body]]);
  }

  /** Substitutions run as subshells, wherever they stand. */
  private inside(words: readonly Word[], depth: number, feed: Feed | null = null): void {
    for (const word of words)
      for (const part of word) {
        if (typeof part === "string") continue;
        if (!("script" in part)) {
          this.inside([part.rest], depth);
          if (/^:?=$/.test(part.operator ?? "") && !this.state.variables.has(part.variable))
            this.state.set(part.variable, expandText(part.rest, this.state.variables));
          continue;
        }
        const restore = this.state.save();
        this.script(part.script, depth + 1, part.isSink ? feed : null);
        restore();
        const [only, ...more] = part.script.steps;
        if (part.file !== undefined && only?.kind === "command" && more.length === 0)
          this.state.write(part.file, printedBy(only, this.state.variables));
      }
  }

  private command(feed: Feed, depth: number): void {
    this.notTooDeep(depth);
    const { assignments, redirections, words: unexpanded } = feed.command;
    this.inside(
      [
        ...assignments.flatMap(({ values }) => values),
        ...unexpanded,
        ...redirections.map((one) => one.target),
      ],
      depth,
      feed,
    );
    const words = this.expand(unexpanded);
    if (words.length === 1 && words[0] === "exec") openDescriptors(redirections, this.state);
    judgeSubstituted(this, programOf(words[0] ?? ""), unexpanded, depth);
    const restore =
      assignments.some(({ name }) => PLACES.test(name)) && words.length > 0 ? this.state.save() : null;
    for (const assignment of assignments) {
      const texts = this.telling(assignment.values, (word) => expandText(word, this.state.variables));
      this.budget.spend(texts.length, lengthOf(texts));
      judgeVariable(this, assignment.name, texts, words.length > 0 ? programOf(words[0]!) : null, depth);
      if (words.length === 0 || PLACES.test(assignment.name)) this.assign(assignment, texts);
    }
    if (words.length > 0) this.words(words, feed, depth);
    restore?.();
    // The last word of the command before (Bash manual, 3.4.2).
    if (words.length > 0) this.state.set("_", [words.at(-1)!]);
    this.redirect(feed);
  }

  private assign({ name, append, isList, values }: Assignment, texts: readonly string[]): void {
    const { state } = this;
    keepSource(state, name, values);
    const old = state.variables.get(name);
    if (isList) state.setList(name, append && old ? [...old, ...texts] : texts);
    else if (append)
      state.set(
        name,
        (old ?? [""]).flatMap((head) => texts.map((text) => head + text)),
      );
    else state.set(name, texts);
  }

  private redirect({ command, input, pipe }: Feed): void {
    const { state } = this;
    for (const { operator, target } of command.redirections) {
      if (!/^(&?>>?|>\||<>|>&)$/.test(operator)) continue;
      for (const path of this.expand([target])) {
        if (operator === ">&" && /^(\d+|-)$/.test(path)) continue;
        const at = state.folder(path);
        const old = operator.endsWith(">>") && at !== null ? state.files.get(at) : "";
        this.path(path, "path");
        const text = printedBy(command, state.variables, input);
        this.object(judgeStartFile(path, text));
        const isTold = text !== null && old !== null;
        const before = operator.endsWith(">>") ? state.nameIn(path) : null;
        const name = isTold ? null : (this.nameIn([...pipe, command]) ?? before);
        if (!isTold && at !== null && !operator.endsWith(">>"))
          state.made.set(at, [...pipe, { ...command, redirections: command.redirections.filter(isInput) }]);
        state.write(path, isTold ? `${old ?? ""}${text}\n` : null, name);
      }
    }
  }

  private expand(words: readonly Word[]): string[] {
    return this.telling(words, (word) => {
      const fields = expandWord(word, this.state.variables);
      this.budget.spend(0, lengthOf(fields));
      return fields;
    });
  }

  private telling(words: readonly Word[], expand: (word: Word) => string[]): string[] {
    return expandTold(words, this.state.variables, (script) => this.nameIn(onlyPipe(script)), expand);
  }

  private notTooDeep(depth: number): void {
    if (depth > MAX_DEPTH) throw new UnreadableScript("it is nested too deep");
  }
}

const isInput = ({ operator }: Redirection): boolean => operator.startsWith("<");

const lengthOf = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + text.length, 0);
