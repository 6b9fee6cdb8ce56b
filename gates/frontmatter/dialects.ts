import type { Severity } from "../../src/gate/contract.js";

/** How one kind of file is loaded, beyond what its schema says. */
export interface Dialect {
  readonly title: string;
  /** What happens to a file without front matter: dropped, loaded with less, or nothing is amiss. */
  readonly without: "error" | "info" | "fine";
  readonly effect: string;
  /** How grave it is that only the loader's one-line reading gets through; null: the loader has none. */
  readonly tolerated: Severity | null;
  /** The loader refuses keys that it does not know. */
  readonly refusesUnknown: boolean;
  /** Field -> what says the same now. */
  readonly retired: Readonly<Record<string, string>>;
  /** Characters that the text below may have. */
  readonly maxBody: number | null;
  /** The whole file is YAML. */
  readonly wholeFile: boolean;
}

const dialect = (title: string, more: Partial<Dialect> = {}): Dialect => ({
  title,
  without: "info",
  effect: "it is loaded without what front matter would say",
  tolerated: null,
  refusesUnknown: false,
  retired: {},
  maxBody: null,
  wholeFile: false,
  ...more,
});

const DROPPED = { without: "error", effect: "it is dropped without a word" } as const;
const CLAUDE = { tolerated: "warning" } as const;

/** Facts about the loaders as of 2026-08; sources are in each schema. */
export const DIALECTS: ReadonlyMap<string, Dialect> = new Map([
  ["claude-agent", dialect("a Claude Code agent", { ...CLAUDE, ...DROPPED })],
  ["claude-skill", dialect("a Claude Code skill", CLAUDE)],
  ["agent-skill", dialect("an Agent Skill", { ...DROPPED, refusesUnknown: true })],
  ["claude-command", dialect("a Claude Code command", CLAUDE)],
  ["claude-rule", dialect("a Claude Code rule", { ...CLAUDE, without: "fine" })],
  ["claude-output-style", dialect("a Claude Code output style", CLAUDE)],
  ["cursor-rule", dialect("a Cursor rule", { tolerated: "info" })],
  ["copilot-instructions", dialect("Copilot instructions")],
  ["copilot-prompt", dialect("a Copilot prompt", { retired: { mode: "agent" } })],
  [
    "copilot-agent",
    dialect("a Copilot agent", {
      ...DROPPED,
      maxBody: 30_000,
      retired: { infer: "disable-model-invocation and user-invocable" },
    }),
  ],
  ["plan", dialect("a plan")],
  ["research", dialect("research")],
  ["bundle", dialect("a bundle")],
  ["learning", dialect("a learning")],
  ["profile", dialect("a profile", { wholeFile: true })],
]);
