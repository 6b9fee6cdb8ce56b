// @ts-nocheck
// Written by scripts/generate.mjs from schemas/frontmatter. Do not edit.
// <stdin>
var validate = validate20, stdin_default = validate20, schema31 = { $schema: "https://json-schema.org/draft/2020-12/schema", title: "Cursor rule", $comment: "Source: Cursor documentation, rules, as of 2026-08.", type: "object", properties: { description: { type: ["string", "null"], description: "By which the agent decides whether the rule matters." }, globs: { type: ["string", "array", "null"], items: { type: "string" }, description: "Files for which the rule is loaded." }, alwaysApply: { type: "boolean", description: "Whether it is always loaded." } }, additionalProperties: !1 };
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate20.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    for (let key0 in data)
      if (!(key0 === "description" || key0 === "globs" || key0 === "alwaysApply")) {
        let err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
      }
    if (data.description !== void 0) {
      let data0 = data.description;
      if (typeof data0 != "string" && data0 !== null) {
        let err1 = { instancePath: instancePath + "/description", schemaPath: "#/properties/description/type", keyword: "type", params: { type: schema31.properties.description.type }, message: "must be string,null" };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    }
    if (data.globs !== void 0) {
      let data1 = data.globs;
      if (typeof data1 != "string" && !Array.isArray(data1) && data1 !== null) {
        let err2 = { instancePath: instancePath + "/globs", schemaPath: "#/properties/globs/type", keyword: "type", params: { type: schema31.properties.globs.type }, message: "must be string,array,null" };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
      if (Array.isArray(data1)) {
        let len0 = data1.length;
        for (let i0 = 0; i0 < len0; i0++)
          if (typeof data1[i0] != "string") {
            let err3 = { instancePath: instancePath + "/globs/" + i0, schemaPath: "#/properties/globs/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
          }
      }
    }
    if (data.alwaysApply !== void 0 && typeof data.alwaysApply != "boolean") {
      let err4 = { instancePath: instancePath + "/alwaysApply", schemaPath: "#/properties/alwaysApply/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
  } else {
    let err5 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
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
  "/description",
  "By which the agent decides whether the rule matters."
 ],
 [
  "/globs",
  "Files for which the rule is loaded."
 ],
 [
  "/alwaysApply",
  "Whether it is always loaded."
 ]
]);
