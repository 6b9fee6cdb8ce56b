import { posix } from "node:path";
import {
  expandText,
  expandWord,
  mayBe,
  plainText,
  printedBy,
  type Variables,
} from "../../content/shell/expand-word.js";
import { readScript } from "../../content/shell/read-script.js";
import { type Command, MARK, type Script, UnreadableScript, type Word } from "../../content/shell/script.js";
import { milliseconds } from "../../process/clock.js";
import { type Aliases, judgeGit } from "./git-command.js";
import { judgePath, type Place } from "./guarded-paths.js";
import { ask, deny, type Objection, strongest, WAYS } from "./verdict.js";
import { programOf, readsScript, unwrap } from "./wrappers.js";
import { patchedPaths, writtenPaths } from "./written-paths.js";

/** Commands inside commands: `bash -c` in `bash -c`, aliases of aliases, wrappers of wrappers. */
const MAX_DEPTH = 12;
/** Scripts, commands, words and paths looked at for one call, so that nesting cannot multiply the work. */
const MAX_WORK = 20_000;
/** In milliseconds; below the deadline of the event, which no timer can hold while this goes on. */
const MAX_TIME = 3_000;
const MAX_VARIABLES = 500;
const TOO_MUCH = "it does too much at once";

export interface Surroundings extends Place {
  readonly aliases: Aliases;
}

/**
 * What is wrong with a shell command, or null. What cannot be read, or not within the bounds, is not let
 * through: a person is asked, since broken quoting is far more often a slip than a way round.
 */
export function judgeCommand(text: string, around: Surroundings): Objection | null {
  try {
    const judge = new Judge(around);
    judge.text(text, 0);
    return strongest(judge.objections);
  } catch (error) {
    if (!(error instanceof UnreadableScript) && !(error instanceof RangeError)) throw error;
    return ask(`the command cannot be read: ${error.message}`, WAYS.plain);
  }
}

class Judge {
  readonly objections: Objection[] = [];
  private work = 0;
  private cwd: string | null;
  private variables: Variables = new Map();
  private readonly started = milliseconds();

  constructor(private readonly around: Surroundings) {
    this.cwd = around.cwd;
  }

  text(text: string, depth: number): void {
    if (depth > MAX_DEPTH) throw new UnreadableScript("it is nested too deep");
    this.script(readScript(text), depth);
  }

  private spend(work: number, why: string): void {
    this.work += work;
    if (this.work > MAX_WORK || milliseconds() - this.started > MAX_TIME) throw new UnreadableScript(why);
  }

  private script(script: Script, depth: number): void {
    const outside: { cwd: string | null; variables: Variables }[] = [];
    let before: Command | null = null;
    for (const step of script.steps) {
      this.spend(1, TOO_MUCH);
      if (this.variables.size > MAX_VARIABLES) throw new UnreadableScript(TOO_MUCH);
      if (step.kind === "enter") outside.push({ cwd: this.cwd, variables: new Map(this.variables) });
      else if (step.kind === "leave") {
        const saved = outside.pop();
        if (saved) ({ cwd: this.cwd, variables: this.variables } = saved);
      } else if (step.kind === "for") {
        this.inside(step.words, depth);
        this.variables.set(
          step.name,
          step.words.flatMap((word) => expandWord(word, this.variables)),
        );
      } else {
        this.command(step, step.piped ? before : null, depth);
        before = step;
      }
    }
  }

  /** Substitutions run as subshells, wherever they stand. */
  private inside(words: readonly Word[], depth: number): void {
    for (const word of words)
      for (const part of word) {
        if (typeof part === "string") continue;
        if (!("script" in part)) {
          this.inside([part.rest], depth);
          continue;
        }
        const saved = { cwd: this.cwd, variables: new Map(this.variables) };
        this.script(part.script, depth + 1);
        ({ cwd: this.cwd, variables: this.variables } = saved);
      }
  }

  private command(command: Command, piped: Command | null, depth: number): void {
    if (depth > MAX_DEPTH) throw new UnreadableScript("it is nested too deep");
    const { assignments, redirections } = command;
    this.inside(
      [
        ...assignments.flatMap(({ values }) => values),
        ...command.words,
        ...redirections.map((one) => one.target),
      ],
      depth,
    );
    const words = command.words.flatMap((word) => expandWord(word, this.variables));
    for (const { name, values, append } of assignments) {
      const texts = values.flatMap((word) => expandText(word, this.variables));
      this.variable(name, texts, words.length > 0 ? programOf(words[0]!) : null);
      if (words.length > 0) continue;
      const old = append ? (this.variables.get(name) ?? [""]) : [""];
      this.variables.set(
        name,
        append && values.length > 1
          ? [...old, ...texts]
          : old.flatMap((head) => texts.map((text) => head + text)).slice(0, 64),
      );
    }
    for (const { operator, target } of redirections)
      if (/^(&?>>?|>\||<>|>&)$/.test(operator))
        for (const path of expandWord(target, this.variables))
          if (!(operator === ">&" && /^(\d+|-)$/.test(path))) this.path(path, false);
    if (words.length > 0) this.words(words, command, piped, depth);
  }

