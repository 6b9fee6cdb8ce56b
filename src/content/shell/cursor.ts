import { UnreadableScript } from "./script.js";

/** Substitutions, quotes and expansions inside one another. */
const MAX_DEPTH = 24;

/** Where reading stands in a text, and how deep it is in what stands inside one another. */
export abstract class Cursor {
  protected at = 0;

  constructor(
    protected readonly text: string,
    protected depth: number,
  ) {}

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
