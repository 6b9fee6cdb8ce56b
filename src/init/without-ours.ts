import { BASELINE } from "../config/names.js";
import { HOOKS_FILES } from "./harness/harnesses.js";
import { withoutHooks } from "./harness/hooks-file.js";
import { isShim, SHIM } from "./hook-files.js";
import { withoutBlock } from "./marked-block.js";
import { withoutPrepare } from "./package-script.js";

/** A file that init wrote to, without our part of it; null when nothing is left. */
export function withoutOurs(path: string, text: string): string | null {
  if (path.endsWith("package.json")) return withoutPrepare(text);
  const hooksFile = HOOKS_FILES.find((file) => file.path === path);
  if (hooksFile) return withoutHooks(hooksFile, text);
  if (path === SHIM) return isShim(text) ? null : text;
  if (path === BASELINE) return null;
  const rest = withoutBlock(text);
  return rest.trim() === "" ? null : rest;
}
