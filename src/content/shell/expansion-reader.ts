import { decodeAnsi } from "./ansi-quotes.js";
import { arithmeticAssignments } from "./arithmetic.js";
import { Cursor } from "./cursor.js";
import {
  type Assignment,
  type Command,
  type Part,
  type Script,
  UnreadableScript,
  type Word,
} from "./script.js";

/** Reads what `$` and a backtick begin: parameters, substitutions, arithmetic. */
export abstract class ExpansionReader extends Cursor {
  /** Where `((` turned out to be two subshells: looked at once. */
  private readonly notArithmetic = new Set<number>();
  private inVain = 0;

  /** Commands up to `end`, which is consumed. */
  protected abstract script(end: ")"): Script;
  /** A script of its own, one level down. */
  protected abstract nested(text: string): Script;
  /** A word; empty when none stands here. `stop`: ends it instead of blanks and operators. */
  protected abstract parts(stop: string | null, inDoubleQuotes: boolean): Word;
  /** Up to `end`, consumed, or (null) the end of the text. */
  protected abstract doubleQuoted(end: '"' | null): Part[];

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
    if (!indirect && rest.length === 1 && typeof head === "string") {
      const all = ALL_ITEMS.exec(head)?.[1];
      if (all !== undefined)
        return { variable: `${variable}[${all === "@" ? all : "*"}]`, quoted, operator: null, rest: [] };
      if (ONE_ITEM.test(head)) return { variable, quoted, operator: null, rest: [] };
    }
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
        const sets = arithmeticAssignments(this.text.slice(start + 2, this.at));
        this.at += 2;
        this.depth--;
        return sets.length === 0
          ? parts
          : [...parts, { script: { steps: [settingOnly(sets)] }, quoted: true }];
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
}

const ANSI = /[^'\\]*(?:\\[\s\S][^'\\]*)*'/y;
const BACKTICKS = /[^`\\]*(?:\\[\s\S][^`\\]*)*`/y;
const NAME = /[A-Za-z_]\w*|[0-9@*#?$!-]/y;
const ALL_ITEMS = /^\ue006([@*\ue004])\]$/;
const ONE_ITEM = /^\ue006\d+\]$/;

const settingOnly = (assignments: readonly Assignment[]): Command => ({
  kind: "command",
  assignments,
  words: [],
  redirections: [],
  piped: false,
});
