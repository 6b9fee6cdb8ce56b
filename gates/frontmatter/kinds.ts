import { posix } from "node:path";
import type { Validate } from "../../src/content/json-schema/validate.js";
import { parseYaml } from "../../src/content/yaml/parse.js";
import { UserError } from "../../src/errors.js";
import type { Snapshot } from "../../src/gate/contract.js";
import { DIALECTS, type Dialect } from "./dialects.js";
import { validators } from "./generated/index.js";
import { limitsOf } from "./limits.js";
import type { Options } from "./meta.js";

/** What a schema becomes: a function, and what messages say about its fields. */
export interface Compiled {
  readonly default: Validate;
  readonly required: readonly string[];
  /** Field -> description. */
  readonly fields: ReadonlyMap<string, string>;
}

/** One thing that a file can be: a dialect that ships, or a schema of the repository's own. */
export interface Kind extends Compiled {
  readonly name: string;
  readonly dialect: Dialect;
  /** The repository's own schema: whatever it refuses is an error. */
  readonly own: boolean;
}

/** Gives kinds by the names that config has for them, each read once. */
export function kindLoader(snapshot: Snapshot, options: Options): (name: string) => Promise<Kind> {
  const known = new Map<string, Promise<Kind>>();
  return (name) => {
    const loading =
      known.get(name) ?? (name.startsWith(".") ? ownKind(name, snapshot, options) : shipped(name));
    known.set(name, loading);
    return loading;
  };
}

const shipped = async (name: string): Promise<Kind> => ({
  ...(await validators.get(name)!()),
  name,
  dialect: DIALECTS.get(name)!,
  own: false,
});

/** Throws UserError when the schema is not there or is none. */
async function ownKind(name: string, snapshot: Snapshot, options: Options): Promise<Kind> {
  const path = posix.normalize(name);
  const limits = limitsOf(options);
  const content = await snapshot.read(path, limits.file);
  if (!content?.bytes) {
    throw new UserError(
      `gates.frontmatter.files names the schema ${name}, which ${content ? "is too large" : "is not in the repository"}.`,
      "Add the file (staged, for a commit), or take the line out.",
    );
  }
  const yaml = await parseYaml(content.bytes.toString("utf8"), { ...limits, frontMatter: limits.file });
  if (yaml.problems.length > 0 || yaml.excess) {
    const { line, column, reason } = yaml.problems[0] ?? { line: 1, column: 1, reason: "it is too large" };
    throw new UserError(
      `${path}:${line}:${column}: the schema cannot be read: ${reason}`,
      "Mend it, then try again.",
    );
  }
  const schema = yaml.value as { required?: unknown; properties?: unknown };
  const { compileSchema } = await import("../../src/content/json-schema/compile.js");
  const validate = await compileSchema(schema, path);
  const properties = Object.entries((schema.properties ?? {}) as Record<string, { description?: unknown }>);
  return {
    name,
    dialect: {
      title: path,
      without: "error",
      effect: "it says nothing",
      tolerated: null,
      refusesUnknown: true,
      retired: {},
      maxBody: null,
      wholeFile: false,
    },
    own: true,
    default: validate,
    required: Array.isArray(schema.required) ? schema.required.map(String) : [],
    fields: new Map(properties.map(([field, about]) => [field, String(about?.description ?? "")])),
  };
}
