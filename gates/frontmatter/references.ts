import { type Reference as InProfile, readProfile } from "../../src/content/profile.js";
import type { Fields } from "./read-block.js";

type Reference = Omit<InProfile, "tokens">;

/** Something that a file names, and where it may be. */
export interface Asked extends Pick<Reference, "kind" | "name" | "places"> {
  readonly path: string;
  readonly where: { readonly line: number; readonly column: number };
  /** A folder whose agents may bear the name; null when it is no agent, or is named by path. */
  readonly agentsIn: string | null;
}

/** Agents that Claude Code brings (documentation of skills, 2026-08). */
const BUILT_IN_AGENTS = new Set(["general-purpose", "Explore", "Plan"]);

/** `kind`: what the file was judged as. */
export function referencesOf(path: string, kind: string, { value, placeOf }: Fields): Asked[] {
  const asked = ({ kind, name, places, at }: Reference, agentsIn: string | null): Asked => ({
    kind,
    name,
    places,
    path,
    where: placeOf(at, "value"),
    agentsIn,
  });
  switch (kind) {
    case "profile":
      return readProfile(value).references.map((reference) => asked(reference, null));
    case "claude-agent":
      return skillsOf(path, value.skills).map((reference) => asked(reference, null));
    case "claude-skill":
    case "claude-command":
      return agentOf(path, value.agent).map((reference) =>
        asked(reference, reference.places[0]!.slice(0, -`${reference.name}.md`.length)),
      );
    default:
      return [];
  }
}

/** The folder of agents that a path is in, however deep; null when it is in none. */
export const agentsFolder = (path: string): string | null =>
  (/^(?:.*?\/)?\.claude\/agents\//.exec(path) ?? /^(?:.*?\/)?agents\//.exec(path))?.[0] ?? null;

/** The skills that an agent loads, as a list or separated by commas; `plugin:skill` lives elsewhere. */
function skillsOf(path: string, value: unknown): Reference[] {
  const base = agentsFolder(path)?.slice(0, -"agents/".length);
  if (base === undefined) return [];
  const names = typeof value === "string" ? value.split(",") : Array.isArray(value) ? value : [];
  return names.flatMap((given: unknown, at): Reference[] => {
    const name = typeof given === "string" ? given.trim() : "";
    if (name === "" || name.includes(":")) return [];
    const places = [`${base}skills/${name}/SKILL.md`];
    return [{ kind: "skill", name, places, at: typeof value === "string" ? ["skills"] : ["skills", at] }];
  });
}

/** The agent that runs a skill or a command; `plugin:agent` lives elsewhere. */
function agentOf(path: string, value: unknown): Reference[] {
  const base = /^(.*?)(?:\.claude\/)?(?:skills|commands)\//.exec(path);
  if (!base || typeof value !== "string" || value === "" || value.includes(":")) return [];
  if (BUILT_IN_AGENTS.has(value)) return [];
  const folder = base[0].replace(/(?:skills|commands)\/$/, "agents/");
  return [{ kind: "agent", name: value, places: [`${folder}${value}.md`], at: ["agent"] }];
}
