import type { Check } from "../../src/gate/contract.js";
import type { Seen } from "./across-files.js";
import type { meta, Options } from "./meta.js";
import { kindsOf } from "./select.js";

/** Parsers and schemas are loaded by the first file that needs them. */
export const check: Check<Options, typeof meta> = async ({ view, options, report, eachFile }) => {
  const select = kindsOf(options);
  const seen: Seen[] = [];
  let judge: Awaited<ReturnType<typeof loadJudge>> | null = null;
  const loadJudge = async () => {
    const [{ kindLoader }, { judgeFile }] = await Promise.all([
      import("./kinds.js"),
      import("./judge-file.js"),
    ]);
    return { kind: kindLoader(view.snapshot, options), judgeFile };
  };
  await eachFile(
    async ({ path }, content) => {
      judge ??= await loadJudge();
      const kinds = await Promise.all(select(path).map(judge.kind));
      seen.push(...judge.judgeFile(path, content, kinds, options, report));
    },
    (path) => select(path).length > 0,
  );
  if (seen.length === 0) return;
  const { judgeAcrossFiles } = await import("./across-files.js");
  await judgeAcrossFiles(seen, view, select, report);
};
