const BEGIN = "# >>> tollgate >>>";
const END = "# <<< tollgate <<<";

/**
 * Puts our lines into a file that holds other people's too, in place of what we put there before. first: at the top,
 * also where somebody moved what we put there.
 */
export function withBlock(text: string | null, lines: string, at: "top" | "first" | "end"): string {
  const block = `${BEGIN}\n${lines.trimEnd()}\n${END}\n`;
  if (text === null || text === "") return block;
  const place = find(text);
  if (place && at === "first")
    return withBlock(text.slice(0, place.start) + text.slice(place.end), lines, "top");
  if (place) return text.slice(0, place.start) + block + text.slice(place.end);
  if (at === "end") return `${text}${text.endsWith("\n") ? "" : "\n"}\n${block}`;
  const shebang = /^#!.*\n/.exec(text)?.[0] ?? "";
  return `${shebang}${block}${text.slice(shebang.length)}`;
}

/** The text without our block; unchanged when there is none. */
export function withoutBlock(text: string): string {
  const place = find(text);
  if (!place) return text;
  const before = text.slice(0, place.start);
  return (before.endsWith("\n\n") ? before.slice(0, -1) : before) + text.slice(place.end);
}

function find(text: string): { start: number; end: number } | null {
  const start = text.indexOf(BEGIN);
  const stop = start < 0 ? -1 : text.indexOf(END, start);
  if (stop < 0) return null;
  const end = stop + END.length;
  return { start, end: text[end] === "\n" ? end + 1 : end };
}
