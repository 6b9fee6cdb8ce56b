/** A shell script as far as judging it needs: its simple commands in order, with their words unexpanded. */
export interface Script {
  readonly steps: readonly Step[];
}

export type Step =
  | Command
  /** A subshell: what changes inside (folder, variables) is undone at `leave`. */
  | { readonly kind: "enter" }
  | { readonly kind: "leave" }
  | { readonly kind: "for"; readonly name: string; readonly words: readonly Word[] }
  | { readonly kind: "function"; readonly name: string; readonly body: Script };

export interface Command {
  readonly kind: "command";
  readonly assignments: readonly Assignment[];
  readonly words: readonly Word[];
  readonly redirections: readonly Redirection[];
  /** It reads what the command before it writes. */
  readonly piped: boolean;
}

export interface Assignment {
  readonly name: string;
  readonly append: boolean;
  /** An array, `name=(…)`. */
  readonly isList: boolean;
  /** One, or those of an array. */
  readonly values: readonly Word[];
}

export interface Redirection {
  /** `>`, `>>`, `<<<`, `<<` … without the file descriptor. */
  readonly operator: string;
  /** That descriptor, `3` or `{name}`; missing where the operator's own is meant. */
  readonly descriptor?: string;
  /** For `<<` the text of the here-document. */
  readonly target: Word;
}

export type Word = readonly Part[];

export type Part =
  /** Text; characters that mean something because nothing quotes them stand as marks. */
  | string
  | {
      readonly script: Script;
      readonly quoted: boolean;
      /** Of `<(…)` and `>(…)`: the name that stands for what is read or written; no other word has it. */
      readonly file?: string;
      /** It is `>(…)`: the script reads what the command writes. */
      readonly isSink?: boolean;
    }
  | {
      readonly variable: string;
      readonly quoted: boolean;
      /** What follows the name in `${name…}`; null for a plain one. */
      readonly operator: string | null;
      readonly rest: Word;
    };

/** Unquoted characters with a meaning, as code points of the private use area, which input never holds (see `readScript`). */
export const MARK = {
  /** Stands for any text, none included. */
  unknown: "\ue000",
  open: "\ue001",
  comma: "\ue002",
  close: "\ue003",
  star: "\ue004",
  one: "\ue005",
  set: "\ue006",
  home: "\ue007",
  /** Between two words that a variable was split into. */
  split: "\ue008",
  /** Behind a name that came with those of a whole tree: nobody asked for it. */
  listed: "\ue009",
} as const;

/** The script cannot be read, or not within the bounds: nothing can be said about what it does. */
export class UnreadableScript extends Error {
  override readonly name = "UnreadableScript";
}
