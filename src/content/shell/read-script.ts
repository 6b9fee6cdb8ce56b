import { plainText } from "./expand-word.js";
import {
  type Assignment,
  type Command,
  type Redirection,
  type Script,
  type Step,
  UnreadableScript,
  type Word,
} from "./script.js";
import { WordReader } from "./word-reader.js";

/** In UTF-16 units; longer than any command that a person reads. */
const MAX_LENGTH = 128 * 1024;
const MAX_SUBSHELLS = 100;

/** Words that only shape a script; what follows them is a command. */
const SHAPING = new Set(["if", "then", "else", "elif", "fi", "while", "until", "do", "done", "!", "coproc"]);

/**
 * Reads a script as POSIX sh and Bash do (Bash manual, chapter 3), in time linear in its length. Throws
 * UnreadableScript for what is not closed, nested too deep or too long. `depth`: of the script around it.
 */
export function readScript(text: string, depth = 0): Script {
  if (text.length > MAX_LENGTH) throw new UnreadableScript("it is too long");
  // Nobody types these; they must not be taken for our marks.
  return new Reader(text.replace(/[\ue000-\ue00f\0]/g, "\ufffd"), depth).script(null);
}

interface Pending {
  readonly end: string;
  readonly stripTabs: boolean;
  readonly expands: boolean;
  readonly into: { target: Word };
}

interface Draft {
  assignments: Assignment[];
  words: Word[];
  redirections: Redirection[];
  piped: boolean;
}

class Reader extends WordReader {
  private pending: Pending[] = [];

  protected override nested(text: string): Script {
    return readScript(text, this.depth);
  }

  /** Commands up to `end`, which is consumed. */
  script(end: ")" | null): Script {
    this.deeper();
    const steps: Step[] = [];
    let open = 0;
    let cases = 0;
    let pattern = false;
    let draft = emptyDraft(false);
    const flush = (piped: boolean) => {
      const { assignments, words, redirections } = draft;
      if (assignments.length + words.length + redirections.length > 0)
        steps.push({ kind: "command", ...draft });
      draft = emptyDraft(piped);
    };
    for (;;) {
      this.blanks();
      const char = this.text[this.at];
      if (char === undefined) {
        if (end !== null || open > 0 || cases > 0) throw new UnreadableScript("something is not closed");
        flush(false);
        break;
      }
      if (pattern && char !== "\n") {
        pattern = false;
        if (this.casePattern(steps)) cases--;
      } else if (char === "\n") {
        this.at++;
        this.hereDocuments();
        flush(false);
      } else if (char === ";") {
        const doubled = this.take(";;&") || this.take(";;") || this.take(";&");
        if (!doubled) this.at++;
        flush(false);
        pattern = doubled && cases > 0;
      } else if (this.startsRedirection()) {
        draft.redirections.push(this.redirection());
      } else if (char === "&" || char === "|") {
        const [first, second] = [char, this.text[this.at + 1]];
        this.at += second === first || (first === "|" && second === "&") ? 2 : 1;
        flush(first === "|" && second !== "|");
      } else if (char === "(") {
        if (draft.words.length === 0) {
          const inside = this.arithmetic(this.at);
          if (inside) draft.words.push([":"], inside);
          else {
            this.at++;
            if (++open > MAX_SUBSHELLS) throw new UnreadableScript("it is nested too deep");
            steps.push({ kind: "enter" });
          }
        } else this.functionHead(draft);
      } else if (char === ")") {
        this.at++;
        flush(false);
        if (open > 0) {
          open--;
          steps.push({ kind: "leave" });
        } else if (end === ")") break;
        else throw new UnreadableScript("a `)` closes nothing");
      } else {
        const opened = this.word(draft, steps);
        if (opened === "case") {
          cases++;
          pattern = true;
        } else if (opened === "esac" && cases > 0) cases--;
      }
    }
    this.depth--;
    return { steps };
  }

  /** One word into the command; the reserved ones shape the steps. */
  private word(draft: Draft, steps: Step[]): "case" | "esac" | null {
    const first = draft.words.length === 0;
    const start = this.at;
    const word = this.parts();
    const plain = word.length === 1 && typeof word[0] === "string" ? word[0] : null;
    const isBare = plain !== null && this.text.slice(start, this.at) === plainText(plain);
    if (first && isBare && draft.assignments.length === 0) {
      const name = plainText(plain);
      if (SHAPING.has(name) || name === "{" || name === "}") return null;
      if (name === "case") {
        this.blanks();
        steps.push({ kind: "command", ...emptyDraft(false), words: [[":"], this.parts()] });
        this.lines();
        if (!this.take("in")) throw new UnreadableScript("`case` has no `in`");
        return "case";
      }
      if (name === "esac") return "esac";
      if (name === "for" || name === "select") {
        steps.push(this.loop());
        return null;
      }
      if (name === "function") {
        this.blanks();
        this.parts();
        this.blanks();
        if (this.take("(")) {
          this.blanks();
          this.take(")");
        }
        return null;
      }
      if (name === "[[") {
        draft.words.push(["[["], ...this.test());
        return null;
      }
    }
    const assigned = first ? this.assignment(word) : null;
    if (assigned) draft.assignments.push(assigned);
    else draft.words.push(word);
    return null;
  }

