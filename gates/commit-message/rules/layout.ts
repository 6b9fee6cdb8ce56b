import type { Message } from "../../../src/content/message/message.js";
import { displayWidth } from "../../../src/content/message/width.js";
import type { Options } from "../meta.js";
import type { Slip } from "../slip.js";

/** The blank line under the header, and how wide lines are. */
export function judgeLayout({ lines, headerAt }: Message, { lineLength }: Options): Slip[] {
  const slips: Slip[] = [];
  const second = lines[headerAt + 1];
  if (second && second.text.trim() !== "") {
    slips.push({ rule: "body-blank-line", line: headerAt + 2, column: 1 });
  }
  for (let at = headerAt + 1; at < lines.length; at++) {
    const { text, kind } = lines[at]!;
    // A character takes at most two columns.
    if (text.length * 2 <= lineLength || kind === "code" || kind === "table") continue;
    if (text.includes("://") && /[A-Za-z][A-Za-z0-9+.-]{1,20}:\/\//.test(text)) continue;
    const columns = displayWidth(text);
    if (columns <= lineLength) continue;
    slips.push({
      rule: "line-length",
      line: at + 1,
      column: lineLength + 1,
      data: { columns, limit: lineLength },
    });
  }
  return slips;
}
