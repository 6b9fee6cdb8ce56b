/** How a program's words fall into options, their values and the rest. */
export interface OptionShape {
  /** Letters of short options that take a value, in the same word or in the next. */
  readonly short: string;
  /** Letters whose value, if any, is the rest of their word. */
  readonly attached?: string;
  /** Long options whose value is the next word when no `=` gives it. */
  readonly long: readonly string[];
}

export interface ReadOption {
  /** `--name` as written, or `-x`. */
  readonly name: string;
  readonly value: string | null;
}

export interface ReadWords {
  readonly options: readonly ReadOption[];
  readonly operands: readonly string[];
}

/** Reads words as getopt_long and git's parse-options do: clusters, abbreviations, `--`. */
export function readOptions(
  words: readonly string[],
  shape: OptionShape,
  firstOperandEnds = false,
): ReadWords {
  const options: ReadOption[] = [];
  const operands: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    if (word === "--") return { options, operands: [...operands, ...words.slice(at + 1)] };
    if (word.startsWith("--")) {
      const [name, ...value] = word.split("=");
      const takes = value.length === 0 && isOneOf(name!, shape.long);
      options.push({
        name: name!,
        value: takes ? (words[++at] ?? null) : value.length > 0 ? value.join("=") : null,
      });
    } else if (word.startsWith("-") && word.length > 1) {
      for (let letter = 1; letter < word.length; letter++) {
        const name = word[letter]!;
        const rest = word.slice(letter + 1);
        if (shape.short.includes(name)) {
          options.push({ name: `-${name}`, value: rest === "" ? (words[++at] ?? null) : rest });
          break;
        }
        options.push({ name: `-${name}`, value: shape.attached?.includes(name) ? rest : null });
        if (shape.attached?.includes(name)) break;
      }
    } else {
      operands.push(word);
      if (firstOperandEnds) return { options, operands: [...operands, ...words.slice(at + 1)] };
    }
  }
  return { options, operands };
}

/** git takes any beginning of a long option that is one option's only; `--f` would be no good for us to judge. */
const isOneOf = (name: string, long: readonly string[]): boolean =>
  name.length > 3 && long.some((one) => one.startsWith(name));
