import { posix } from "node:path";
import { describeFields } from "../../src/content/json-schema/describe.js";
import { parseYaml } from "../../src/content/yaml/parse.js";
import { UserError } from "../../src/errors.js";
import type { Snapshot } from "../../src/gate/contract.js";
import type { Dialect } from "./dialects.js";
import type { Kind } from "./kinds.js";

/** A schema is written by people, though longer than front matter. */
const LIMITS = { file: 1_048_576, frontMatter: 1_048_576, keys: 20_000, depth: 128, aliases: 1_000 };

/**
 * The kind that a schema of the repository's own makes. Throws UserError when the file is not there or
 * cannot be used.
 */
export async function ownKind(name: string, snapshot: Snapshot): Promise<Kind> {
  const { compileSchema } = await import("../../src/content/json-schema/compile.js");
  const path = posix.normalize(name);
  let schema: Readonly<Record<string, unknown>> = {};
  const validate = await compileSchema(path, async (file) => {
    const namedBy =
      file === path ? `gates.frontmatter.files names the schema ${name}` : `${path} refers to ${file}`;
    const read = await readSchema(file, namedBy, snapshot);
    if (file === path) schema = read;
    return read;
  });
  const { required } = schema;
  return {
    name,
    dialect: dialectOf(path),
    own: true,
    default: validate,
    required: Array.isArray(required) ? required.map(String) : [],
    about: describeFields(schema),
  };
}

/** Whatever it refuses is an error. */
const dialectOf = (title: string): Dialect => ({
  title,
  without: "error",
  effect: "it says nothing",
  tolerated: null,
  refusesUnknown: true,
  retired: {},
  maxBody: null,
  wholeFile: false,
});

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** `namedBy` says in an error who asked for the file. */
async function readSchema(
  path: string,
  namedBy: string,
  snapshot: Snapshot,
): Promise<Readonly<Record<string, unknown>>> {
  const content = await snapshot.read(path, LIMITS.file);
  if (!content?.bytes) {
    throw new UserError(
      `${namedBy}, which ${content ? "is too large" : "is not in the repository"}.`,
      "Add the file (staged, for a commit), or take the line out.",
    );
  }
  const { value, problems, excess } = await parseYaml(content.bytes.toString("utf8"), LIMITS);
  if (problems.length > 0 || excess) {
    const { line, column, reason } = problems[0] ?? { line: 1, column: 1, reason: "it is too large." };
    throw new UserError(
      `${path}:${line}:${column}: the schema cannot be read: ${reason}`,
      "Mend it, then try again.",
    );
  }
  if (!isMap(value)) {
    throw new UserError(
      `${path} is not a JSON Schema: it has to be a map.`,
      "https://json-schema.org/learn shows how one begins.",
    );
  }
  return value;
}
