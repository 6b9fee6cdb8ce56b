import { UnreadableScript } from "../../content/shell/script.js";

/** Scripts, commands, words and paths looked at for one call, so that nesting cannot multiply the work. */
const MAX_WORK = 10_000;
/** In milliseconds; below the deadline of the event, which no timer can hold while this goes on. */
const MAX_TIME = 1_500;
/** Characters that cost as much as a word does. */
const CHARACTERS = 64;

/** What judging one call may cost. */
export class Budget {
  private work = 0;
  private readonly started: number;

  constructor(private readonly clock: () => number) {
    this.started = clock();
  }

  /** Throws UnreadableScript when it is used up. `length`: of the text that is looked at, in UTF-16 units. */
  spend(work: number, length = 0): void {
    this.work += work + length / CHARACTERS;
    if (this.work > MAX_WORK) throw new UnreadableScript("it does too much at once");
    if (this.clock() - this.started > MAX_TIME) throw new UnreadableScript("judging it takes too long");
  }
}
