import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Opened, openRepository } from "../cli/open-repository.js";
import { unbornView } from "../view/capture.js";
import type { Answer } from "./answer.js";

/** What an agent has to know before its first commit. Short: every session pays for it. */
export async function sessionStart(cwd: string): Promise<Answer> {
  const opened = await openRepository(cwd, null);
  try {
    const { repo, loaded } = opened;
    const local = "node_modules/.bin/tollgate";
    const command = existsSync(join(repo.root, local)) ? local : "tollgate";
    const gates = loaded.gates.map(({ meta }) => meta.id).filter((id) => loaded.config.gates[id]?.enabled);
    const shape = await messageShape(opened);
    const lines = [
      `tollgate's hooks judge every commit and push here: ${gates.join(", ")}. Never skip them: mend what they name.`,
      `Before a commit: \`${command} run quick\`. A message: \`${command} message FILE\`.`,
      ...(shape === "" ? [] : [`A commit message has this shape:\n${shape}`]),
    ];
    return { kind: "context", text: lines.join("\n") };
  } finally {
    opened.objects.close();
  }
}

/** The template that the gates put before a person, with a header; "" when they have none. */
async function messageShape({ loaded, objects }: Opened): Promise<string> {
  for (const { meta, load } of loaded.gates) {
    const config = loaded.config.gates[meta.id];
    if (!config?.enabled || meta.reads !== "commits") continue;
    const { prepare } = await load();
    const view = unbornView("ci-all", objects);
    const text = (await prepare?.({ view, options: config.options }))?.trim();
    if (text) return `type(scope): subject\n\n${text}`;
  }
  return "";
}
