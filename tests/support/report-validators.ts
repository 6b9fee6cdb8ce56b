import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { validateXML } from "xmllint-wasm";

const read = (path: string) => JSON.parse(readFileSync(path, "utf8")) as Record<string, unknown>;

// SARIF has a pattern that is none under the `u` flag.
const ajv = new Ajv({ strict: false, unicodeRegExp: false });
addFormats.default(ajv);

// Draft 4 in name; it uses nothing that draft 7 reads otherwise, once its `id` is gone.
const { $schema: _draft, id: _id, ...sarif } = read("tests/report/schemas/sarif-2.1.0-rtm.5.json");
const validateSarif = ajv.compile(sarif);

ajv.addSchema(read("schemas/report.schema.json"), "report.schema.json");
const validateReport = ajv.getSchema("report.schema.json")!;
const validateLine = ajv.compile(read("schemas/report-line.schema.json"));

const validateGitlab = ajv.compile(read("tests/report/schemas/gitlab-code-quality.json"));

/** GitLab shows findings of one fingerprint as one (docs.gitlab.com, "Code Quality"). */
function gitlabFaults(text: string): string[] {
  const entries = JSON.parse(text) as { fingerprint: string }[];
  const twice = entries.filter(
    ({ fingerprint }, at) => entries.findIndex((one) => one.fingerprint === fingerprint) !== at,
  );
  return twice.map(({ fingerprint }) => `${fingerprint} is there twice`);
}

/** What is wrong with a report in one of the formats that have a schema; empty when nothing is. */
export async function faultsOf(format: "sarif" | "json" | "ndjson" | "gitlab" | "junit", text: string) {
  if (format === "junit") {
    const { errors } = await validateXML({
      xml: [{ fileName: "junit.xml", contents: text }],
      schema: [readFileSync("tests/report/schemas/jenkins-junit.xsd", "utf8")],
    });
    return errors.map(({ message }) => message);
  }
  const validate = {
    sarif: validateSarif,
    json: validateReport,
    ndjson: validateLine,
    gitlab: validateGitlab,
  }[format];
  const values = format === "ndjson" ? text.trimEnd().split("\n") : [text];
  const faults = values.flatMap((value) => (validate(JSON.parse(value)) ? [] : (validate.errors ?? [])));
  return format === "gitlab" ? [...faults, ...gitlabFaults(text)] : faults;
}
