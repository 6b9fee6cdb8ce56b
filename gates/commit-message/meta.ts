import { defineGate } from "../../src/gate/contract.js";

export interface Options {
  readonly types: readonly string[];
  /** Empty: any scope. "workspaces": the packages of the monorepo. */
  readonly scopes: readonly string[] | "workspaces";
  /** Displayed columns from which on the header is too long: to warn, and to refuse. */
  readonly headerLength: { readonly warning: number; readonly error: number };
  /** Displayed columns of a body line. */
  readonly lineLength: number;
  readonly sections: {
    readonly required: readonly string[];
    /** Sections that may be there. */
    readonly optional: readonly string[];
    /** Types whose commits need no sections. */
    readonly exceptTypes: readonly string[];
    /** Types whose commits need these sections instead. */
    readonly byType: Readonly<Record<string, readonly string[]>>;
    /** Fewest words that a section says anything with. */
    readonly minWords: number;
    /** Further labels for a section. */
    readonly aliases: Readonly<Record<string, readonly string[]>>;
  };
  readonly trailers: {
    readonly required: readonly string[];
    /** Empty: any. */
    readonly allowed: readonly string[];
    readonly forbidden: readonly string[];
    /** Whether a message may, must or must not name an agent as author. */
    readonly agents: "allowed" | "required" | "forbidden";
  };
  readonly exempt: {
    readonly merges: boolean;
    readonly reverts: boolean;
    readonly autosquash: "local" | "always" | "never";
    readonly machine: readonly MachineCommit[];
  };
}

/** The options, with scopes as a list. */
export type Resolved = Options & { readonly scopes: readonly string[] };

/** A commit that a program makes: its header and every path that it changes must match. */
export interface MachineCommit {
  readonly message: string;
  readonly paths: readonly string[];
}

const words = (description: string, preset: readonly string[] = []) => ({
  type: "array",
  items: { type: "string", minLength: 1 },
  uniqueItems: true,
  default: preset,
  description,
});
const columns = (preset: number, description: string) => ({
  type: "integer",
  minimum: 10,
  default: preset,
  description,
});
const flag = (description: string) => ({ type: "boolean", default: true, description });
const group = (description: string, properties: Readonly<Record<string, unknown>>) => ({
  type: "object",
  additionalProperties: false,
  default: {},
  description,
  properties,
});

