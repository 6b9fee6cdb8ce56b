import type { Message, Section } from "../../../src/content/message/message.js";
import { countWords } from "../../../src/content/message/words.js";
import { hintOf } from "../hints.js";
import type { Options } from "../meta.js";
import type { Slip } from "../slip.js";
import { placeholder } from "./placeholder.js";
import { saysWhatChanged } from "./quantified.js";

/** Nobody writes more; what comes after is told as duplicates. */
const MAX_SECTIONS = 100;

/** Which sections are there, and whether they say something. */
export function judgeSections(message: Message, options: Options): Slip[] {
  return [
    ...judgeMissing(message, options),
    ...message.sections.slice(0, MAX_SECTIONS).flatMap((section) => judgeContent(section, message, options)),
    ...judgeDuplicates(message),
    ...judgeOrder(message, options),
  ];
}

function judgeMissing({ sections, header, headerAt }: Message, options: Options): Slip[] {
  const { exceptTypes, byType } = options.sections;
  const type = header?.type ?? "";
  if (exceptTypes.includes(type)) return [];
  const required = Object.hasOwn(byType, type) ? byType[type]! : options.sections.required;
  const present = new Set(sections.map((section) => section.name));
  return required
    .filter((name) => !present.has(name))
    .map((section) => ({
      rule: "section-missing",
      line: headerAt + 1,
      column: 1,
      data: { section, hint: hintOf(section) },
    }));
}

function judgeContent(section: Section, message: Message, options: Options): Slip[] {
  const { name, line, endLine, content } = section;
  const { minWords } = options.sections;
  const place = { line, column: 1, endLine };
  const hint = hintOf(name);
  if (content !== "") {
    const reason = placeholder(content, name, message.header?.subject ?? message.headerText);
    if (reason) {
      const data = { section: name, reason, text: content, hint };
      return [{ rule: "section-placeholder", ...place, data }];
    }
  }
  const words = countWords(content, minWords);
  if (words < minWords || content === "") {
    return [{ rule: "section-empty", ...place, data: { section: name, words, minWords, hint } }];
  }
  return name === "Impact" && !saysWhatChanged(content) ? [{ rule: "impact-unquantified", ...place }] : [];
}

/** Each section that is there again, once. */
function judgeDuplicates({ sections }: Message): Slip[] {
  const first = new Map<string, number>();
  const told = new Set<string>();
  const slips: Slip[] = [];
  for (const { name, line, endLine } of sections) {
    const before = first.get(name);
    if (before === undefined) first.set(name, line);
    else if (!told.has(name)) {
      told.add(name);
      const data = { section: name, first: before };
      slips.push({ rule: "section-duplicate", line, column: 1, endLine, data });
    }
  }
  return slips;
}

/** Only the first that is out of place: the rest follows from it. */
function judgeOrder({ sections }: Message, options: Options): Slip[] {
  const order = options.sections.required;
  let last = -1;
  const seen = new Set<string>();
  for (const { name, line } of sections) {
    const at = order.indexOf(name);
    if (at < 0 || seen.has(name)) continue;
    seen.add(name);
    if (at < last) {
      const data = { section: name, after: order[last]!, order };
      return [{ rule: "section-order", line, column: 1, data }];
    }
    last = at;
  }
  return [];
}
