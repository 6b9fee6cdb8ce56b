import { isAttribution, type Message } from "../../../src/content/message/message.js";
import type { Options } from "../meta.js";
import type { Slip } from "../slip.js";

interface Place {
  readonly key: string;
  readonly value: string;
  readonly line: number;
}

/** Required, allowed and forbidden trailers, and lines that were meant as one. */
export function judgeTrailers(message: Message, options: Options): Slip[] {
  const { required, allowed, forbidden } = options.trailers;
  const stray = strayAttributions(message);
  return [
    ...stray.map(({ line, key }) =>
      invalid(line, `git does not read this "${key}" line as a trailer.`, MOVE),
    ),
    ...message.trailers
      .filter(isMalformed)
      .map(({ line, key }) =>
        invalid(
          line,
          `The trailer ${key} names nobody: it needs a name and an address.`,
          `Write: ${key}: Name <name@example.org>`,
        ),
      ),
    ...required
      .filter((key) => !message.trailers.some((trailer) => same(trailer.key, key)))
      .map((trailer) => ({
        rule: "trailer-missing" as const,
        line: message.lines.length,
        column: 1,
        data: { trailer, mend: mendMissing(trailer) },
      })),
    // A stray line is still read by people and by forges.
    ...[...message.trailers, ...stray]
      .filter(({ key }) => isRefused(key, allowed, forbidden))
      .map(({ line, key }) => ({
        rule: "trailer-forbidden" as const,
        line,
        column: 1,
        data: { trailer: key, detail: allowed.length > 0 ? ` Allowed: ${allowed.join(", ")}.` : "" },
      })),
  ];
}

const MOVE = "Put it into the last paragraph, where every line is `Key: value`.";
const same = (left: string, right: string): boolean => left.toLowerCase() === right.toLowerCase();

const invalid = (line: number, what: string, mend: string): Slip => ({
  rule: "trailer-invalid",
  line,
  column: 1,
  data: { what, mend },
});

const mendMissing = (trailer: string): string =>
  same(trailer, "Signed-off-by")
    ? "Commit with `git commit -s`."
    : `Add the line "${trailer}: …" to the last paragraph, or commit with --trailer "${trailer}: …".`;

const isRefused = (key: string, allowed: readonly string[], forbidden: readonly string[]): boolean =>
  forbidden.some((one) => same(one, key)) || (allowed.length > 0 && !allowed.some((one) => same(one, key)));

/** Forges count an author by the address. */
const isMalformed = ({ key, value }: Place): boolean =>
  /^(?:co-authored|signed-off)-by$/i.test(key) && !/^\S.*<[^<>\s]+@[^<>\s]+>$/.test(value);

/** `Some-by: …` at the start of a line that git does not count among the trailers. */
function strayAttributions({ lines, headerAt, trailers }: Message): Place[] {
  const known = new Set(trailers.map((trailer) => trailer.line));
  return lines.flatMap(({ text, kind }, at) => {
    if (at <= headerAt || kind !== "text" || known.has(at + 1) || !isAttribution(text)) return [];
    const colon = text.indexOf(":");
    return [{ key: text.slice(0, colon), value: text.slice(colon + 1).trim(), line: at + 1 }];
  });
}
