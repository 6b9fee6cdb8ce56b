import { messageOf, UserError } from "../errors.js";
import type { Position } from "../gate/contract.js";
import { MAX_CONFIG_BYTES } from "./source.js";

/** One config file, parsed as data, that can say where each of its values stands. */
export interface ConfigDocument {
  /** As errors name it. */
  readonly name: string;
  readonly value: unknown;
  /** Where the key or value at a path stands; the nearest parent that exists when it does not. */
  locate(path: readonly (string | number)[], part: "key" | "value"): Position;
}

/** Far more than a person writes; a package.json may hold it. */
const LIMITS = {
  file: MAX_CONFIG_BYTES,
  frontMatter: MAX_CONFIG_BYTES,
  keys: 20_000,
  depth: 128,
  aliases: 1_000,
};

/**
 * Parses YAML or JSON (which is YAML) as data: no tags, no merge keys, duplicate keys refused.
 * `inside`: the key of a package.json that holds the config.
 */
export async function parseConfig(
  name: string,
  text: string,
  inside: readonly string[] = [],
): Promise<ConfigDocument> {
  if (text.length > MAX_CONFIG_BYTES)
    throw new UserError(`${name} is larger than 1 MiB.`, "A config that large is a mistake.");
  const { nestsTooDeep } = await import("../content/yaml/nesting.js");
  if (nestsTooDeep(text))
    throw new UserError(
      `${name} is too large: nesting, more than ${LIMITS.depth} levels.`,
      "A config that large is a mistake.",
    );
  const { LineCounter, isMap, isScalar, isSeq, parseDocument } = await import("yaml");
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    // Found by inspect: the library's own search takes quadratic time.
    uniqueKeys: false,
    merge: false,
    version: "1.2",
    // "silent" would also keep quiet about a second document.
    logLevel: "error",
  });
  const positionOf = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const problem = document.errors[0];
  if (problem) {
    const { line, column } = positionOf(problem.pos[0]);
    throw new UserError(
      `${name}:${line}:${column}: ${problem.message.split("\n")[0]!.replace(/ at line \d+, column \d+:?$/, "")}`,
      "Mend the syntax there.",
    );
  }
  const { inspect } = await import("../content/yaml/inspect.js");
  const { excess, flaws } = inspect(document.contents, LIMITS);
  if (excess)
    throw new UserError(
      `${name} is too large: ${excess.what}, ${excess.size}.`,
      "A config that large is a mistake.",
    );
  const flaw = flaws[0];
  if (flaw) {
    const { line, column } = positionOf(flaw.offset);
    const what = flaw.kind === "duplicate-key" ? "Map keys must be unique" : "Unresolved alias";
    throw new UserError(`${name}:${line}:${column}: ${what}: ${flaw.name}`, "Mend the syntax there.");
  }
  const locate: ConfigDocument["locate"] = (path, part) => {
    let node: unknown = document.contents;
    let found = rangeStart(node);
    for (const [depth, step] of [...inside, ...path].entries()) {
      const last = depth === inside.length + path.length - 1;
      if (isMap(node)) {
        const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
        if (!pair) break;
        node = pair.value;
        found =
          rangeStart(last && part === "key" ? pair.key : (pair.value ?? pair.key)) ??
          rangeStart(pair.key) ??
          found;
      } else if (isSeq(node)) {
        node = node.items[Number(step)];
        found = rangeStart(node) ?? found;
      } else break;
    }
    return positionOf(found ?? 0);
  };
  try {
    let value = document.toJS({ maxAliasCount: 100 }) as unknown;
    for (const key of inside) value = (value as Record<string, unknown> | null)?.[key];
    return { name, value: value ?? {}, locate };
  } catch (error) {
    throw new UserError(`${name}: ${messageOf(error)}`, "Write the values out instead of aliasing them.");
  }
}

function rangeStart(node: unknown): number | null {
  return (node as { range?: [number, number, number] } | null)?.range?.[0] ?? null;
}
