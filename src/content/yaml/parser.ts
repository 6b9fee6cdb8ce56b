import { LineCounter, type ParsedNode, parseDocument, type YAMLError } from "yaml";
import { type Flaw, type Inspection, inspect } from "./inspect.js";
import type { Excess, Limits } from "./limits.js";
import { nestsTooDeep } from "./nesting.js";
import { rangeOf } from "./range-of.js";
import type { Place, Yaml, YamlProblem } from "./result.js";

const START: Place = { line: 1, column: 1 };

/** What parseYaml promises, by the yaml library. */
export function parseFully(text: string, limits: Limits): Yaml {
  const counter = new LineCounter();
  const place = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  if (nestsTooDeep(text)) return unreadable(tooDeep(limits));
  let document: ReturnType<typeof read>;
  let inspection: Inspection;
  try {
    document = read(text, counter);
    inspection = inspect(document.contents, limits);
  } catch (error) {
    // The parser calls itself for each level.
    if (error instanceof RangeError) return unreadable(tooDeep(limits));
    throw error;
  }
  if (inspection.excess) return unreadable(inspection.excess);
  const problems = [
    ...[...document.errors, ...document.warnings].map(
      (error): YamlProblem => ({ kind: "invalid", reason: reasonOf(error), ...place(error.pos[0]) }),
    ),
    ...inspection.flaws.map((flaw) => toProblem(flaw, place)),
  ];
  const usable = problems.every(({ kind }) => kind === "duplicate-key");
  return {
    // Aliases have been counted: what is expanded here is within the limits.
    value: usable ? (document.toJS({ maxAliasCount: -1 }) as unknown) : null,
    problems,
    excess: null,
    placeOf: (path, of = "key") => {
      const range = rangeOf(document.contents, path, of);
      return range === null ? START : place(range.start);
    },
    rangeOf: (path, of = "key") => rangeOf(document.contents, path, of),
  };
}

const read = (text: string, lineCounter: LineCounter) =>
  parseDocument<ParsedNode>(text, {
    version: "1.2",
    schema: "core",
    merge: false,
    // Else !!timestamp, !!binary and !!set give objects of other classes.
    resolveKnownTags: false,
    // Found by inspect: the library's own search takes quadratic time.
    uniqueKeys: false,
    lineCounter,
    prettyErrors: false,
    // "silent" would also keep quiet about a second document.
    logLevel: "error",
  });

const unreadable = (excess: Excess): Yaml => ({
  value: null,
  problems: [],
  excess,
  placeOf: () => START,
  rangeOf: () => null,
});

const tooDeep = ({ depth }: Limits): Excess => ({
  what: "nesting",
  size: `more than ${depth} levels`,
  limit: depth,
});

/** The library's words, but where they are about its own functions. */
function reasonOf({ code, message }: YAMLError): string {
  if (code === "MULTIPLE_DOCS") return "a second document begins here, and only one is read.";
  const line = message.split("\n", 1)[0]!;
  return /[.!?]$/.test(line) ? line : `${line}.`;
}

function toProblem({ kind, name, offset, first }: Flaw, place: (offset: number) => Place): YamlProblem {
  if (kind === "dangling-alias")
    return { kind: "invalid", reason: `the alias *${name} has no anchor.`, ...place(offset) };
  const reason = `the key "${name}" is there twice.`;
  return { kind: "duplicate-key", reason, key: name, first: place(first!).line, ...place(offset) };
}
