import { withBlock } from "./marked-block.js";

/** tollgate.yaml. `since`: the commit that history is judged from; null in a repository without one. */
export function configText(preset: string, since: string | null, home: string): string {
  const folder = home === "." ? "." : `./${encodeURI(home)}`;
  return `# yaml-language-server: $schema=${folder}/node_modules/tollgate/schemas/config.schema.json
# What is judged before it becomes history: \`tollgate list\` names the gates, \`tollgate explain\` tells about a rule.
extends: ${preset}
${since === null ? "" : `# What was there before tollgate came is not judged.\ngates:\n  commit-message: { since: ${since} }\n  hook-loop: { since: ${since} }\n`}`;
}

const LOCAL_CONFIG = "tollgate.local.yaml";

/** `hasModules`: a package manager installs here. Whoever has no .gitignore yet would commit what it installs. */
export function ignoreText(text: string | null, hasModules: boolean): string {
  if (text?.split(/\r?\n/).includes(LOCAL_CONFIG)) return text;
  const lines = text === null && hasModules ? `node_modules/\n${LOCAL_CONFIG}` : LOCAL_CONFIG;
  return withBlock(text, lines, "end");
}
