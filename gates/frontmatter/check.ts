import type { Check } from "../../src/gate/contract.js";
import type { Seen } from "./across-files.js";
import type { Kind } from "./kinds.js";
import type { meta, Options } from "./meta.js";
import { kindsOf, refuseUnknownDialects } from "./select.js";

/** Parsers and schemas are loaded by the first file that needs them. */
export const check: Check<Options, typeof meta> = async ({ view, options, report, eachFile }) => {
  await refuseUnknownDialects(options);
  const select = kindsOf(options);
  const seen: Seen[] = [];
  let kind: ((name: string) => Promise<Kind>) | null = null;
  await eachFile(
    async ({ path }, content) => {
      const { judgeFile, kindLoader } = await import("./judge.js");
      kind ??= kindLoader(view.snapshot);
      const kinds = await Promise.all(select(path).map(kind));
      seen.push(...(await judgeFile(path, content, kinds, options, report)));
    },
    (path) => select(path).length > 0,
  );
  if (seen.length === 0) return;
  const { judgeAcrossFiles } = await import("./judge.js");
  await judgeAcrossFiles(seen, view, options, select, report);
};
