// @ts-nocheck
// Written by scripts/generate.mjs from schemas/frontmatter. Do not edit.
// <stdin>
var validate = validate20, stdin_default = validate20, schema31 = { $schema: "https://json-schema.org/draft/2020-12/schema", title: "Claude Code output style", $comment: "Source: Claude Code documentation, output styles, as of 2026-08.", type: "object", properties: { name: { type: "string", description: "Its name in the menu; the file's name when absent." }, description: { type: "string", description: "What the menu says about it." }, "keep-coding-instructions": { enum: [!0, !1, 1, 0, "true", "false", "yes", "no", "on", "off", "1", "0"], description: "Whether the built-in instructions for coding stay." }, "force-for-plugin": { enum: [!0, !1, 1, 0, "true", "false", "yes", "no", "on", "off", "1", "0"], description: "Whether it is used whenever the plugin is on." } }, additionalProperties: !1 };
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate20.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    for (let key0 in data)
      if (!(key0 === "name" || key0 === "description" || key0 === "keep-coding-instructions" || key0 === "force-for-plugin")) {
        let err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
      }
    if (data.name !== void 0 && typeof data.name != "string") {
      let err1 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.description !== void 0 && typeof data.description != "string") {
      let err2 = { instancePath: instancePath + "/description", schemaPath: "#/properties/description/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data["keep-coding-instructions"] !== void 0) {
      let data2 = data["keep-coding-instructions"];
      if (!(data2 === !0 || data2 === !1 || data2 === 1 || data2 === 0 || data2 === "true" || data2 === "false" || data2 === "yes" || data2 === "no" || data2 === "on" || data2 === "off" || data2 === "1" || data2 === "0")) {
        let err3 = { instancePath: instancePath + "/keep-coding-instructions", schemaPath: "#/properties/keep-coding-instructions/enum", keyword: "enum", params: { allowedValues: schema31.properties["keep-coding-instructions"].enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    if (data["force-for-plugin"] !== void 0) {
      let data3 = data["force-for-plugin"];
      if (!(data3 === !0 || data3 === !1 || data3 === 1 || data3 === 0 || data3 === "true" || data3 === "false" || data3 === "yes" || data3 === "no" || data3 === "on" || data3 === "off" || data3 === "1" || data3 === "0")) {
        let err4 = { instancePath: instancePath + "/force-for-plugin", schemaPath: "#/properties/force-for-plugin/enum", keyword: "enum", params: { allowedValues: schema31.properties["force-for-plugin"].enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
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
  "/name",
  "Its name in the menu; the file's name when absent."
 ],
 [
  "/description",
  "What the menu says about it."
 ],
 [
  "/keep-coding-instructions",
  "Whether the built-in instructions for coding stay."
 ],
 [
  "/force-for-plugin",
  "Whether it is used whenever the plugin is on."
 ]
]);
