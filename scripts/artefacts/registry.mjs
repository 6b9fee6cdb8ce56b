const camel = (id) => id.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

/** gates/registry.ts: every gate's meta at once, its check when it is planned. */
export function registry(folders) {
  const imports = folders.map((id) => `import { meta as ${camel(id)} } from "./${id}/meta.js";`);
  const entries = folders.map(
    (id) =>
      `  {
    meta: ${camel(id)} as GateMeta,
    load: () => import("./${id}/check.js") as Promise<unknown> as Promise<GateModule>,
    cases: async () => (await import("./${id}/cases.js")).cases,
  },`,
  );
  const text = `// Written by scripts/generate.mjs from the folders beside it. Do not edit.
import type { Gate, GateMeta, GateModule } from "../src/gate/contract.js";
${imports.join("\n")}

/** The gates that ship, in the order in which they report. */
export const gates: readonly Gate[] = [
${entries.join("\n")}
];
`;
  return { path: "gates/registry.ts", text };
}
