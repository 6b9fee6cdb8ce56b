import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import reportSchema from "../../schemas/report.schema.json" with { type: "json" };
import { Ajv } from "../content/json-schema/ajv.js";
import { messageOf, UserError } from "../errors.js";
import type { NamedReport } from "../report/agreed-shards.js";
import type { RunReport } from "../report/report.js";
import { printable } from "../report/text.js";

/** In bytes; a report of a hundred thousand findings has a third of it. */
const LIMIT = 256 * 1024 * 1024;

/** Reports as `--format json` wrote them, refused where they are anything else. Throws UserError. */
export function readReports(paths: readonly string[], cwd: string): NamedReport[] {
  const fits = new Ajv({ strict: true, allowUnionTypes: true }).compile(reportSchema);
  return paths.map((name) => {
    const report = parse(name, resolve(cwd, name));
    if (fits(report)) return { name, report: report as unknown as RunReport };
    const [error] = fits.errors!;
    throw refused(name, `${error!.instancePath || "it"} ${error!.message}`);
  });
}

function parse(name: string, path: string): unknown {
  try {
    const stat = statSync(path);
    if (!stat.isFile()) throw new Error("it is no file");
    if (stat.size > LIMIT) throw new Error(`it has ${stat.size} bytes, more than ${LIMIT}`);
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    throw refused(name, messageOf(error));
  }
}

const refused = (name: string, why: string): UserError =>
  new UserError(
    `${name} is no report that can be merged: ${printable(why)}.`,
    "Write it with: `tollgate run STAGE --shard I/N --output json:FILE`",
  );
