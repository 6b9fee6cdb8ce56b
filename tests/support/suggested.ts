import { CLI, type Ended } from "./repository.js";

/** The first command that the output suggests: in brackets, after a colon at the end of a help, or after "then". */
export function suggested({ output }: Ended, begin: string): string {
  const at = output.indexOf(begin);
  if (at < 0) throw new Error(`nothing suggests \`${begin}\` in: ${output}`);
  const rest = output.slice(at).split("\n")[0]!;
  return output[at - 1] === "(" ? rest.slice(0, rest.indexOf(")")) : rest.replace(/[.;] [A-Z].*$/, "");
}

/** What makes `tollgate` in a shell's command line the built command. */
export const WITH_TOLLGATE = `tollgate() { ${process.execPath} ${CLI} "$@"; }; npx() { shift 2; tollgate "$@"; }; `;
