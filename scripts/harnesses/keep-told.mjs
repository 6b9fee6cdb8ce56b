import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** In characters; no test needs more of a text. */
const LONGEST = 400;
/** Differ from run to run, or name places of a machine. */
const LEFT_OUT = new Set([
  "transcript_path",
  "prompt_id",
  "turn_id",
  "tool_use_id",
  "tool_response",
  "duration_ms",
]);
const ID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** Writes the first call of each event and tool, shortened and without places of this machine, for tests to read. */
export function keepTold({ name, version, told, root, home, folder }) {
  const kept = { version };
  for (const event of readdirSync(told).sort())
    for (const line of readFileSync(join(told, event), "utf8").trim().split("\n")) {
      const call = JSON.parse(line.replaceAll(root, "/repository").replaceAll(home, "/home/somebody"));
      const key = [event, call.tool_name, call.stop_hook_active ? "again" : null].filter(Boolean).join("-");
      kept[key] ??= shortened(call);
    }
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(kept, null, 2)}\n`);
}

function shortened(value) {
  if (typeof value === "string") {
    const text = value.replace(ID, "00000000-0000-0000-0000-000000000000");
    return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  }
  if (Array.isArray(value)) return value.map(shortened);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => !LEFT_OUT.has(key));
  return Object.fromEntries(entries.map(([key, one]) => [key, shortened(one)]));
}
