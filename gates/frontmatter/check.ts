import type { Check } from "../../src/gate/contract.js";
import type { Kind } from "./kinds.js";
import { mayMention } from "./mentioning.js";
import type { meta, Options } from "./meta.js";
import { kindsOf, refuseUnknownDialects } from "./select.js";

/** Parsers and schemas are loaded by the first file that needs them. */
export const check: Check<Options, typeof meta> = async ({
  view,
  options,
  named,
  report,
  eachFile,
  together,
}) => {
  await refuseUnknownDialects(options);
  const select = kindsOf(options);
  let kind: ((name: string) => Promise<Kind>) | null = null;
  const judged = await eachFile(
    async ({ path }, content, report) => {
      const { judgeFile, kindLoader } = await import("./judge.js");
      kind ??= kindLoader(named);
      return judgeFile(path, content, await Promise.all(select(path).map(kind)), options, report);
    },
    {
      select: (path) => select(path).length > 0,
      // A schema of the repository's own is another file.
      alone: (path) => select(path).every((name) => !name.startsWith(".")),
      together: (path) => select(path).some(mayMention),
    },
  );
  const mentions = judged.flatMap(({ fact }) => fact);
  if (mentions.every(({ agents, references }) => agents.length + references.length === 0)) return;
  await together(async () => {
    const { judgeAcrossFiles } = await import("./judge.js");
    await judgeAcrossFiles(mentions, view, options, select, report);
  });
};