  private words(words: readonly string[], command: Command, piped: Command | null, depth: number): void {
    if (depth > MAX_DEPTH) throw new UnreadableScript("it is nested too deep");
    this.spend(words.length, TOO_MUCH);
    const name = programOf(words[0]!);
    const args = words.slice(1);
    const unwrapped = unwrap(words);
    if (unwrapped) {
      for (const assignment of unwrapped.assignments) {
        const [variable = "", ...value] = assignment.split("=");
        this.variable(variable, [value.join("=")], programOf(unwrapped.words[0] ?? ""));
      }
      const more =
        unwrapped.appended && piped ? this.printedWords(piped) : unwrapped.appended ? [MARK.unknown] : [];
      if (unwrapped.script !== null) this.text(unwrapped.script, depth + 1);
      else if (unwrapped.words.length > 0)
        this.words([...unwrapped.words, ...more], command, piped, depth + 1);
      else if (readsScript(words)) this.standardInput(command, piped, depth);
      return;
    }
    switch (name) {
      case "cd":
      case "pushd":
        this.cwd = this.folder(args.filter((arg) => !/^-[LPe@]+$/.test(arg))[0] ?? MARK.home);
        return;
      case "popd":
        this.cwd = null;
        return;
      case "set":
        if (args[0] !== "--") return;
        for (const [at, arg] of args.slice(1, MAX_VARIABLES).entries())
          this.variables.set(String(at + 1), [arg]);
        this.variables.set("@", [args.slice(1).join(MARK.split)]);
        return;
      case "export":
      case "declare":
      case "typeset":
      case "readonly":
      case "local":
        for (const arg of args) this.declared(arg, name);
        return;
      case "trap":
        if (args.length > 1) this.text(plainText(args[0]!), depth + 1);
        return;
      case "alias":
        for (const arg of args)
          if (arg.includes("=")) this.text(plainText(arg.slice(arg.indexOf("=") + 1)), depth + 1);
        return;
      case "git":
        this.git(args, depth);
        return;
      case "find":
      case "fd":
        this.find(args, command, depth);
        return;
      case "tollgate":
        this.tollgate(args);
        return;
      default:
        this.other(name, words, command);
    }
  }

  private other(name: string, words: readonly string[], command: Command): void {
    for (const { path, deep } of writtenPaths(words)) this.path(path, deep);
    const args = words.slice(1);
    if (name.startsWith(MARK.unknown)) {
      // A program that cannot be told may be git; only what would be refused then is refused now.
      for (const objection of judgeGit(args, this.around.aliases).objections)
        if (objection?.decision === "deny") this.object(objection);
    }
    if (name === "apply_patch")
      for (const { operator, target } of command.redirections)
        if (operator.startsWith("<<"))
          for (const path of expandText(target, this.variables).flatMap(patchedPaths)) this.path(path, false);
    if (/(^|\/)tollgate\.js$/.test(plainText(args[0] ?? ""))) this.tollgate(args.slice(1));
    const code = INTERPRETERS.test(name) ? this.codeOf(args, command) : "";
    if (HINTS.test(code) || SWITCHES.test(code))
      this.object(ask(`its ${name} code may go round the gates, which cannot be told`, WAYS.plain));
  }

  /** Code in another language, as far as the command line holds it. */
  private codeOf(args: readonly string[], command: Command): string {
    const here = command.redirections.filter(({ operator }) => operator.startsWith("<<"));
    const inline = args.some((arg) => CODE_OPTION.test(arg)) ? args : [];
    return [...inline, ...here.flatMap(({ target }) => expandText(target, this.variables))]
      .map(plainText)
      .join("\n");
  }

  private git(args: readonly string[], depth: number): void {
    const { objections, scripts, removed, written, folder } = judgeGit(args, this.around.aliases, depth);
    for (const objection of objections) if (objection) this.object(objection);
    const cwd = this.cwd;
    if (folder !== null) this.cwd = this.folder(folder);
    for (const path of removed) this.path(path, true);
    for (const path of written) this.path(path, false);
    for (const script of scripts) this.text(script, depth + 1);
    this.cwd = cwd;
  }

