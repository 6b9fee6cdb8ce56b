import { posix } from "node:path";
import { plainText } from "../../../content/shell/expand-word.js";
import { MARK } from "../../../content/shell/script.js";
import type { Sample } from "../guarded-samples.js";
import {
  type Action,
  type FindExpression,
  type Met,
  type Node,
  readFindExpression,
} from "./find-expression.js";
import type { Answer } from "./patterns.js";

/** A guarded file that a find command does something with. */
export interface Found {
  readonly sample: Sample;
  /** Its path as find prints it. */
  readonly printed: string;
  readonly action: Action;
  /** Nothing that cannot be told decides whether it does. */
  readonly isCertain: boolean;
}

const PRINT: Action = { kind: "print", words: [] };
const LEADING = /^-([HLP]|O\d|D)$/;

/** Which of the samples a find command comes upon, and what it does with them. `cwd`: null when it cannot be told. */
export function findResults(
  args: readonly string[],
  samples: readonly Sample[],
  cwd: string | null,
): readonly Found[] {
  const from = args.findIndex((arg) => !LEADING.test(arg));
  const words = from < 0 ? [] : args.slice(from);
  const end = words.findIndex((word) => /^[-(!)]/.test(word));
  const starts = end === 0 || words.length === 0 ? ["."] : end < 0 ? words : words.slice(0, end);
  const expression = readFindExpression(end < 0 ? [] : words.slice(end));
  return starts.flatMap((start) => {
    const folder = absolute(start, cwd);
    if (folder === null) return [];
    return samples.flatMap((sample) => resultsOf(sample, start, folder, expression));
  });
}

function resultsOf(
  sample: Sample,
  start: string,
  folder: string,
  expression: FindExpression,
): readonly Found[] {
  const base = folder === "/" ? "" : folder;
  if (sample.path !== folder && !sample.path.startsWith(`${base}/`)) return [];
  const below = sample.path.slice(base.length + 1);
  const names = below === "" ? [] : below.split("/");
  const { root, minDepth, maxDepth, actions } = expression;
  if (names.length > maxDepth || names.length < minDepth) return [];
  const metAt = (depth: number): Met => {
    const path = [start.replace(/(.)\/+$/, "$1"), ...names.slice(0, depth)].join("/");
    return {
      path,
      name: posix.basename(depth === 0 ? folder : names[depth - 1]!),
      isFolder: depth < names.length || sample.isFolder,
    };
  };
  for (let depth = 0; depth < names.length; depth++) {
    const visit = new Visit(metAt(depth));
    visit.answer(root, "yes");
    if (visit.isPruned) return [];
  }
  const visit = new Visit(metAt(names.length));
  const last = visit.answer(root, "yes");
  const printed = metAt(names.length).path;
  // Without an action find prints what it comes upon.
  if (actions.length === 0 && last !== "no") visit.done.push([PRINT, last]);
  return visit.done.map(([action, answer]) => ({ sample, printed, action, isCertain: answer === "yes" }));
}

/** One file, gone through an expression. */
class Visit {
  readonly done: [Action, Answer][] = [];
  isPruned = false;

  constructor(private readonly met: Met) {}

  /** `under`: whether the expression comes to this part of it. */
  answer(node: Node, under: Answer): Answer {
    switch (node.kind) {
      case "test":
        return node.ask(this.met);
      case "prune":
        this.isPruned ||= under === "yes";
        return "yes";
      case "action":
        this.done.push([node.action, under]);
        return node.action.kind === "exec" ? "maybe" : "yes";
      case "not": {
        const inner = this.answer(node.of, under);
        return inner === "yes" ? "no" : inner === "no" ? "yes" : "maybe";
      }
      case "list":
        return node.parts.map((part) => this.answer(part, under)).at(-1)!;
      default:
        return this.row(node.parts, node.kind, under);
    }
  }

  private row(parts: readonly Node[], kind: "and" | "or", under: Answer): Answer {
    const ending = kind === "and" ? "no" : "yes";
    let [here, result]: [Answer, Answer] = [under, kind === "and" ? "yes" : "no"];
    for (const part of parts) {
      const one = this.answer(part, here);
      if (one === ending) return ending;
      if (one !== "maybe") continue;
      here = "maybe";
      result = "maybe";
    }
    return result;
  }
}

function absolute(path: string, cwd: string | null): string | null {
  const text = plainText(path);
  if (path.includes(MARK.unknown) || path.startsWith(MARK.home)) return null;
  if (/[*?[]/.test(text)) return null;
  return text.startsWith("/")
    ? posix.normalize(text).replace(/(.)\/$/, "$1")
    : cwd === null
      ? null
      : posix.join(cwd, text).replace(/(.)\/$/, "$1");
}
