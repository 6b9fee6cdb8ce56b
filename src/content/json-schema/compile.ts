import { posix } from "node:path";
import { UserError } from "../../errors.js";
import { bounded, mayBeSlow, whoseFault } from "./bounded.js";
import { timedPattern } from "./timed-pattern.js";
import type { Validate } from "./validate.js";

/** Gives the schema that a file of the repository holds. Throws UserError when it holds none. */
export type ReadSchema = (path: string) => Promise<Readonly<Record<string, unknown>>>;

/** What a schema without an `$id` of its own is called; anything absolute would do. */
const REPOSITORY = "file:///";

/**
 * Compiles a JSON Schema that a repository brings (2020-12, or draft-07 by `$schema`), with the files that
 * its references name. Throws UserError when it is no schema, or when it refers to anything but files of the
 * repository. A pattern that runs out of time throws at judging, and so do references without an end.
 */
export async function compileSchema(path: string, read: ReadSchema): Promise<Validate> {
  const schema = await read(path);
  const Compiler = await compilerFor(schema, path);
  const id = typeof schema.$id === "string" && URL.canParse(schema.$id) ? schema.$id : REPOSITORY + path;
  const ajv = new Compiler({
    allErrors: true,
    strict: false,
    logger: false,
    validateFormats: false,
    code: { regExp: Object.assign(timedPattern, { code: "timedPattern" }) },
    loadSchema: async (uri) => read(pathOf(uri, id, path)),
  });
  try {
    const validate = (await ajv.compileAsync({ ...schema, $id: id })) as Validate;
    return mayBeSlow(schema) ? bounded(validate, path) : validate;
  } catch (thrown) {
    const error = whoseFault(thrown, path);
    if (error instanceof UserError) throw error;
    throw new UserError(
      `${path} is not a JSON Schema that can be used: ${(error as Error).message}`,
      "References name files of the repository, and places in them.",
    );
  }
}

async function compilerFor({ $schema, $async }: Readonly<Record<string, unknown>>, path: string) {
  const { Ajv, Ajv2020 } = await import("./ajv.js");
  // A promise is true, whatever comes of it.
  if ($async) throw new UserError(`${path} has $async, which is not supported.`, "Take it out.");
  if ($schema === undefined || /\/2020-12\/schema#?$/.test(String($schema))) return Ajv2020;
  if (/\/draft-07\/schema#?$/.test(String($schema))) return Ajv;
  throw new UserError(
    `${path} is written in ${String($schema)}, which is not supported.`,
    "JSON Schema 2020-12 and draft-07 are.",
  );
}

/** The file that stands to the schema's path as the URI stands to its `$id`. */
function pathOf(uri: string, id: string, path: string): string {
  const [target, base] = [new URL(uri), new URL(id)];
  const steps = posix.relative(posix.dirname(base.pathname), target.pathname);
  const found = posix.join(posix.dirname(path), decodeURIComponent(steps));
  if (target.protocol === base.protocol && target.host === base.host && !found.startsWith("../"))
    return found;
  throw new UserError(
    `${path} refers to ${uri}, which is not a file of the repository.`,
    "Keep a copy of it beside the schema, and refer to that.",
  );
}