  private tollgate(args: readonly string[]): void {
    const [verb] = args.filter((arg) => !arg.startsWith("-"));
    if (args.includes("--dry-run") || args.includes("--help")) return;
    if (verb === "uninstall") this.object(ask("it takes the gates out", WAYS.person));
    if (verb === "baseline") this.object(ask("it leaves what is there unjudged", WAYS.person));
  }

  private find(args: readonly string[], command: Command, depth: number): void {
    const starts = args.slice(
      0,
      Math.max(
        0,
        args.findIndex((arg) => /^[-(!]/.test(arg)),
      ),
    );
    const named = args.some((arg) => /husky|tollgate|hooks|pre-commit|commit-msg|pre-push/i.test(arg));
    const runs = args.flatMap((arg, at) => (/^-(exec|execdir|ok|okdir|x|X)$/.test(arg) ? [at] : []));
    if (args.includes("-delete")) this.found(starts, named);
    for (const at of runs) {
      const end = args.findIndex((arg, index) => index > at && (arg === ";" || arg === "+"));
      const words = args.slice(at + 1, end < 0 ? undefined : end);
      if (writtenPaths(words.filter((word) => word !== "{}").concat("x")).length > 0)
        this.found(starts, named);
      this.words(words.length > 0 ? words : [":"], command, null, depth + 1);
    }
  }

  private found(starts: readonly string[], named: boolean): void {
    for (const start of starts) this.path(start, false);
    if (named) this.object(ask("it may change hooks or config among the files it finds", WAYS.plain));
  }

  private standardInput(command: Command, piped: Command | null, depth: number): void {
    for (const { operator, target } of command.redirections)
      if (operator.startsWith("<<"))
        for (const text of expandText(target, this.variables)) this.text(plainText(text), depth + 1);
    const text = piped && printedBy(piped, this.variables);
    if (text) this.text(text, depth + 1);
  }

  /** The words that a command in a pipe may print: its own, for it is most often `echo`, `find` or `ls`. */
  private printedWords(command: Command): string[] {
    const text = printedBy(command, this.variables);
    if (text !== null) return text.split(/\s+/).filter(Boolean);
    const own = command.words.slice(1).flatMap((word) => expandWord(word, this.variables));
    return [...own.filter((word) => !word.startsWith("-")), MARK.unknown];
  }

  private declared(arg: string, by: string): void {
    const [name = "", ...value] = arg.split("=");
    const values = value.length > 0 ? [value.join("=")] : (this.variables.get(name) ?? null);
    if (value.length > 0) this.variables.set(name, values!);
    if (values) this.variable(name, values, by === "local" ? null : "git");
  }

  /** `to`: the program that gets it; null when only the shell does. */
  private variable(name: string, values: readonly string[], to: string | null): void {
    const what = `${name} switches hooks off or changes git's config`;
    if (name.startsWith("GIT_CONFIG")) this.object(deny(what, WAYS.variable));
    if (/^(HUSKY|TOLLGATE)$/.test(name) && values.some((value) => mayBe(value, "0")))
      this.object(deny(what, WAYS.variable));
    if (
      /^HUSKY_SKIP/.test(name) ||
      (name === "SKIP" &&
        to !== null &&
        /^(git|pre-commit|prek)$/.test(to) &&
        values.some((value) => value !== ""))
    )
      this.object(deny(what, WAYS.variable));
  }

  private folder(to: string): string | null {
    const text = plainText(to);
    if (text.includes(MARK.unknown) || text === "-" || to.startsWith(MARK.home)) return null;
    return text.startsWith("/") ? text : this.cwd === null ? null : posix.join(this.cwd, text);
  }

  private path(path: string, deep: boolean): void {
    this.spend(1, TOO_MUCH);
    this.object(judgePath(path, { by: "shell", deep }, { ...this.around, cwd: this.cwd }));
  }

  private object(objection: Objection | null): void {
    if (objection) this.objections.push(objection);
  }
}

const INTERPRETERS = /^(python[\d.]*|node|nodejs|deno|bun|perl|ruby|php|lua)$/;
/** What code that goes round the gates would have to name. */
const HINTS =
  /no-verify|\bcommit\b[^\n]{0,40}\s['"]?-n\b|hookspath|\.husky|\.git\/(hooks|config|refs)|git_config|commit-tree|update-ref|fast-import|tollgate\.(ya?ml|json|local)/i;
const SWITCHES = /(HUSKY|TOLLGATE)/;
/** Options whose value is code, alone or as the last of a cluster. */
const CODE_OPTION = /^(-[a-z]*[ceEpr]|--eval|--print|eval)(=|$)/;
