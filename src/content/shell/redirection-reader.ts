import type { Redirection, Word } from "./script.js";
import { WordReader } from "./word-reader.js";

interface Pending {
  readonly end: string;
  readonly stripTabs: boolean;
  readonly expands: boolean;
  readonly into: { target: Word };
}

/** Reads redirections, and the here-documents that follow the line that they stand in. */
export abstract class RedirectionReader extends WordReader {
  private pending: Pending[] = [];

  /** Reads the text of a here-document, in which only `$` and backticks mean something. */
  protected abstract expanded(text: string): Word;

  protected startsRedirection(): boolean {
    REDIRECTION.lastIndex = this.at;
    const found = REDIRECTION.exec(this.text);
    // <( and >( are words.
    return found !== null && !(/[<>]$/.test(found[0]) && found[0].length === 1 && this.isProcess());
  }

  protected redirection(): Redirection {
    REDIRECTION.lastIndex = this.at;
    const [whole, descriptor, operator] = REDIRECTION.exec(this.text)!;
    this.at += whole.length;
    this.blanks();
    const start = this.at;
    const target = this.parts();
    const given = descriptor === undefined ? {} : { descriptor };
    if (operator !== "<<" && operator !== "<<-") return { operator: operator!, target, ...given };
    const raw = this.text.slice(start, this.at);
    const into = { operator: "<<", target: [""] as Word, ...given };
    const end = raw.replace(/\\(.)|["']/g, "$1");
    this.pending.push({ end, stripTabs: operator === "<<-", expands: end === raw, into });
    return into;
  }

  protected hereDocuments(): void {
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
      into.target = expands ? this.expanded(body) : [body];
    }
  }

  /** Line ends, with what they bring along. */
  protected lines(): void {
    for (this.blanks(); this.text[this.at] === "\n"; this.blanks()) {
      this.at++;
      this.hereDocuments();
    }
  }
}

const REDIRECTION = /(\d+|\{\w+\})?(<<<|<<-?|<>|<&|&>>|&>|>>|>\||>&|[<>])/y;
