import { posix } from "node:path";
import { deny, type Objection, WAYS } from "./verdict.js";

/** Files from which shells, direnv and the like take variables for every later command. */
const START_FILE =
  /^(\.envrc|\.env(\.[\w-]+)?|\.(bash|zsh|ksh|mksh)?rc|\.(bash_)?profile|\.bash_(login|aliases|env)|\.z(profile|shenv|login)|profile|environment|config\.fish|\.?mise(\.local)?\.toml|\.npmrc)$/;
const SWITCH =
  /^[^#\n]{0,99}\b(?:HUSKY|TOLLGATE)["']?\s{0,9}=\s{0,9}["']?0\b|^commit-hooks\s{0,9}=\s{0,9}false/m;

/** What is written into such a file; null for a text that cannot be told. */
export function judgeStartFile(path: string, text: string | null): Objection | null {
  if (text === null || !START_FILE.test(posix.basename(path)) || !SWITCH.test(text)) return null;
  return deny("it switches hooks off for every later command", WAYS.variable);
}
