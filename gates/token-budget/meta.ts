import { defineGate } from "../../src/gate/contract.js";

export interface Options {
  /** Tokens of the model's context window. */
  readonly window: number;
  /** The part of the window that one load may take. */
  readonly share: number;
  readonly model: string;
  /** Overrides what is known about the model; null: it is looked up. */
  readonly calibration: { readonly factor: number; readonly band: number } | null;
  readonly method: "o200k" | "chars";
  /** Pattern -> tokens; the last pattern that matches a path counts. */
  readonly budgets: Readonly<Record<string, number | { readonly soft?: number; readonly hard: number }>>;
  /** Name of a phase of work -> paths or patterns of what it loads. */
  readonly loads: Readonly<Record<string, readonly string[] | LoadOptions>>;
  readonly start: StartOptions;
  /** Files whose `@imports` are loaded with them. */
  readonly memory: readonly string[];
  readonly profiles: readonly string[];
  /** Name of several profiles that are loaded together -> their names; `*` is every one. */
  readonly compositions: Readonly<Record<string, readonly string[]>>;
  /** A table that ships, or one of your own: zone -> up to which share of the window. */
  readonly zones: "standard" | "early" | Readonly<Record<string, number>>;
}

export interface LoadOptions {
  readonly files: readonly string[];
  /** The part of the window that this load may take, instead of the gate's. */
  readonly share?: number;
  /** Other loads that are there already when this one comes. */
  readonly with?: readonly string[];
}

/** Patterns of what a harness loads by itself when a session starts. */
export interface StartOptions {
  /** Whole, with what they import. */
  readonly memory: readonly string[];
  /** Whole, where their front matter names no `paths`. */
  readonly rules: readonly string[];
  /** By name and description only. */
  readonly listings: readonly string[];
}

const tokens = { type: "integer", minimum: 1 };
const share = { type: "number", exclusiveMinimum: 0, maximum: 1 };
const patterns = { type: "array", items: { type: "string", minLength: 1 } };

