import { defineGate } from "../../src/gate/contract.js";

export interface Options {
  /** Pattern -> dialect, ./schema, a list of both, or "none". The last pattern that matches a path counts. */
  readonly files: Readonly<Record<string, string | readonly string[]>>;
  readonly limits: {
    readonly fileBytes: number;
    readonly frontMatterBytes: number;
    readonly keys: number;
    readonly depth: number;
    readonly aliases: number;
  };
}

const limit = (preset: number, description: string) => ({
  type: "integer",
  minimum: 1,
  default: preset,
  description,
});
const kind = {
  type: "string",
  pattern: "^(?:[a-z]+(?:-[a-z]+)*|\\.{1,2}/.+)$",
  description: "A dialect that ships, ./path to a JSON Schema, or none.",
};

export const meta = defineGate<Options>()({
  id: "frontmatter",
  title: "Files that agents read have front matter that their loader accepts.",
  law: "Law 3, document context: an agent that its harness silently ignores documents nothing.",
  reads: "files",
  apart: true,
  settled: true,
  stages: ["pre-commit", "pre-push", "quick", "ci-all"],
  options: {
    files: {
      type: "object",
      additionalProperties: {
        anyOf: [kind, { type: "array", items: kind, minItems: 1 }],
        description: "It takes a dialect that ships, ./path to a JSON Schema, none, or a list of them.",
      },
      default: {},
      description:
        "Which files are of which kind: pattern to dialect, ./schema.json, a list of them, or none. The last pattern that matches counts.",
    },
    limits: {
      type: "object",
      additionalProperties: false,
      default: {},
      description: "Files beyond these are refused unread.",
      properties: {
        fileBytes: limit(1_048_576, "Bytes of a file."),
        frontMatterBytes: limit(65_536, "Bytes between the fences."),
        keys: limit(1_000, "Keys, nested ones included."),
        depth: limit(64, "Nesting."),
        aliases: limit(100, "Aliases."),
      },
    },
  },
  looser: {
    files: "kinds",
    "limits.fileBytes": "more",
    "limits.frontMatterBytes": "more",
    "limits.keys": "more",
    "limits.depth": "more",
    "limits.aliases": "more",
  },
  rules: {
    missing: {
      severity: "error",
      message: "There is no front matter, so as {dialect} {effect}.",
      help: "Begin the file with a line `---`, then {fields}, then another line `---`.",
    },
    unclosed: {
      severity: "error",
      message: "The front matter that begins here never ends.",
      help: "Put a line that is exactly `---` below its last field.",
    },
    "yaml-invalid": {
      severity: "error",
      message: "The front matter is not YAML: {reason}",
      help: "{mend}",
    },
    "yaml-tolerated": {
      severity: "warning",
      message:
        "The value of {field} is not YAML; the loader takes it as it stands, other tools refuse the file.",
      help: "Quote it: {field}: {quoted}",
    },
    "duplicate-key": {
      severity: "error",
      message: 'The field "{field}" is on line {first} already; YAML takes no key twice.',
      help: "Keep one of the two.",
    },
    "not-a-map": {
      severity: "error",
      message: "The front matter is {found}; it has to be fields with values.",
      help: "Write `name: value` lines.",
    },
    "unsafe-engine": {
      severity: "error",
      message: 'The front matter asks to be read as "{language}", which a parser may run as a program.',
      help: "Begin with a line that is exactly `---`, and write YAML.",
    },
    "too-large": {
      severity: "error",
      message: "The {what} is {size}; at most {limit} is read.",
      help: "Move what is long into the text below, or raise the limit under gates.frontmatter.limits.",
    },
    "missing-field": {
      severity: "error",
      message: 'The field "{field}" is missing.',
      help: "{mend}",
    },
    "unknown-field": {
      severity: "warning",
      message: '"{field}" is not a field of {dialect}.{nearest}',
      help: "{mend}",
    },
    "wrong-type": {
      severity: "error",
      message: '"{field}" is {found}; it has to be {expected}.',
      help: "{mend}",
    },
    "bad-value": {
      severity: "error",
      message: '"{field}" {reason}.',
      help: "{mend}",
    },
    "name-mismatch": {
      severity: "error",
      message: 'The name is "{name}", the folder "{folder}": they have to be equal.',
      help: "Rename one of the two.",
    },
    "name-duplicate": {
      severity: "error",
      message: 'The name "{name}" is taken by {other}, so one of the two is never loaded.',
      help: "Give each agent a name of its own.",
    },
    "reference-missing": {
      severity: "warning",
      message: 'The {kind} "{name}" is not in this repository.',
      help: "Mend the name, or add {path}.",
    },
    "retired-field": {
      severity: "warning",
      message: '"{field}" is retired.',
      help: "Use {successor}.",
    },
  },
  presets: {
    recommended: {
      files: {
        "**/SKILL.md": "agent-skill",
        ".claude/agents/**/*.md": "claude-agent",
        "plugins/*/agents/**/*.md": "claude-agent",
        ".claude/skills/*/SKILL.md": "claude-skill",
        "plugins/*/skills/*/SKILL.md": "claude-skill",
        ".claude/commands/**/*.md": "claude-command",
        "plugins/*/commands/**/*.md": "claude-command",
        ".claude/rules/**/*.md": "claude-rule",
        ".claude/output-styles/**/*.md": "claude-output-style",
        ".cursor/rules/**/*.mdc": "cursor-rule",
        ".github/instructions/**/*.instructions.md": "copilot-instructions",
        ".github/prompts/**/*.prompt.md": "copilot-prompt",
        ".github/agents/**/*.agent.md": "copilot-agent",
        ".agents/plans/**/*.md": "plan",
        ".agents/research/**/*.md": "research",
        ".agents/bundles/**/*.md": "bundle",
        ".agents/learnings/**/*.md": "learning",
        ".claude/profiles/{shared,roles}/**/*.{yaml,yml}": "profile",
      },
    },
    strict: { severity: { "unknown-field": "error", "yaml-tolerated": "error", "retired-field": "error" } },
  },
});
