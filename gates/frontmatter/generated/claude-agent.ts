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
var validate = validate20, stdin_default = validate20, schema31 = { $schema: "https://json-schema.org/draft/2020-12/schema", title: "Claude Code agent", $comment: "Source: Claude Code documentation, subagents, as of 2026-08.", type: "object", required: ["name", "description"], properties: { name: { type: "string", description: "How the agent is called; unique, no colon, no leading hyphen.", minLength: 1, pattern: "^[^-:][^:]*$" }, description: { type: "string", description: "When the agent is to be used; the model decides by it.", minLength: 1 }, tools: { type: ["string", "array"], items: { type: "string" }, description: "Tools that it may use, as a list or separated by commas; all when absent." }, disallowedTools: { type: ["string", "array"], items: { type: "string" }, description: "Tools that it may not use." }, model: { type: "string", pattern: "^(?:sonnet|opus|haiku|fable|inherit|[^\\s\\-./:]*[-./:]\\S*)(?:\\[1m\\])?$", description: "sonnet, opus, haiku, fable, inherit, or a full model id." }, permissionMode: { type: "string", enum: ["default", "acceptEdits", "auto", "dontAsk", "bypassPermissions", "plan", "manual"], description: "How permissions are asked." }, maxTurns: { type: "integer", description: "After how many turns it stops.", minimum: 1 }, skills: { type: ["string", "array"], items: { type: "string" }, description: "Skills that are loaded when it starts." }, mcpServers: { type: ["object", "array", "string"], description: "MCP servers that it may use." }, hooks: { type: ["object", "array"], description: "Hooks that live as long as this component." }, memory: { type: "string", enum: ["user", "project", "local"], description: "Where its memory is kept." }, effort: { type: "string", enum: ["low", "medium", "high", "xhigh", "max"], description: "How much the model thinks." }, isolation: { type: "string", enum: ["worktree"], description: "worktree: it works in a work tree of its own." }, color: { type: "string", enum: ["red", "blue", "green", "yellow", "purple", "orange", "pink", "cyan"], description: "Its colour in the interface." }, background: { type: "boolean", description: "Whether it always runs in the background." }, initialPrompt: { type: "string", description: "What it is told first when it runs as the main agent." } }, additionalProperties: !1 }, func1 = Object.prototype.hasOwnProperty, func2 = require_ucs2length().default, pattern4 = new RegExp("^[^-:][^:]*$", "u"), pattern5 = new RegExp("^(?:sonnet|opus|haiku|fable|inherit|[^\\s\\-./:]*[-./:]\\S*)(?:\\[1m\\])?$", "u");
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate20.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.description === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "description" }, message: "must have required property 'description'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    for (let key0 in data)
      if (!func1.call(schema31.properties, key0)) {
        let err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    if (data.name !== void 0) {
      let data0 = data.name;
      if (typeof data0 == "string") {
        if (func2(data0) < 1) {
          let err3 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
        if (!pattern4.test(data0)) {
          let err4 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/pattern", keyword: "pattern", params: { pattern: "^[^-:][^:]*$" }, message: 'must match pattern "^[^-:][^:]*$"' };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
      } else {
        let err5 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.description !== void 0) {
      let data1 = data.description;
      if (typeof data1 == "string") {
        if (func2(data1) < 1) {
          let err6 = { instancePath: instancePath + "/description", schemaPath: "#/properties/description/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
      } else {
        let err7 = { instancePath: instancePath + "/description", schemaPath: "#/properties/description/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
    if (data.tools !== void 0) {
      let data2 = data.tools;
      if (typeof data2 != "string" && !Array.isArray(data2)) {
        let err8 = { instancePath: instancePath + "/tools", schemaPath: "#/properties/tools/type", keyword: "type", params: { type: schema31.properties.tools.type }, message: "must be string,array" };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
      if (Array.isArray(data2)) {
        let len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++)
          if (typeof data2[i0] != "string") {
            let err9 = { instancePath: instancePath + "/tools/" + i0, schemaPath: "#/properties/tools/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
          }
      }
    }
    if (data.disallowedTools !== void 0) {
      let data4 = data.disallowedTools;
      if (typeof data4 != "string" && !Array.isArray(data4)) {
        let err10 = { instancePath: instancePath + "/disallowedTools", schemaPath: "#/properties/disallowedTools/type", keyword: "type", params: { type: schema31.properties.disallowedTools.type }, message: "must be string,array" };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
      if (Array.isArray(data4)) {
        let len1 = data4.length;
        for (let i1 = 0; i1 < len1; i1++)
          if (typeof data4[i1] != "string") {
            let err11 = { instancePath: instancePath + "/disallowedTools/" + i1, schemaPath: "#/properties/disallowedTools/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
          }
      }
    }
    if (data.model !== void 0) {
      let data6 = data.model;
      if (typeof data6 == "string") {
        if (!pattern5.test(data6)) {
          let err12 = { instancePath: instancePath + "/model", schemaPath: "#/properties/model/pattern", keyword: "pattern", params: { pattern: "^(?:sonnet|opus|haiku|fable|inherit|[^\\s\\-./:]*[-./:]\\S*)(?:\\[1m\\])?$" }, message: 'must match pattern "^(?:sonnet|opus|haiku|fable|inherit|[^\\s\\-./:]*[-./:]\\S*)(?:\\[1m\\])?$"' };
          vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
        }
      } else {
        let err13 = { instancePath: instancePath + "/model", schemaPath: "#/properties/model/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    }
    if (data.permissionMode !== void 0) {
      let data7 = data.permissionMode;
      if (typeof data7 != "string") {
        let err14 = { instancePath: instancePath + "/permissionMode", schemaPath: "#/properties/permissionMode/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
      }
      if (!(data7 === "default" || data7 === "acceptEdits" || data7 === "auto" || data7 === "dontAsk" || data7 === "bypassPermissions" || data7 === "plan" || data7 === "manual")) {
        let err15 = { instancePath: instancePath + "/permissionMode", schemaPath: "#/properties/permissionMode/enum", keyword: "enum", params: { allowedValues: schema31.properties.permissionMode.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
    }
    if (data.maxTurns !== void 0) {
      let data8 = data.maxTurns;
      if (!(typeof data8 == "number" && !(data8 % 1) && !isNaN(data8) && isFinite(data8))) {
        let err16 = { instancePath: instancePath + "/maxTurns", schemaPath: "#/properties/maxTurns/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
      }
      if (typeof data8 == "number" && isFinite(data8) && (data8 < 1 || isNaN(data8))) {
        let err17 = { instancePath: instancePath + "/maxTurns", schemaPath: "#/properties/maxTurns/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
        vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
      }
    }
    if (data.skills !== void 0) {
      let data9 = data.skills;
      if (typeof data9 != "string" && !Array.isArray(data9)) {
        let err18 = { instancePath: instancePath + "/skills", schemaPath: "#/properties/skills/type", keyword: "type", params: { type: schema31.properties.skills.type }, message: "must be string,array" };
        vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
      }
      if (Array.isArray(data9)) {
        let len2 = data9.length;
        for (let i2 = 0; i2 < len2; i2++)
          if (typeof data9[i2] != "string") {
            let err19 = { instancePath: instancePath + "/skills/" + i2, schemaPath: "#/properties/skills/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
          }
      }
    }
    if (data.mcpServers !== void 0) {
      let data11 = data.mcpServers;
      if ((!data11 || typeof data11 != "object") && typeof data11 != "string") {
        let err20 = { instancePath: instancePath + "/mcpServers", schemaPath: "#/properties/mcpServers/type", keyword: "type", params: { type: schema31.properties.mcpServers.type }, message: "must be object,array,string" };
        vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
      }
    }
    if (data.hooks !== void 0) {
      let data12 = data.hooks;
      if (!data12 || typeof data12 != "object") {
        let err21 = { instancePath: instancePath + "/hooks", schemaPath: "#/properties/hooks/type", keyword: "type", params: { type: schema31.properties.hooks.type }, message: "must be object,array" };
        vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
      }
    }
    if (data.memory !== void 0) {
      let data13 = data.memory;
      if (typeof data13 != "string") {
        let err22 = { instancePath: instancePath + "/memory", schemaPath: "#/properties/memory/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
      }
      if (!(data13 === "user" || data13 === "project" || data13 === "local")) {
        let err23 = { instancePath: instancePath + "/memory", schemaPath: "#/properties/memory/enum", keyword: "enum", params: { allowedValues: schema31.properties.memory.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
      }
    }
    if (data.effort !== void 0) {
      let data14 = data.effort;
      if (typeof data14 != "string") {
        let err24 = { instancePath: instancePath + "/effort", schemaPath: "#/properties/effort/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
      }
      if (!(data14 === "low" || data14 === "medium" || data14 === "high" || data14 === "xhigh" || data14 === "max")) {
        let err25 = { instancePath: instancePath + "/effort", schemaPath: "#/properties/effort/enum", keyword: "enum", params: { allowedValues: schema31.properties.effort.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
      }
    }
    if (data.isolation !== void 0) {
      let data15 = data.isolation;
      if (typeof data15 != "string") {
        let err26 = { instancePath: instancePath + "/isolation", schemaPath: "#/properties/isolation/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
      }
      if (data15 !== "worktree") {
        let err27 = { instancePath: instancePath + "/isolation", schemaPath: "#/properties/isolation/enum", keyword: "enum", params: { allowedValues: schema31.properties.isolation.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
      }
    }
    if (data.color !== void 0) {
      let data16 = data.color;
      if (typeof data16 != "string") {
        let err28 = { instancePath: instancePath + "/color", schemaPath: "#/properties/color/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
      }
      if (!(data16 === "red" || data16 === "blue" || data16 === "green" || data16 === "yellow" || data16 === "purple" || data16 === "orange" || data16 === "pink" || data16 === "cyan")) {
        let err29 = { instancePath: instancePath + "/color", schemaPath: "#/properties/color/enum", keyword: "enum", params: { allowedValues: schema31.properties.color.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
      }
    }
    if (data.background !== void 0 && typeof data.background != "boolean") {
      let err30 = { instancePath: instancePath + "/background", schemaPath: "#/properties/background/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
      vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
    }
    if (data.initialPrompt !== void 0 && typeof data.initialPrompt != "string") {
      let err31 = { instancePath: instancePath + "/initialPrompt", schemaPath: "#/properties/initialPrompt/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
    }
  } else {
    let err32 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
  }
  return validate20.errors = vErrors, errors === 0;
}
validate20.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
export {
  stdin_default as default,
  validate
};
export const required = ["name","description"];
export const about = new Map([
 [
  "/name",
  "How the agent is called; unique, no colon, no leading hyphen."
 ],
 [
  "/description",
  "When the agent is to be used; the model decides by it."
 ],
 [
  "/tools",
  "Tools that it may use, as a list or separated by commas; all when absent."
 ],
 [
  "/disallowedTools",
  "Tools that it may not use."
 ],
 [
  "/model",
  "sonnet, opus, haiku, fable, inherit, or a full model id."
 ],
 [
  "/permissionMode",
  "How permissions are asked."
 ],
 [
  "/maxTurns",
  "After how many turns it stops."
 ],
 [
  "/skills",
  "Skills that are loaded when it starts."
 ],
 [
  "/mcpServers",
  "MCP servers that it may use."
 ],
 [
  "/hooks",
  "Hooks that live as long as this component."
 ],
 [
  "/memory",
  "Where its memory is kept."
 ],
 [
  "/effort",
  "How much the model thinks."
 ],
 [
  "/isolation",
  "worktree: it works in a work tree of its own."
 ],
 [
  "/color",
  "Its colour in the interface."
 ],
 [
  "/background",
  "Whether it always runs in the background."
 ],
 [
  "/initialPrompt",
  "What it is told first when it runs as the main agent."
 ]
]);
