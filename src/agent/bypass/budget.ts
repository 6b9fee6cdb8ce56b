import { UnreadableScript } from "../../content/shell/script.js";

/** Scripts, commands, words and paths looked at for one call, so that nesting cannot multiply the work. */
const MAX_WORK = 10_000;
/** In milliseconds; below the deadline of the event, which no timer can hold while this goes on. */
const MAX_TIME = 1_500;
/** The same for what stands in files, together: beyond that they are let through. */
const FILES = { work: 4_000, time: 400 };
/** Characters that cost as much as a word does. */
const CHARACTERS = 64;

/** In characters: a text that values are put into. */
const MAX_PUT = 128 * 1024;

/** Asked before the text is made, `length` being what it will have. Throws UnreadableScript when that is too much. */
export function boundPut(length: number): void {
  if (length > MAX_PUT) throw new UnreadableScript("it does too much at once");
}

/** What judging one call may cost. */
export class Budget {
  private work = 0;
  private readonly started: number;
  private files: Budget | null = null;

  constructor(
    private readonly clock: () => number,
    private readonly most = { work: MAX_WORK, time: MAX_TIME },
  ) {
    this.started = clock();
  }

  /** One for all files that a call leads to, and for those that they lead to. */
  forFiles(): Budget {
    if (this.most === FILES) return this;
    this.files ??= new Budget(this.clock, FILES);
    return this.files;
  }

  get isSpent(): boolean {
    return this.work > this.most.work || this.clock() - this.started > this.most.time;
  }

  take(work: number, length = 0): void {
    this.work += work + length / CHARACTERS;
  }

  /** Throws UnreadableScript when it is used up. `length`: of the text that is looked at, in UTF-16 units. */
  spend(work: number, length = 0): void {
    this.take(work, length);
    if (this.work > this.most.work) throw new UnreadableScript("it does too much at once");
    if (this.isSpent) throw new UnreadableScript("judging it takes too long");
  }
}