export const meta = defineGate<Options>()({
  id: "commit-message",
  title: "A commit says why it was made, what was done, what was learned and what it brings.",
  law: "Laws 1 to 3: extract learnings, name an improvement with its impact, document context.",
  reads: "commits",
  apart: true,
  stages: ["commit-msg", "pre-push", "quick", "ci-all"],
  options: {
    types: words("Types that a header may begin with.", [
      "feat",
      "fix",
      "docs",
      "style",
      "refactor",
      "test",
      "chore",
      "perf",
      "ci",
      "build",
      "revert",
    ]),
    scopes: {
      anyOf: [{ const: "workspaces" }, { type: "array", items: { type: "string", minLength: 1 } }],
      default: [],
      description:
        "Scopes that a header may have; empty: any; workspaces: the names of the monorepo's packages.",
    },
    headerLength: group("Displayed columns that a header may have.", {
      warning: columns(72, "Longer ones get a warning."),
      error: columns(100, "Longer ones are refused."),
    }),
    lineLength: columns(
      100,
      "Displayed columns of a body line; code, tables and lines with a URL are exempt.",
    ),
    sections: group("The sections of a message.", {
      required: words("Sections that every message has, in this order.", [
        "Context",
        "Solution",
        "Learning",
        "Impact",
      ]),
      optional: words("Further sections that a message may have."),
      exceptTypes: words("Types whose commits need no sections."),
      byType: {
        type: "object",
        additionalProperties: { type: "array", items: { type: "string", minLength: 1 } },
        default: {},
        description: "Sections that commits of a type need instead: { docs: [Context, Impact] }.",
      },
      minWords: {
        type: "integer",
        minimum: 0,
        default: 3,
        description: "Fewest words that a section may have.",
      },
      aliases: {
        type: "object",
        additionalProperties: { type: "array", items: { type: "string", minLength: 1 } },
        default: {},
        description: "Further labels for a section: { Learning: [Lessons] }.",
      },
    }),
    trailers: group("The trailers of a message, by key.", {
      required: words("Trailers that every message has; alternatives are separated by |: Refs|Closes."),
      allowed: words("The only trailers that a message may have; empty: any."),
      forbidden: words("Trailers that no message has."),
      agents: {
        enum: ["allowed", "required", "forbidden"],
        default: "allowed",
        description:
          "Whether a message may, must or must not name an agent as its author: Co-authored-by, Generated with.",
      },
    }),
    exempt: group("Commits that are not judged.", {
      merges: flag("Commits with two parents or more, and the one being made while MERGE_HEAD is there."),
      reverts: flag('Reverts as git writes them: Revert "…" and the line "This reverts commit <id>".'),
      autosquash: {
        enum: ["local", "always", "never"],
        default: "local",
        description: "fixup!, squash! and amend! commits: exempt until they are pushed, always, or never.",
      },
      machine: {
        type: "array",
        default: [],
        description: "Commits that a program makes; both the header and every changed path must match.",
        items: {
          type: "object",
          additionalProperties: false,
          required: ["message", "paths"],
          properties: {
            message: {
              type: "string",
              minLength: 1,
              description: "A regular expression for the header; no repeated groups.",
            },
            paths: { type: "array", minItems: 1, items: { type: "string", minLength: 1 } },
          },
        },
      },
    }),
  },
  looser: {
    types: "more",
    scopes: "allowed",
    "headerLength.warning": "more",
    "headerLength.error": "more",
    lineLength: "more",
    "sections.required": "less",
    "sections.optional": "never",
    "sections.exceptTypes": "more",
    "sections.minWords": "less",
    "trailers.required": "less",
    "trailers.allowed": "allowed",
    "trailers.forbidden": "less",
    "trailers.agents": "allowed",
    "exempt.merges": "more",
    "exempt.reverts": "more",
    "exempt.autosquash": ["never", "local", "always"],
    "exempt.machine": "more",
  },
  rules: {
    "message-empty": {
      severity: "error",
      message: "The message is empty{detail}.",
      help: "Write a header and the sections: {sections}.",
    },
    "encoding-invalid": {
      severity: "error",
      message: "The message holds bytes that its encoding does not have.",
      help: "Save it as UTF-8, or name its encoding with `git config i18n.commitEncoding`.",
    },
    "header-format": {
      severity: "error",
      message: "The first line is not `type(scope): subject`{detail}.",
      help: "{mend}",
    },
    "type-unknown": {
      severity: "error",
      message: 'The type "{type}" is not one of {types}.',
      help: "{mend}",
    },
    "scope-unknown": {
      severity: "error",
      message: 'The scope "{scope}" is not one of {scopes}.',
      help: "Use one of them, leave the scope out, or add it to gates.commit-message.scopes.",
    },
    "subject-case": {
      severity: "warning",
      message: 'The subject begins with a capital: "{word}".',
      help: 'Begin it in lower case: "{lower}".',
    },
    "subject-stop": {
      severity: "warning",
      message: "The subject ends with a full stop.",
      help: "Take it away: a header is a title.",
    },
    "header-length": {
      severity: "warning",
      message: "The header takes {columns} columns; at most {limit} fit.",
      help: "Say it shorter and put the rest into the sections.",
    },
    "body-blank-line": {
      severity: "error",
      message: "The second line is not blank, so git takes it for a part of the header.",
      help: "Put a blank line under the header.",
    },
    "line-length": {
      severity: "warning",
      message: "The line takes {columns} columns; at most {limit} fit.",
      help: "Wrap it. Code, tables and lines with a URL may be longer.",
    },
    "section-missing": {
      severity: "error",
      message: "The section {section} is missing.",
      help: 'Add a line "{section}: {hint}" below the header.',
    },
    "section-empty": {
      severity: "error",
      message: "The section {section} says too little: {words} of at least {minWords} words.",
      help: "Say {hint}. A list below a label begins its lines with `- `, else git reads `Word: text` as trailers.",
    },
    "section-placeholder": {
      severity: "error",
      message: 'The section {section} holds only {reason}: "{text}".',
      help: "Say {hint}.",
    },
    "section-duplicate": {
      severity: "error",
      message: "The section {section} is there twice, first in line {first}.",
      help: "Make one section of the two.",
    },
    "section-order": {
      severity: "warning",
      message: "The section {section} comes after {after}.",
      help: "The order is {order}.",
    },
    "impact-unquantified": {
      severity: "warning",
      message: "The Impact names no figure, no effect and no reference.",
      help: "Say what becomes faster, smaller, safer or possible, by how much, or for which issue.",
    },
    "trailer-invalid": {
      severity: "warning",
      message: "{what}",
      help: "{mend}",
    },
    "trailer-missing": {
      severity: "error",
      message: "The trailer {trailer} is missing.",
      help: "{mend}",
    },
    "trailer-forbidden": {
      severity: "error",
      message: "The trailer {trailer} is not allowed here.",
      help: "Take the line away.{detail}",
    },
    "autosquash-pushed": {
      severity: "error",
      message: 'The commit "{header}" waits to be squashed, and would be pushed as it is.',
      help: "Squash it with `git rebase -i --autosquash` onto the branch it goes to, then push.",
    },
  },
  presets: {
    recommended: {},
    strict: {
      severity: {
        "impact-unquantified": "error",
        "subject-case": "error",
        "subject-stop": "error",
        "section-order": "error",
        "trailer-invalid": "error",
      },
    },
  },
});
