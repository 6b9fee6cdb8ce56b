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
var validate = validate20, stdin_default = validate20, schema31 = { $schema: "https://json-schema.org/draft/2020-12/schema", title: "Claude Code command", $comment: "Source: Claude Code documentation, slash commands, as of 2026-08.", type: "object", properties: { name: { type: "string", description: "Ignored: a command is called by its file's name." }, description: { type: "string", description: "What it does and when to use it; cut at 1,536 characters together with when_to_use." }, when_to_use: { type: "string", description: "Further words about when to use it." }, "argument-hint": { type: ["string", "array"], items: { type: "string" }, description: "What completion shows for its arguments." }, arguments: { type: ["string", "array"], items: { type: "string" }, description: "Names of its arguments." }, "disable-model-invocation": { enum: [!0, !1, 1, 0, "true", "false", "yes", "no", "on", "off", "1", "0"], description: "Only a person may call it." }, "user-invocable": { enum: [!0, !1, 1, 0, "true", "false", "yes", "no", "on", "off", "1", "0"], description: "Whether a person may call it." }, background: { enum: [!0, !1, 1, 0, "true", "false", "yes", "no", "on", "off", "1", "0"], description: "Whether it runs in the background." }, "allowed-tools": { type: ["string", "array"], items: { type: "string" }, description: "Tools that it may use without asking." }, "disallowed-tools": { type: ["string", "array"], items: { type: "string" }, description: "Tools that it may not use." }, paths: { type: ["string", "array"], items: { type: "string" }, description: "Ignored for commands." }, model: { type: "string", pattern: "^(?:sonnet|opus|haiku|fable|inherit|[^\\s\\-./:]*[-./:]\\S*)(?:\\[1m\\])?$", description: "sonnet, opus, haiku, fable, inherit, or a full model id." }, effort: { type: "string", enum: ["low", "medium", "high", "xhigh", "max"], description: "How much the model thinks." }, agent: { type: "string", description: "The agent that runs it, with context: fork." }, hooks: { type: ["object", "array"], description: "Hooks that live as long as this component." }, license: { type: "string", description: "Its licence." }, context: { type: "string", enum: ["fork"], description: "fork: it runs in a context of its own." }, shell: { type: "string", enum: ["bash", "powershell"], description: "The shell of its inline commands." }, metadata: { type: "object", description: "Whatever its author wants to keep with it." }, compatibility: { type: "string", description: "What it needs to run.", maxLength: 500 } }, additionalProperties: !1 }, func1 = Object.prototype.hasOwnProperty, func2 = require_ucs2length().default, pattern4 = new RegExp("^(?:sonnet|opus|haiku|fable|inherit|[^\\s\\-./:]*[-./:]\\S*)(?:\\[1m\\])?$", "u");
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate20.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    for (let key0 in data)
      if (!func1.call(schema31.properties, key0)) {
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
    if (data.when_to_use !== void 0 && typeof data.when_to_use != "string") {
      let err3 = { instancePath: instancePath + "/when_to_use", schemaPath: "#/properties/when_to_use/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data["argument-hint"] !== void 0) {
      let data3 = data["argument-hint"];
      if (typeof data3 != "string" && !Array.isArray(data3)) {
        let err4 = { instancePath: instancePath + "/argument-hint", schemaPath: "#/properties/argument-hint/type", keyword: "type", params: { type: schema31.properties["argument-hint"].type }, message: "must be string,array" };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
      if (Array.isArray(data3)) {
        let len0 = data3.length;
        for (let i0 = 0; i0 < len0; i0++)
          if (typeof data3[i0] != "string") {
            let err5 = { instancePath: instancePath + "/argument-hint/" + i0, schemaPath: "#/properties/argument-hint/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
          }
      }
    }
    if (data.arguments !== void 0) {
      let data5 = data.arguments;
      if (typeof data5 != "string" && !Array.isArray(data5)) {
        let err6 = { instancePath: instancePath + "/arguments", schemaPath: "#/properties/arguments/type", keyword: "type", params: { type: schema31.properties.arguments.type }, message: "must be string,array" };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
      if (Array.isArray(data5)) {
        let len1 = data5.length;
        for (let i1 = 0; i1 < len1; i1++)
          if (typeof data5[i1] != "string") {
            let err7 = { instancePath: instancePath + "/arguments/" + i1, schemaPath: "#/properties/arguments/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
          }
      }
    }
    if (data["disable-model-invocation"] !== void 0) {
      let data7 = data["disable-model-invocation"];
      if (!(data7 === !0 || data7 === !1 || data7 === 1 || data7 === 0 || data7 === "true" || data7 === "false" || data7 === "yes" || data7 === "no" || data7 === "on" || data7 === "off" || data7 === "1" || data7 === "0")) {
        let err8 = { instancePath: instancePath + "/disable-model-invocation", schemaPath: "#/properties/disable-model-invocation/enum", keyword: "enum", params: { allowedValues: schema31.properties["disable-model-invocation"].enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
    if (data["user-invocable"] !== void 0) {
      let data8 = data["user-invocable"];
      if (!(data8 === !0 || data8 === !1 || data8 === 1 || data8 === 0 || data8 === "true" || data8 === "false" || data8 === "yes" || data8 === "no" || data8 === "on" || data8 === "off" || data8 === "1" || data8 === "0")) {
        let err9 = { instancePath: instancePath + "/user-invocable", schemaPath: "#/properties/user-invocable/enum", keyword: "enum", params: { allowedValues: schema31.properties["user-invocable"].enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
    if (data.background !== void 0) {
      let data9 = data.background;
      if (!(data9 === !0 || data9 === !1 || data9 === 1 || data9 === 0 || data9 === "true" || data9 === "false" || data9 === "yes" || data9 === "no" || data9 === "on" || data9 === "off" || data9 === "1" || data9 === "0")) {
        let err10 = { instancePath: instancePath + "/background", schemaPath: "#/properties/background/enum", keyword: "enum", params: { allowedValues: schema31.properties.background.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
    if (data["allowed-tools"] !== void 0) {
      let data10 = data["allowed-tools"];
      if (typeof data10 != "string" && !Array.isArray(data10)) {
        let err11 = { instancePath: instancePath + "/allowed-tools", schemaPath: "#/properties/allowed-tools/type", keyword: "type", params: { type: schema31.properties["allowed-tools"].type }, message: "must be string,array" };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
      if (Array.isArray(data10)) {
        let len2 = data10.length;
        for (let i2 = 0; i2 < len2; i2++)
          if (typeof data10[i2] != "string") {
            let err12 = { instancePath: instancePath + "/allowed-tools/" + i2, schemaPath: "#/properties/allowed-tools/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
          }
      }
    }
    if (data["disallowed-tools"] !== void 0) {
      let data12 = data["disallowed-tools"];
      if (typeof data12 != "string" && !Array.isArray(data12)) {
        let err13 = { instancePath: instancePath + "/disallowed-tools", schemaPath: "#/properties/disallowed-tools/type", keyword: "type", params: { type: schema31.properties["disallowed-tools"].type }, message: "must be string,array" };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
      if (Array.isArray(data12)) {
        let len3 = data12.length;
        for (let i3 = 0; i3 < len3; i3++)
          if (typeof data12[i3] != "string") {
            let err14 = { instancePath: instancePath + "/disallowed-tools/" + i3, schemaPath: "#/properties/disallowed-tools/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
          }
      }
    }
    if (data.paths !== void 0) {
      let data14 = data.paths;
      if (typeof data14 != "string" && !Array.isArray(data14)) {
        let err15 = { instancePath: instancePath + "/paths", schemaPath: "#/properties/paths/type", keyword: "type", params: { type: schema31.properties.paths.type }, message: "must be string,array" };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
      if (Array.isArray(data14)) {
        let len4 = data14.length;
        for (let i4 = 0; i4 < len4; i4++)
          if (typeof data14[i4] != "string") {
            let err16 = { instancePath: instancePath + "/paths/" + i4, schemaPath: "#/properties/paths/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
          }
      }
    }
    if (data.model !== void 0) {
      let data16 = data.model;
      if (typeof data16 == "string") {
        if (!pattern4.test(data16)) {
          let err17 = { instancePath: instancePath + "/model", schemaPath: "#/properties/model/pattern", keyword: "pattern", params: { pattern: "^(?:sonnet|opus|haiku|fable|inherit|[^\\s\\-./:]*[-./:]\\S*)(?:\\[1m\\])?$" }, message: 'must match pattern "^(?:sonnet|opus|haiku|fable|inherit|[^\\s\\-./:]*[-./:]\\S*)(?:\\[1m\\])?$"' };
          vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
        }
      } else {
        let err18 = { instancePath: instancePath + "/model", schemaPath: "#/properties/model/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
      }
    }
    if (data.effort !== void 0) {
      let data17 = data.effort;
      if (typeof data17 != "string") {
        let err19 = { instancePath: instancePath + "/effort", schemaPath: "#/properties/effort/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
      }
      if (!(data17 === "low" || data17 === "medium" || data17 === "high" || data17 === "xhigh" || data17 === "max")) {
        let err20 = { instancePath: instancePath + "/effort", schemaPath: "#/properties/effort/enum", keyword: "enum", params: { allowedValues: schema31.properties.effort.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
      }
    }
    if (data.agent !== void 0 && typeof data.agent != "string") {
      let err21 = { instancePath: instancePath + "/agent", schemaPath: "#/properties/agent/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
    }
    if (data.hooks !== void 0) {
      let data19 = data.hooks;
      if (!data19 || typeof data19 != "object") {
        let err22 = { instancePath: instancePath + "/hooks", schemaPath: "#/properties/hooks/type", keyword: "type", params: { type: schema31.properties.hooks.type }, message: "must be object,array" };
        vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
      }
    }
    if (data.license !== void 0 && typeof data.license != "string") {
      let err23 = { instancePath: instancePath + "/license", schemaPath: "#/properties/license/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
    }
    if (data.context !== void 0) {
      let data21 = data.context;
      if (typeof data21 != "string") {
        let err24 = { instancePath: instancePath + "/context", schemaPath: "#/properties/context/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
      }
      if (data21 !== "fork") {
        let err25 = { instancePath: instancePath + "/context", schemaPath: "#/properties/context/enum", keyword: "enum", params: { allowedValues: schema31.properties.context.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
      }
    }
    if (data.shell !== void 0) {
      let data22 = data.shell;
      if (typeof data22 != "string") {
        let err26 = { instancePath: instancePath + "/shell", schemaPath: "#/properties/shell/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
      }
      if (!(data22 === "bash" || data22 === "powershell")) {
        let err27 = { instancePath: instancePath + "/shell", schemaPath: "#/properties/shell/enum", keyword: "enum", params: { allowedValues: schema31.properties.shell.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
      }
    }
    if (data.metadata !== void 0) {
      let data23 = data.metadata;
      if (!(data23 && typeof data23 == "object" && !Array.isArray(data23))) {
        let err28 = { instancePath: instancePath + "/metadata", schemaPath: "#/properties/metadata/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
      }
    }
    if (data.compatibility !== void 0) {
      let data24 = data.compatibility;
      if (typeof data24 == "string") {
        if (func2(data24) > 500) {
          let err29 = { instancePath: instancePath + "/compatibility", schemaPath: "#/properties/compatibility/maxLength", keyword: "maxLength", params: { limit: 500 }, message: "must NOT have more than 500 characters" };
          vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
        }
      } else {
        let err30 = { instancePath: instancePath + "/compatibility", schemaPath: "#/properties/compatibility/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
      }
    }
  } else {
    let err31 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
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
  "Ignored: a command is called by its file's name."
 ],
 [
  "/description",
  "What it does and when to use it; cut at 1,536 characters together with when_to_use."
 ],
 [
  "/when_to_use",
  "Further words about when to use it."
 ],
 [
  "/argument-hint",
  "What completion shows for its arguments."
 ],
 [
  "/arguments",
  "Names of its arguments."
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
  "/background",
  "Whether it runs in the background."
 ],
 [
  "/allowed-tools",
  "Tools that it may use without asking."
 ],
 [
  "/disallowed-tools",
  "Tools that it may not use."
 ],
 [
  "/paths",
  "Ignored for commands."
 ],
 [
  "/model",
  "sonnet, opus, haiku, fable, inherit, or a full model id."
 ],
 [
  "/effort",
  "How much the model thinks."
 ],
 [
  "/agent",
  "The agent that runs it, with context: fork."
 ],
 [
  "/hooks",
  "Hooks that live as long as this component."
 ],
 [
  "/license",
  "Its licence."
 ],
 [
  "/context",
  "fork: it runs in a context of its own."
 ],
 [
  "/shell",
  "The shell of its inline commands."
 ],
 [
  "/metadata",
  "Whatever its author wants to keep with it."
 ],
 [
  "/compatibility",
  "What it needs to run."
 ]
]);
