// @ts-nocheck
// Written by scripts/generate.mjs from schemas/frontmatter. Do not edit.
var __getOwnPropNames = Object.getOwnPropertyNames;
var __commonJS = (cb, mod) => function() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};

// node_modules/ajv/dist/runtime/ucs2length.js
var require_ucs2length = __commonJS({
  "node_modules/ajv/dist/runtime/ucs2length.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    function ucs2length(str) {
      let len = str.length, length = 0, pos = 0, value;
      for (; pos < len; )
        length++, value = str.charCodeAt(pos++), value >= 55296 && value <= 56319 && pos < len && (value = str.charCodeAt(pos), (value & 64512) === 56320 && pos++);
      return length;
    }
    exports.default = ucs2length;
    ucs2length.code = 'require("ajv/dist/runtime/ucs2length").default';
  }
});

// <stdin>
var validate = validate20, stdin_default = validate20, schema31 = { $schema: "https://json-schema.org/draft/2020-12/schema", title: "Copilot custom agent", $comment: "Source: GitHub Copilot documentation, custom agents configuration, as of 2026-08.", type: "object", required: ["description"], properties: { name: { type: "string", description: "Its name; the file's name when absent." }, description: { type: "string", description: "What it is for.", minLength: 1 }, target: { type: "string", enum: ["vscode", "github-copilot"], description: "Where it can be used; everywhere when absent." }, tools: { type: ["string", "array"], items: { type: "string" }, description: "Tools that it may use; all when absent." }, model: { type: ["string", "array"], items: { type: "string" }, description: "The model that runs it." }, "disable-model-invocation": { type: "boolean", description: "Only a person may call it." }, "user-invocable": { type: "boolean", description: "Whether a person may call it." }, "mcp-servers": { type: "object", description: "MCP servers that it may use." }, metadata: { type: "object", description: "Further properties." }, "argument-hint": { type: "string", description: "What is shown for its arguments." }, handoffs: { type: "array", description: "Agents that it can hand over to." }, infer: { type: "boolean", description: "Retired: disable-model-invocation and user-invocable say it." } }, additionalProperties: !1 }, func1 = Object.prototype.hasOwnProperty, func2 = require_ucs2length().default;
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate20.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.description === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "description" }, message: "must have required property 'description'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    for (let key0 in data)
      if (!func1.call(schema31.properties, key0)) {
        let err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    if (data.name !== void 0 && typeof data.name != "string") {
      let err2 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.description !== void 0) {
      let data1 = data.description;
      if (typeof data1 == "string") {
        if (func2(data1) < 1) {
          let err3 = { instancePath: instancePath + "/description", schemaPath: "#/properties/description/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
      } else {
        let err4 = { instancePath: instancePath + "/description", schemaPath: "#/properties/description/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.target !== void 0) {
      let data2 = data.target;
      if (typeof data2 != "string") {
        let err5 = { instancePath: instancePath + "/target", schemaPath: "#/properties/target/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
      if (!(data2 === "vscode" || data2 === "github-copilot")) {
        let err6 = { instancePath: instancePath + "/target", schemaPath: "#/properties/target/enum", keyword: "enum", params: { allowedValues: schema31.properties.target.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
    if (data.tools !== void 0) {
      let data3 = data.tools;
      if (typeof data3 != "string" && !Array.isArray(data3)) {
        let err7 = { instancePath: instancePath + "/tools", schemaPath: "#/properties/tools/type", keyword: "type", params: { type: schema31.properties.tools.type }, message: "must be string,array" };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
      if (Array.isArray(data3)) {
        let len0 = data3.length;
        for (let i0 = 0; i0 < len0; i0++)
          if (typeof data3[i0] != "string") {
            let err8 = { instancePath: instancePath + "/tools/" + i0, schemaPath: "#/properties/tools/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
          }
      }
    }
    if (data.model !== void 0) {
      let data5 = data.model;
      if (typeof data5 != "string" && !Array.isArray(data5)) {
        let err9 = { instancePath: instancePath + "/model", schemaPath: "#/properties/model/type", keyword: "type", params: { type: schema31.properties.model.type }, message: "must be string,array" };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
      if (Array.isArray(data5)) {
        let len1 = data5.length;
        for (let i1 = 0; i1 < len1; i1++)
          if (typeof data5[i1] != "string") {
            let err10 = { instancePath: instancePath + "/model/" + i1, schemaPath: "#/properties/model/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
          }
      }
    }
    if (data["disable-model-invocation"] !== void 0 && typeof data["disable-model-invocation"] != "boolean") {
      let err11 = { instancePath: instancePath + "/disable-model-invocation", schemaPath: "#/properties/disable-model-invocation/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
      vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
    }
    if (data["user-invocable"] !== void 0 && typeof data["user-invocable"] != "boolean") {
      let err12 = { instancePath: instancePath + "/user-invocable", schemaPath: "#/properties/user-invocable/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
      vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
    }
    if (data["mcp-servers"] !== void 0) {
      let data9 = data["mcp-servers"];
      if (!(data9 && typeof data9 == "object" && !Array.isArray(data9))) {
        let err13 = { instancePath: instancePath + "/mcp-servers", schemaPath: "#/properties/mcp-servers/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    }
    if (data.metadata !== void 0) {
      let data10 = data.metadata;
      if (!(data10 && typeof data10 == "object" && !Array.isArray(data10))) {
        let err14 = { instancePath: instancePath + "/metadata", schemaPath: "#/properties/metadata/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
      }
    }
    if (data["argument-hint"] !== void 0 && typeof data["argument-hint"] != "string") {
      let err15 = { instancePath: instancePath + "/argument-hint", schemaPath: "#/properties/argument-hint/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
    }
    if (data.handoffs !== void 0 && !Array.isArray(data.handoffs)) {
      let err16 = { instancePath: instancePath + "/handoffs", schemaPath: "#/properties/handoffs/type", keyword: "type", params: { type: "array" }, message: "must be array" };
      vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
    }
    if (data.infer !== void 0 && typeof data.infer != "boolean") {
      let err17 = { instancePath: instancePath + "/infer", schemaPath: "#/properties/infer/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
      vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
    }
  } else {
    let err18 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
  }
  return validate20.errors = vErrors, errors === 0;
}
validate20.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
export {
  stdin_default as default,
  validate
};
export const required = ["description"];
export const about = new Map([
 [
  "/name",
  "Its name; the file's name when absent."
 ],
 [
  "/description",
  "What it is for."
 ],
 [
  "/target",
  "Where it can be used; everywhere when absent."
 ],
 [
  "/tools",
  "Tools that it may use; all when absent."
 ],
 [
  "/model",
  "The model that runs it."
 ],
 [
  "/disable-model-invocation",
  "Only a person may call it."
 ],
 [
  "/user-invocable",
  "Whether a person may call it."
 ],
 [
  "/mcp-servers",
  "MCP servers that it may use."
 ],
 [
  "/metadata",
  "Further properties."
 ],
 [
  "/argument-hint",
  "What is shown for its arguments."
 ],
 [
  "/handoffs",
  "Agents that it can hand over to."
 ],
 [
  "/infer",
  "Retired: disable-model-invocation and user-invocable say it."
 ]
]);