  private assignment(word: Word): Assignment | null {
    const [head] = word;
    const match = typeof head === "string" ? /^([A-Za-z_]\w*)(?:\ue006[^=]*\])?(\+?)=/.exec(head) : null;
    if (!match) return null;
    const [whole, name, plus] = match;
    const append = plus === "+";
    const rest = (head as string).slice(whole.length);
    if (word.length === 1 && rest === "" && this.text[this.at] === "(") {
      this.at++;
      return { name: name!, append, values: this.wordsUntil(")") };
    }
    return { name: name!, append, values: [[rest, ...word.slice(1)]] };
  }

  /** Words, over lines, up to a character that no word holds. */
  private wordsUntil(end: string): Word[] {
    const words: Word[] = [];
    for (;;) {
      this.lines();
      if (this.take(end)) return words;
      const before = this.at;
      words.push(this.parts());
      if (this.at === before) throw new UnreadableScript("a list is not closed");
    }
  }

  private loop(): Step {
    this.blanks();
    const inside = this.arithmetic(this.at);
    if (inside) return { kind: "for", name: "", words: [inside] };
    const [name] = this.parts();
    this.lines();
    const words: Word[] = [];
    if (/^in(?=[\s;])/.test(this.text.slice(this.at, this.at + 3))) {
      this.at += 2;
      for (this.blanks(); !this.isAtEnd(); this.blanks()) {
        const before = this.at;
        words.push(this.parts());
        if (this.at === before) break;
      }
    }
    return { kind: "for", name: typeof name === "string" ? name : "", words };
  }

  private isAtEnd(): boolean {
    const char = this.text[this.at];
    return char === undefined || char === "\n" || char === ";";
  }

  /** The words of `[[ … ]]`, in which operators are only words. */
  private test(): Word[] {
    const words: Word[] = [];
    for (;;) {
      this.lines();
      if (this.text.startsWith("]]", this.at)) {
        this.at += 2;
        return words;
      }
      const before = this.at;
      words.push(this.parts());
      if (this.at !== before) continue;
      if (this.at >= this.text.length) throw new UnreadableScript("`[[` is not closed");
      this.at++;
    }
  }

  /** A pattern of `case` with its `)`; true when there is `esac` instead. */
  private casePattern(steps: Step[]): boolean {
    this.lines();
    this.take("(");
    const words: Word[] = [];
    for (;;) {
      this.lines();
      if (this.take(")")) break;
      if (this.take("|")) continue;
      const start = this.at;
      const word = this.parts();
      if (this.at === start) throw new UnreadableScript("a pattern of `case` is not closed");
      if (words.length === 0 && this.text.slice(start, this.at) === "esac") return true;
      words.push(word);
    }
    steps.push({ kind: "command", ...emptyDraft(false), words: [[":"], ...words] });
    return false;
  }

  /** `name()` before a function's body: the body is judged as if it ran. */
  private functionHead(draft: Draft): void {
    this.at++;
    this.blanks();
    if (draft.words.length !== 1 || !this.take(")"))
      throw new UnreadableScript("a `(` stands where none may");
    draft.words = [];
  }

  private startsRedirection(): boolean {
    REDIRECTION.lastIndex = this.at;
    const found = REDIRECTION.exec(this.text);
    // <( and >( are words.
    return found !== null && !(/[<>]$/.test(found[0]) && found[0].length === 1 && this.isProcess());
  }

  private redirection(): Redirection {
    REDIRECTION.lastIndex = this.at;
    const [whole, operator] = REDIRECTION.exec(this.text)!;
    this.at += whole.length;
    this.blanks();
    const start = this.at;
    const target = this.parts();
    if (operator !== "<<" && operator !== "<<-") return { operator: operator!, target };
    const raw = this.text.slice(start, this.at);
    const into = { operator: "<<", target: [""] as Word };
    const end = raw.replace(/\\(.)|["']/g, "$1");
    this.pending.push({ end, stripTabs: operator === "<<-", expands: end === raw, into });
    return into;
  }

  private hereDocuments(): void {
    const pending = this.pending;
    this.pending = [];
    for (const { end, stripTabs, expands, into } of pending) {
      const lines: string[] = [];
      while (this.at < this.text.length) {
        const stop = this.text.indexOf("\n", this.at);
        const whole = this.text.slice(this.at, stop < 0 ? this.text.length : stop);
        this.at += whole.length + (stop < 0 ? 0 : 1);
        const line = stripTabs ? whole.replace(/^\t+/, "") : whole;
        if (line === end) break;
        lines.push(line);
      }
      const body = lines.join("\n");
      into.target = expands ? new Reader(body, this.depth).doubleQuoted(null) : [body];
    }
  }

  private lines(): void {
    for (this.blanks(); this.text[this.at] === "\n"; this.blanks()) {
      this.at++;
      this.hereDocuments();
    }
  }
}

const REDIRECTION = /(?:\d+|\{\w+\})?(<<<|<<-?|<>|<&|&>>|&>|>>|>\||>&|[<>])/y;

const emptyDraft = (piped: boolean): Draft & Pick<Command, "piped"> => ({
  assignments: [],
  words: [],
  redirections: [],
  piped,
});
