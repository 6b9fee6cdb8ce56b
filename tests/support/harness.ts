import { GOOD_MESSAGE } from "./install.js";
import { CLI, createRepository, type Ended, type TestRepository } from "./repository.js";

type Told = Readonly<Record<string, unknown>> | string;

/** Runs `tollgate agent` as a harness does. */
export function tell(
  repository: TestRepository,
  harness: string,
  event: string,
  told: Told,
  env: NodeJS.ProcessEnv = {},
): Ended {
  const input = typeof told === "string" ? told : JSON.stringify({ cwd: repository.root, ...told });
  return repository.exec(process.execPath, [CLI, "agent", harness, event], { input, env });
}

export const bash = (command: string) => ({ tool_name: "Bash", tool_input: { command } });
export const edit = (file_path: string, tool_name = "Edit") => ({ tool_name, tool_input: { file_path } });
export const answerOf = ({ stdout }: Ended) => JSON.parse(stdout).hookSpecificOutput;
/** A repository with a config and one commit. */
export const configured = (): TestRepository => {
  const repository = createRepository().write("tollgate.yaml", "extends: recommended\n");
  repository.commit(GOOD_MESSAGE);
  return repository;
};
export const BAD_AGENT = "---\nname: reviewer\n---\nLook.\n";
export const GOOD_AGENT = "---\nname: reviewer\ndescription: Reviews changes\n---\nLook.\n";
export const AGENT = ".claude/agents/reviewer.md";
