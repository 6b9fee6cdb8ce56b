import { ExpansionReader } from "./expansion-reader.js";
import { MARK, type Part, UnreadableScript, type Word } from "./script.js";

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
export abstract class WordReader extends ExpansionReader {
  /** A word; empty when none stands here. `stop`: ends it instead of blanks and operators. */
  protected override parts(stop: string | null = null, inDoubleQuotes = false): Word {
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
        const file = `/dev/fd/${this.at}`;
        this.at += 2;
        parts.push({ script: this.script(")"), quoted: true, file, isSink: char === ">" });
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
  protected override doubleQuoted(end: '"' | null): Part[] {
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

  protected isProcess(): boolean {
    return this.text[this.at + 1] === "(";
  }
}

const PLAIN = /[^"\\$`]+/y;
