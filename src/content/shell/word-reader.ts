import { decodeAnsi } from "./ansi-quotes.js";
import { MARK, type Part, type Script, UnreadableScript, type Word } from "./script.js";

/** Substitutions, quotes and expansions inside one another. */
const MAX_DEPTH = 24;

const OPERATOR_CHARS = new Set(" \t\n;&|()<>");
const MARKED: ReadonlyMap<string, string> = new Map([
  ["{", MARK.open],
  [",", MARK.comma],
  ["}", MARK.close],
  ["*", MARK.star],
  ["?", MARK.one],
  ["[", MARK.set],
]);

/** Reads words, with all that may stand in them; scripts inside them are read by who reads scripts. */
export abstract class WordReader {
  protected at = 0;
  /** Where `((` turned out to be two subshells: looked at once. */
  private readonly notArithmetic = new Set<number>();
  private inVain = 0;

  constructor(
    protected readonly text: string,
    protected depth: number,
  ) {}

  /** Commands up to `end`, which is consumed. */
  protected abstract script(end: ")"): Script;
  /** A script of its own, one level down. */
  protected abstract nested(text: string): Script;

  /** A word; empty when none stands here. `stop`: ends it instead of blanks and operators. */
  protected parts(stop: string | null = null, inDoubleQuotes = false): Word {
    const parts: Part[] = [];
    const add = (text: string) => {
      if (typeof parts.at(-1) === "string") parts.push((parts.pop() as string) + text);
      else parts.push(text);
    };
    if (this.text[this.at] === "~") {
      this.at++;
      add(MARK.home);
    }
    for (;;) {
      const char = this.text[this.at];
      if (char === undefined || char === stop) break;
      if (OPERATOR_CHARS.has(char) && (stop === null || char === "\n")) {
        if ((char !== "<" && char !== ">") || !this.isProcess()) break;
        this.at += 2;
        parts.push({ script: this.script(")"), quoted: true });
      } else if (char === "\\") {
        const next = this.text[this.at + 1] ?? "\\";
        this.at += 2;
        if (next !== "\n") add(next);
      } else if (char === "'" && !inDoubleQuotes) {
        const close = this.text.indexOf("'", this.at + 1);
        if (close < 0) throw new UnreadableScript("a quote is not closed");
        add(this.text.slice(this.at + 1, close));
        this.at = close + 1;
      } else if (char === '"') {
        this.at++;
        for (const part of this.doubleQuoted('"')) typeof part === "string" ? add(part) : parts.push(part);
      } else if (char === "$") {
        for (const part of this.dollar(false)) typeof part === "string" ? add(part) : parts.push(part);
      } else if (char === "`") parts.push(this.backticks(false));
      else {
        this.at++;
        add(MARKED.get(char) ?? char);
      }
    }
    return parts;
  }

  /** Up to `end`, consumed, or (null) the end of the text. */
  protected doubleQuoted(end: '"' | null): Part[] {
    this.deeper();
    const parts: Part[] = [""];
    const add = (part: Part) => {
      const last = parts.at(-1);
      if (typeof part === "string" && typeof last === "string") parts[parts.length - 1] = last + part;
      else parts.push(part);
    };
    for (;;) {
      const char = this.text[this.at];
      if (char === undefined) {
        if (end !== null) throw new UnreadableScript("a double quote is not closed");
        break;
      }
      if (char === end) {
        this.at++;
        break;
      }
      if (char === "\\") {
        const next = this.text[this.at + 1] ?? "";
        this.at += 2;
        if (next !== "\n") add('$`"\\'.includes(next) ? next : `\\${next}`);
      } else if (char === "$") this.dollar(true).forEach(add);
      else if (char === "`") add(this.backticks(true));
      else {
        PLAIN.lastIndex = this.at;
        const run = PLAIN.exec(this.text)?.[0] ?? char;
        this.at += run.length;
        add(run);
      }
    }
    this.depth--;
    return parts;
  }