export const meta = defineGate<Options>()({
  id: "token-budget",
  title: "What an agent loads leaves room in its window for the work.",
  law: "The 40% rule: no phase of work loads more than 40% of the context window, for beyond that answers degrade.",
  reads: "files",
  apart: true,
  stages: ["pre-commit", "pre-push", "quick", "ci-all"],
  options: {
    window: { ...tokens, default: 200_000, description: "Tokens of the model's context window." },
    share: { ...share, default: 0.4, description: "The part of the window that one load may take." },
    model: {
      type: "string",
      minLength: 1,
      default: "claude-opus-4-7",
      description: "Whose tokens are counted; the default is of the family that counts most.",
    },
    calibration: {
      type: ["object", "null"],
      additionalProperties: false,
      required: ["factor", "band"],
      properties: {
        factor: { type: "number", exclusiveMinimum: 0, description: "Tokens of the model for one of o200k." },
        band: {
          type: "number",
          minimum: 0,
          maximum: 1,
          description: "How far the count may be off, as a share.",
        },
      },
      default: null,
      description: "For a model that is not known: how its tokens compare with o200k.",
    },
    method: {
      enum: ["o200k", "chars"],
      default: "o200k",
      description:
        "o200k: counted by a tokenizer, times the model's factor. chars: characters/4 times the factor, much less exact.",
    },
    budgets: {
      type: "object",
      additionalProperties: {
        description: "It takes a number of tokens, or { soft, hard }.",
        anyOf: [
          tokens,
          {
            type: "object",
            additionalProperties: false,
            required: ["hard"],
            properties: { soft: tokens, hard: tokens },
          },
        ],
      },
      default: {},
      description:
        "Tokens that a file may take, by pattern: { soft: warns, hard: refuses }. The last match counts.",
    },
    loads: {
      type: "object",
      additionalProperties: {
        description: "It takes a list of paths and patterns, or { files, share, with }.",
        anyOf: [
          { ...patterns, minItems: 1 },
          {
            type: "object",
            additionalProperties: false,
            required: ["files"],
            properties: { files: { ...patterns, minItems: 1 }, share, with: patterns },
          },
        ],
      },
      default: {},
      description:
        "What a phase of work loads together, by name: paths and patterns, with all that they import. { files, share, with } gives it a share of its own and adds other loads, for layers that are loaded one upon the other.",
    },
    start: {
      type: "object",
      additionalProperties: false,
      properties: {
        memory: { ...patterns, default: [], description: "Files that are loaded whole, with their imports." },
        rules: { ...patterns, default: [], description: "Rules; those with `paths` are loaded later." },
        listings: {
          ...patterns,
          default: [],
          description: "Files of which only name and description are loaded.",
        },
      },
      default: { memory: [], rules: [], listings: [] },
      description: "What a harness loads by itself when a session starts, judged like a load.",
    },
    memory: {
      ...patterns,
      default: ["**/CLAUDE.md", "**/CLAUDE.local.md"],
      description: "Files whose @imports are followed.",
    },
    profiles: {
      ...patterns,
      default: [],
      description: "YAML files that name what a role loads, with a token_budget.",
    },
    compositions: {
      type: "object",
      additionalProperties: { ...patterns, minItems: 1 },
      default: {},
      description:
        "Profiles that are loaded together, by name; what they share counts once. `*` is every profile.",
    },
    zones: {
      description:
        "It takes standard (green to 40%, yellow to 60%, red to 80%, critical), early (green to 35%, yellow to 40%, red to 60%, critical), or a map: each zone with the share of the window that it reaches to.",
      anyOf: [
        { enum: ["standard", "early"] },
        { type: "object", minProperties: 1, additionalProperties: share },
      ],
      default: "standard",
    },
  },
  looser: {
    window: "more",
    share: "more",
    budgets: "budgets",
    loads: "less",
    "start.memory": "less",
    "start.rules": "less",
    "start.listings": "less",
    memory: "less",
    profiles: "less",
    compositions: "less",
    zones: "never",
  },
  rules: {
    "file-over-budget": {
      severity: "error",
      message: "The file takes up to {high} tokens (about {tokens} for {model}); its {limit} is {allowed}.",
      help: "Cut it to what is needed every time; move the rest into files that are read when needed.",
    },
    "load-over-budget": {
      severity: "error",
      message:
        "{load} takes up to {high} tokens (about {tokens} for {model}); {allowed} are allowed, {percent}% of the window.",
      help: "Largest: {largest}. Load less at once, or in phases.",
    },
    "profile-over-budget": {
      severity: "error",
      message: "{what} takes up to {high} tokens (about {tokens} for {model}); {allowed} are {why}.",
      help: "Largest: {largest}. Take something out, or raise token_budget.",
    },
    "declared-mismatch": { severity: "error", message: "{what}", help: "{mend}" },
    "import-missing": {
      severity: "error",
      message: "{importer} {target}, which is not in the repository.",
      help: "{mend}",
    },
    "import-cycle": {
      severity: "error",
      message: "The import @{target} leads back to this file: {chain}.",
      help: "Take one of these imports out.",
    },
    "import-too-deep": {
      severity: "warning",
      message: "The import @{target} is more than {hops} hops away from {root}, so it is not loaded.",
      help: "Import it from a file that is nearer.",
    },
    zone: {
      severity: "info",
      message: "{load} {verb} {low} to {high} tokens, up to {percent}% of the window: {zone}.",
      help: "At most {allowed} tokens ({share}%) leave room for the work.",
    },
  },
  presets: {
    recommended: {
      budgets: {
        "**/{CLAUDE,AGENTS}.md": { soft: 6_000, hard: 12_000 },
        "**/SKILL.md": { soft: 3_000, hard: 6_000 },
        "{.claude,plugins/*}/agents/**/*.md": { soft: 2_000, hard: 4_000 },
        "{.claude,plugins/*}/commands/**/*.md": { soft: 2_000, hard: 4_000 },
      },
      profiles: [".claude/profiles/**/*.{yaml,yml}"],
      // What Claude Code loads (documentation of memory, skills and subagents, 2026-08).
      start: {
        memory: ["{CLAUDE,CLAUDE.local,.claude/CLAUDE}.md"],
        rules: [".claude/rules/**/*.md"],
        listings: [".claude/skills/*/SKILL.md", ".claude/{agents,commands}/**/*.md"],
      },
    },
    strict: { severity: { "import-too-deep": "error" } },
  },
});
