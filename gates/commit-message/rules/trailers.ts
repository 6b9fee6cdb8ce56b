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
  const { required, allowed, forbidden, agents } = options.trailers;
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
      .filter(
        (keys) => !keys.split("|").some((key) => message.trailers.some((one) => same(one.key, key.trim()))),
      )
      .map((trailer) => missing(message, trailer)),
    ...(agents === "required" && agentLines(message).length === 0
      ? [missing(message, "Co-authored-by: <agent>")]
      : []),
    ...(agents === "forbidden" ? agentLines(message) : []).map(({ line, key }) => ({
      rule: "trailer-forbidden" as const,
      line,
      column: 1,
      data: { trailer: key, detail: " This repository names people only (trailers.agents)." },
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

const missing = ({ lines }: Message, trailer: string): Slip => ({
  rule: "trailer-missing",
  line: lines.length,
  column: 1,
  data: { trailer, mend: mendMissing(trailer) },
});

const mendMissing = (trailer: string): string =>
  same(trailer, "Signed-off-by")
    ? "Commit with `git commit -s`."
    : `Add the line "${trailer}: …" to the last paragraph, or commit with --trailer "${trailer}: …".`;

const isRefused = (key: string, allowed: readonly string[], forbidden: readonly string[]): boolean =>
  forbidden.some((one) => same(one, key)) || (allowed.length > 0 && !allowed.some((one) => same(one, key)));

/** How agents sign, in trailers and in lines of their own. */
const AGENT = /\b(?:claude|copilot|codex|cursor|gemini|devin|aider|amp|opencode|jules|windsurf)\b|\[bot\]/i;

/** `Co-authored-by: Claude <…>` and `🤖 Generated with [Claude Code]`. */
function agentLines({ lines, headerAt }: Message): Place[] {
  return lines.flatMap(({ text, kind }, at) => {
    if (at <= headerAt || kind !== "text" || text.length > 300 || !AGENT.test(text)) return [];
    const key = isAttribution(text)
      ? text.slice(0, text.indexOf(":"))
      : /^\W{0,4}generated (?:with|by)\b/i.test(text)
        ? "Generated with"
        : null;
    return key === null ? [] : [{ key, value: text, line: at + 1 }];
  });
}

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
