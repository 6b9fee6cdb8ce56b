import type { FileContent } from "../../src/gate/contract.js";
import type { Kind } from "./kinds.js";
import { judgeLoaderFacts } from "./loader-facts.js";
import { type Mentions, mentionsOf } from "./mentions.js";
import type { Options } from "./meta.js";
import { readFields } from "./read-block.js";
import { type GateReport, readText } from "./read-text.js";
import { judgeSchema } from "./schema-findings.js";

/** Judges one file as each of its kinds; gives what was read, for what only several files show. */
export async function judgeFile(
  path: string,
  content: FileContent,
  kinds: readonly Kind[],
  options: Options,
  report: GateReport,
): Promise<Mentions[]> {
  const once = withoutRepeats(report);
  const file = readText(path, content, options, once);
  const mentions: Mentions[] = [];
  for (const kind of file ? kinds : []) {
    const fields = await readFields(file!, kind, options, once);
    if (!fields) continue;
    await judgeSchema(path, fields, kind, once);
    judgeLoaderFacts(path, fields, kind, once);
    mentions.push(mentionsOf(path, kind.name, fields));
  }
  return mentions;
}

/** Two kinds of one file find the same thing once. */
function withoutRepeats(report: GateReport): GateReport {
  const known = new Set<string>();
  return (rule, draft) => {
    const key = JSON.stringify([rule, draft?.where, draft?.data]);
    if (known.has(key)) return;
    known.add(key);
    report(rule, draft);
  };
}