  protected dollar(quoted: boolean): Part[] {
    const next = this.text[this.at + 1] ?? "";
    if (next === "(") {
      const inside = this.arithmetic(this.at + 1);
      if (inside) return [{ variable: "((", quoted, operator: "((", rest: inside }];
      this.at += 2;
      return [{ script: this.script(")"), quoted }];
    }
    if (next === "{") return [this.parameter(quoted)];
    if (next === "'" && !quoted) {
      ANSI.lastIndex = this.at + 2;
      const body = ANSI.exec(this.text);
      if (!body) throw new UnreadableScript("a quote is not closed");
      this.at += 2 + body[0].length;
      return [decodeAnsi(body[0].slice(0, -1))];
    }
    if (next === '"' && !quoted) {
      this.at += 2;
      return this.doubleQuoted('"');
    }
    NAME.lastIndex = this.at + 1;
    const name = NAME.exec(this.text)?.[0];
    this.at += 1 + (name?.length ?? 0);
    return name === undefined ? ["$"] : [{ variable: name, quoted, operator: null, rest: [] }];
  }

  protected parameter(quoted: boolean): Part {
    this.deeper();
    this.at += 2;
    const indirect =
      this.text[this.at] === "!" || (this.text[this.at] === "#" && this.text[this.at + 1] !== "}");
    if (indirect) this.at++;
    NAME.lastIndex = this.at;
    const variable = NAME.exec(this.text)?.[0] ?? "";
    this.at += variable.length;
    const rest = this.parts("}", quoted);
    if (!this.take("}")) throw new UnreadableScript("a `${` is not closed");
    this.depth--;
    const [head] = rest;
    const operator = typeof head === "string" ? (/^:?[-+=?]/.exec(head)?.[0] ?? "?") : "?";
    if (rest.length === 0 && !indirect) return { variable, quoted, operator: null, rest };
    if (indirect) return { variable, quoted, operator: "?", rest };
    const tail = typeof head === "string" && /^:?[-+=]/.test(head) ? head.slice(operator.length) : head!;
    return { variable, quoted, operator, rest: [tail, ...rest.slice(1)] };
  }

  protected backticks(quoted: boolean): Part {
    BACKTICKS.lastIndex = this.at + 1;
    const body = BACKTICKS.exec(this.text);
    if (!body) throw new UnreadableScript("a backtick is not closed");
    this.at += 1 + body[0].length;
    const text = body[0].slice(0, -1).replace(/\\([`$\\])/g, "$1");
    return { script: this.nested(text), quoted };
  }

  /** `((…))` from `start` with the substitutions in it; null, with nothing consumed, when it is none. */
  protected arithmetic(start: number): Word | null {
    if (!this.text.startsWith("((", start) || this.notArithmetic.has(start)) return null;
    this.deeper();
    const before = this.at;
    const parts: Part[] = [];
    this.at = start + 2;
    for (let open = 0; ; ) {
      const char = this.text[this.at];
      if (char === "$") parts.push(...this.dollar(true).filter((part) => typeof part !== "string"));
      else if (char === "`") parts.push(this.backticks(true));
      else if (char === "(") {
        open++;
        this.at++;
      } else if (char === ")" && open > 0) {
        open--;
        this.at++;
      } else if (char === ")" && this.text[this.at + 1] === ")") {
        this.at += 2;
        this.depth--;
        return parts;
      } else if (char === undefined || char === ")") {
        this.notArithmetic.add(start);
        // Looked at twice is fine; again and again from each bracket is not.
        this.inVain += this.at - start;
        if (this.inVain > 8 * this.text.length) throw new UnreadableScript("it has too many brackets");
        this.at = before;
        this.depth--;
        return null;
      } else this.at++;
    }
  }

  protected isProcess(): boolean {
    return this.text[this.at + 1] === "(";
  }

  protected take(text: string): boolean {
    const found = this.text.startsWith(text, this.at);
    if (found) this.at += text.length;
    return found;
  }

  /** Blanks, joined lines and a comment. */
  protected blanks(): void {
    BLANKS.lastIndex = this.at;
    this.at += BLANKS.exec(this.text)?.[0].length ?? 0;
    if (this.text[this.at] !== "#") return;
    const stop = this.text.indexOf("\n", this.at);
    this.at = stop < 0 ? this.text.length : stop;
  }

  protected deeper(): void {
    if (++this.depth > MAX_DEPTH) throw new UnreadableScript("it is nested too deep");
  }
}

const BLANKS = /(?:[ \t\r]|\\\r?\n)*/y;
const PLAIN = /[^"\\$`]+/y;
const ANSI = /[^'\\]*(?:\\[\s\S][^'\\]*)*'/y;
const BACKTICKS = /[^`\\]*(?:\\[\s\S][^`\\]*)*`/y;
const NAME = /[A-Za-z_]\w*|[0-9@*#?$!-]/y;
