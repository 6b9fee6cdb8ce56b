/** What the tests' own surroundings (a hook, an agent, CI) must not lend to a repository under test. */
const FOREIGN =
  /^(GIT_|TOLLGATE|HUSKY|CI$|GITHUB_|CLAUDECODE$|CURSOR_AGENT$|GEMINI_CLI$|CODEX_SANDBOX$|CODEX_THREAD_ID$|OPENCODE$|AI_AGENT$|NO_COLOR$|FORCE_COLOR$|NODE_EXTRA_CA_CERTS$|npm_)/;

export function cleanEnvironment(extra: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !FOREIGN.test(name));
  return {
    ...Object.fromEntries(kept),
    GIT_CONFIG_GLOBAL: "/dev/null",
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_EDITOR: ":",
    ...extra,
  };
}

/** More certificates make every start of Node slower; a registry may ask for them. */
export const registryEnvironment = (): NodeJS.ProcessEnv => {
  const { NODE_EXTRA_CA_CERTS } = process.env;
  return NODE_EXTRA_CA_CERTS === undefined ? {} : { NODE_EXTRA_CA_CERTS };
};
