import { RedirectionReader } from "./redirection-reader.js";
import { type Assignment, type Command, type Step, UnreadableScript, type Word } from "./script.js";

/** Reads the forms that have a grammar of their own: arrays, `for`, `case`, `[[ … ]]`. */
export abstract class CompoundReader extends RedirectionReader {
  protected assignment(word: Word): Assignment | null {
    const [head] = word;
    const match = typeof head === "string" ? /^([A-Za-z_]\w*)(?:\ue006[^=]*\])?(\+?)=/.exec(head) : null;
    if (!match) return null;
    const [whole, name, plus] = match;
    const append = plus === "+";
    const rest = (head as string).slice(whole.length);
    if (word.length === 1 && rest === "" && this.text[this.at] === "(") {
      this.at++;
      return { name: name!, append, isList: true, values: this.wordsUntil(")") };
    }
    return { name: name!, append, isList: false, values: [[rest, ...word.slice(1)]] };
  }

  /** Words, over lines, up to a character that no word holds. */
  protected wordsUntil(end: string): Word[] {
    const words: Word[] = [];
    for (;;) {
      this.lines();
      if (this.take(end)) return words;
      const before = this.at;
      words.push(this.parts());
      if (this.at === before) throw new UnreadableScript("a list is not closed");
    }
  }

  protected loop(): Step {
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

  protected isAtEnd(): boolean {
    const char = this.text[this.at];
    return char === undefined || char === "\n" || char === ";";
  }

  /** The words of `[[ … ]]`, in which operators are only words. */
  protected test(): Word[] {
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
  protected casePattern(steps: Step[]): boolean {
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
    steps.push(noted(words));
    return false;
  }

  /** `coproc NAME {`: a name stands only before a compound command. */
  protected coprocessName(): void {
    COPROCESS.lastIndex = this.at;
    this.at += COPROCESS.exec(this.text)?.[0].length ?? 0;
  }

  /** `case WORD in`. */
  protected caseHead(steps: Step[]): void {
    this.blanks();
    steps.push(noted([this.parts()]));
    this.lines();
    if (!this.take("in")) throw new UnreadableScript("`case` has no `in`");
  }
}

/** Words that only are expanded, as `:` does. */
const noted = (words: readonly Word[]): Command => ({
  kind: "command",
  assignments: [],
  words: [[":"], ...words],
  redirections: [],
  piped: false,
});

const COPROCESS = /[ \t]*[A-Za-z_]\w*(?=[ \t]+[{(])/y;
