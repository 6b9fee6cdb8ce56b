/**
 * What git sets for the programs that it starts and that would lead a git of theirs back to this repository
 * (`git rev-parse --local-env-vars`, and what hooks get besides).
 */
const LEADS_BACK =
  /^GIT_(ALTERNATE_OBJECT_DIRECTORIES|OBJECT_DIRECTORY|DIR|WORK_TREE|IMPLICIT_WORK_TREE|COMMON_DIR|GRAFT_FILE|INDEX_FILE|INDEX_VERSION|NO_REPLACE_OBJECTS|REPLACE_REF_BASE|PREFIX|SHALLOW_FILE|INTERNAL_SUPER_PREFIX|NAMESPACE|QUARANTINE_PATH|REFLOG_ACTION|LITERAL_PATHSPECS|CONFIG|CONFIG_PARAMETERS|CONFIG_COUNT|CONFIG_(KEY|VALUE)_\d+)$/;

/** The environment for a program that may work in another repository: its git looks around for itself. */
export function withoutRepository(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(([name]) => !LEADS_BACK.test(name));
  const clean: NodeJS.ProcessEnv = Object.fromEntries(kept);
  // git sets it to `:` for hooks where no editor opens; whatever else it is, a person chose.
  if (clean.GIT_EDITOR === ":") delete clean.GIT_EDITOR;
  return clean;
}
