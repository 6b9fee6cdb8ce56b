// @ts-nocheck
// Written by scripts/generate.mjs from schemas/frontmatter. Do not edit.
// <stdin>
var validate = validate20, stdin_default = validate20, schema31 = { $schema: "https://json-schema.org/draft/2020-12/schema", title: "Copilot instructions", $comment: "Source: GitHub Copilot documentation, custom instructions, as of 2026-08.", type: "object", properties: { applyTo: { type: "string", description: "Files that the instructions are for, globs separated by commas." }, excludeAgent: { type: "string", enum: ["code-review", "coding-agent"], description: "The agent that does not read them." }, description: { type: "string", description: "What the instructions are about." }, name: { type: "string", description: "Their name in the interface." } }, additionalProperties: !1 };
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate20.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    for (let key0 in data)
      if (!(key0 === "applyTo" || key0 === "excludeAgent" || key0 === "description" || key0 === "name")) {
        let err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
      }
    if (data.applyTo !== void 0 && typeof data.applyTo != "string") {
      let err1 = { instancePath: instancePath + "/applyTo", schemaPath: "#/properties/applyTo/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.excludeAgent !== void 0) {
      let data1 = data.excludeAgent;
      if (typeof data1 != "string") {
        let err2 = { instancePath: instancePath + "/excludeAgent", schemaPath: "#/properties/excludeAgent/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
      if (!(data1 === "code-review" || data1 === "coding-agent")) {
        let err3 = { instancePath: instancePath + "/excludeAgent", schemaPath: "#/properties/excludeAgent/enum", keyword: "enum", params: { allowedValues: schema31.properties.excludeAgent.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    if (data.description !== void 0 && typeof data.description != "string") {
      let err4 = { instancePath: instancePath + "/description", schemaPath: "#/properties/description/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.name !== void 0 && typeof data.name != "string") {
      let err5 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
  } else {
    let err6 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
  }
  return validate20.errors = vErrors, errors === 0;
}
validate20.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
export {
  stdin_default as default,
  validate
};
export const required = [];
export const about = new Map([
 [
  "/applyTo",
  "Files that the instructions are for, globs separated by commas."
 ],
 [
  "/excludeAgent",
  "The agent that does not read them."
 ],
 [
  "/description",
  "What the instructions are about."
 ],
 [
  "/name",
  "Their name in the interface."
 ]
]);
