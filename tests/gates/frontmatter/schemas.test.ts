import { readdirSync, readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { DIALECTS } from "../../../gates/frontmatter/dialects.js";

const FOLDER = "schemas/frontmatter";
interface Schema {
  readonly $schema?: string;
  readonly title?: string;
  readonly $comment?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}
const schemas = readdirSync(FOLDER).map(
  (file) => [file, JSON.parse(readFileSync(`${FOLDER}/${file}`, "utf8")) as Schema] as const,
);

/** Fields without a description, by their path. */
const undescribed = ({ properties = {}, items }: Schema, at = ""): string[] => [
  ...Object.entries(properties).flatMap(([name, field]) => [
    ...(field.description ? [] : [`${at}/${name}`]),
    ...undescribed(field, `${at}/${name}`),
  ]),
  ...(items ? undescribed(items, `${at}/-`) : []),
];

it("has a schema for every dialect, and a dialect for every schema", () => {
  expect(schemas.map(([file]) => file.replace(".schema.json", "")).sort()).toEqual(
    [...DIALECTS.keys()].sort(),
  );
});

describe.each(schemas)("%s", (_file, schema) => {
  it("says where it comes from and when, and what each field is", () => {
    expect(schema.$comment).toMatch(/^Source: .+, as of 20\d\d-\d\d\.$/);
    expect(schema.title).toBeTruthy();
    expect(undescribed(schema)).toEqual([]);
  });

  it("is a schema of the draft that it names, for editors too", () => {
    expect(schema.$schema).toBe("https://json-schema.org/draft/2020-12/schema");
    expect(() => new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema)).not.toThrow();
  });
});
