import { advised } from "../cli/called-as.js";
import { type Opened, openRepository } from "../cli/open-repository.js";
import { headCommit } from "../git/revisions.js";
import { unbornView } from "../view/capture.js";
import type { Answer } from "./answer.js";
import type { AgentCall } from "./call.js";
import { noteBegin } from "./rounds.js";

/** What an agent has to know before its first commit. Short: every session pays for it. */
export async function sessionStart(
  { session }: AgentCall,
  cwd: string,
  env: NodeJS.ProcessEnv,
): Promise<Answer> {
  const opened = await openRepository(cwd, null);
  try {
    const { repo, loaded } = opened;
    noteBegin(repo, session, await headCommit(repo));
    const gates = loaded.gates.map(({ meta }) => meta.id).filter((id) => loaded.config.gates[id]?.enabled);
    const shape = await messageShape(opened);
    const lines = [
      `tollgate's hooks judge every commit and push here: ${gates.join(", ")}. Never skip them: mend what they name.`,
      advised("Before a commit: `tollgate run quick`. A message: `tollgate message FILE`.", { cwd, env }),
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
