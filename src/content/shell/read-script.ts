import { CompoundReader } from "./compound-reader.js";
import { plainText } from "./expand-word.js";
import { Level } from "./level.js";
import { type Script, type Step, UnreadableScript, type Word } from "./script.js";

/** In UTF-16 units; longer than any command that a person reads. */
const MAX_LENGTH = 128 * 1024;
const MAX_SUBSHELLS = 100;

/** Words that only shape a script; what follows them is a command. */
const SHAPING = new Set(["if", "then", "else", "elif", "fi", "while", "until", "do", "done", "!"]);
/** Builtins whose operands may be arrays. */
const DECLARING = /^(declare|typeset|local|readonly|export)$/;

/**
 * Reads a script as POSIX sh and Bash do (Bash manual, chapter 3), in time linear in its length. Throws
 * UnreadableScript for what is not closed, nested too deep or too long. `depth`: of the script around it.
 */
export function readScript(text: string, depth = 0): Script {
  if (text.length > MAX_LENGTH) throw new UnreadableScript("it is too long");
  // Nobody types these; they must not be taken for our marks.
  return new Reader(text.replace(/[\ue000-\ue00f\0]/g, "\ufffd"), depth).script(null);
}

class Reader extends CompoundReader {
  protected override nested(text: string): Script {
    return readScript(text, this.depth);
  }

  protected override expanded(text: string): Word {
    return new Reader(text, this.depth).doubleQuoted(null);
  }

  /** Commands up to `end`, which is consumed. */
  override script(end: ")" | "}" | null): Script {
    this.deeper();
    const level = new Level(end);
    while (!level.isDone) this.step(level);
    this.depth--;
    return { steps: level.steps };
  }

  private step(level: Level): void {
    this.blanks();
    const char = this.text[this.at];
    if (char === undefined) {
      if (level.end !== null || level.isOpen) throw new UnreadableScript("something is not closed");
      level.flush();
      level.isDone = true;
    } else if (level.isPattern && char !== "\n") {
      level.isPattern = false;
      if (this.casePattern(level.steps)) level.cases--;
    } else if (this.startsRedirection()) level.draft.redirections.push(this.redirection());
    else if ("\n;&|".includes(char)) this.separator(level, char);
    else if (char === "(") this.bracket(level);
    else if (char === ")") this.closing(level);
    else this.word(level);
  }

  private separator(level: Level, char: string): void {
    if (char === "\n") {
      this.at++;
      this.hereDocuments();
      level.flush();
    } else if (char === ";") {
      const doubled = this.take(";;&") || this.take(";;") || this.take(";&");
      if (!doubled) this.at++;
      level.flush();
      level.isPattern = doubled && level.cases > 0;
    } else {
      const next = this.text[this.at + 1];
      this.at += next === char || (char === "|" && next === "&") ? 2 : 1;
      level.flush(char === "|" && next !== "|");
    }
  }

  private bracket(level: Level): void {
    const { draft, steps } = level;
    if (draft.words.length > 0) {
      this.at++;
      this.blanks();
      if (draft.words.length !== 1 || !this.take(")"))
        throw new UnreadableScript("a `(` stands where none may");
      draft.words = this.functionBody(draft.words[0]!, steps);
      return;
    }
    const inside = this.arithmetic(this.at);
    if (inside) {
      draft.words.push([":"], inside);
      return;
    }
    this.at++;
    if (++level.subshells > MAX_SUBSHELLS) throw new UnreadableScript("it is nested too deep");
    steps.push({ kind: "enter" });
  }

  private closing(level: Level): void {
    this.at++;
    level.flush();
    if (level.subshells > 0) {
      level.subshells--;
      level.steps.push({ kind: "leave" });
    } else if (level.end === ")") level.isDone = true;
    else throw new UnreadableScript("a `)` closes nothing");
  }

  /** One word into the command; the reserved ones shape the steps. */
  private word(level: Level): void {
    const { draft } = level;
    const first = draft.words.length === 0;
    const start = this.at;
    const word = this.parts();
    const plain = word.length === 1 && typeof word[0] === "string" ? word[0] : null;
    const isBare = plain !== null && this.text.slice(start, this.at) === plainText(plain);
    if (first && isBare && draft.assignments.length === 0 && this.reserved(level, plainText(plain))) return;
    const declares = !first && typeof draft.words[0]![0] === "string" && DECLARING.test(draft.words[0]![0]);
    const isList = declares && this.text[this.at] === "(";
    const assigned = first || isList ? this.assignment(word) : null;
    if (assigned) draft.assignments.push(assigned);
    else draft.words.push(word);
  }

  /** Whether the word is none of a command. */
  private reserved(level: Level, name: string): boolean {
    if (SHAPING.has(name)) return true;
    switch (name) {
      case "{":
        level.braces++;
        return true;
      case "}":
        if (level.braces > 0) level.braces--;
        else if (level.end === "}") {
          level.flush();
          level.isDone = true;
        }
        return true;
      case "coproc":
        this.coprocessName();
        return true;
      case "case":
        this.caseHead(level.steps);
        level.cases++;
        level.isPattern = true;
        return true;
      case "esac":
        if (level.cases > 0) level.cases--;
        return true;
      case "for":
      case "select":
        level.steps.push(this.loop());
        return true;
      case "function": {
        this.blanks();
        const word = this.parts();
        this.blanks();
        if (this.take("(")) {
          this.blanks();
          this.take(")");
        }
        this.functionBody(word, level.steps);
        return true;
      }
      case "[[":
        level.draft.words.push(["[["], ...this.test());
        return true;
      default:
        return false;
    }
  }

  /** What a function does; a body without brackets is read on, as if it ran. */
  private functionBody(word: Word, steps: Step[]): [] {
    this.lines();
    const brace = /^\{\s/.test(this.text.slice(this.at, this.at + 2));
    if (!brace && (this.text[this.at] !== "(" || this.text[this.at + 1] === "(")) return [];
    this.at++;
    const body = this.script(brace ? "}" : ")");
    const name = word.length === 1 && typeof word[0] === "string" ? plainText(word[0]) : "";
    steps.push({ kind: "function", name, body });
    return [];
  }
}
