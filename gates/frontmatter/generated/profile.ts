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
var validate = validate20, stdin_default = validate20, schema31 = { $schema: "https://json-schema.org/draft/2020-12/schema", title: "Profile: what a role loads", $comment: "Source: the documents of 12-Factor AgentOps, collected in gates/frontmatter/README.md, as of 2026-08.", type: "object", required: ["profile"], properties: { profile: { type: "object", description: "What the profile is.", required: ["name"], properties: { name: { type: "string", description: "How it is called.", minLength: 1 }, type: { type: "string", enum: ["role", "domain", "reference"], description: "What it stands for." }, scope: { type: "string", enum: ["workspace", "framework", "universal"], description: "Where it applies." }, description: { type: "string", description: "What it is for." } } }, artifacts: { type: "object", description: "What it loads.", properties: { commands: { type: "array", items: { type: "string" }, description: "Commands, by name or path." }, agents: { type: "array", items: { type: "string" }, description: "Agents, by name or path." }, skills: { type: "array", items: { type: "string" }, description: "Skills, by name or path." } } }, repositories: { type: "array", description: "Repositories that it is used in." }, token_budget: { type: ["integer", "number", "object"], description: "Tokens that it may take: a number, or its parts and their total." }, factors_implemented: { type: "array", description: "Factors that it serves." }, educational_examples: { type: "array", description: "Examples to learn it from." } } }, func1 = require_ucs2length().default;
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate20.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.profile === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "profile" }, message: "must have required property 'profile'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.profile !== void 0) {
      let data0 = data.profile;
      if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
        if (data0.name === void 0) {
          let err1 = { instancePath: instancePath + "/profile", schemaPath: "#/properties/profile/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
          vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
        }
        if (data0.name !== void 0) {
          let data1 = data0.name;
          if (typeof data1 == "string") {
            if (func1(data1) < 1) {
              let err2 = { instancePath: instancePath + "/profile/name", schemaPath: "#/properties/profile/properties/name/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
            }
          } else {
            let err3 = { instancePath: instancePath + "/profile/name", schemaPath: "#/properties/profile/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
          }
        }
        if (data0.type !== void 0) {
          let data2 = data0.type;
          if (typeof data2 != "string") {
            let err4 = { instancePath: instancePath + "/profile/type", schemaPath: "#/properties/profile/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
          }
          if (!(data2 === "role" || data2 === "domain" || data2 === "reference")) {
            let err5 = { instancePath: instancePath + "/profile/type", schemaPath: "#/properties/profile/properties/type/enum", keyword: "enum", params: { allowedValues: schema31.properties.profile.properties.type.enum }, message: "must be equal to one of the allowed values" };
            vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
          }
        }
        if (data0.scope !== void 0) {
          let data3 = data0.scope;
          if (typeof data3 != "string") {
            let err6 = { instancePath: instancePath + "/profile/scope", schemaPath: "#/properties/profile/properties/scope/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
          }
          if (!(data3 === "workspace" || data3 === "framework" || data3 === "universal")) {
            let err7 = { instancePath: instancePath + "/profile/scope", schemaPath: "#/properties/profile/properties/scope/enum", keyword: "enum", params: { allowedValues: schema31.properties.profile.properties.scope.enum }, message: "must be equal to one of the allowed values" };
            vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
          }
        }
        if (data0.description !== void 0 && typeof data0.description != "string") {
          let err8 = { instancePath: instancePath + "/profile/description", schemaPath: "#/properties/profile/properties/description/type", keyword: "type", params: { type: "string" }, message: "must be string" };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
      } else {
        let err9 = { instancePath: instancePath + "/profile", schemaPath: "#/properties/profile/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
    if (data.artifacts !== void 0) {
      let data5 = data.artifacts;
      if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
        if (data5.commands !== void 0) {
          let data6 = data5.commands;
          if (Array.isArray(data6)) {
            let len0 = data6.length;
            for (let i0 = 0; i0 < len0; i0++)
              if (typeof data6[i0] != "string") {
                let err10 = { instancePath: instancePath + "/artifacts/commands/" + i0, schemaPath: "#/properties/artifacts/properties/commands/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
              }
          } else {
            let err11 = { instancePath: instancePath + "/artifacts/commands", schemaPath: "#/properties/artifacts/properties/commands/type", keyword: "type", params: { type: "array" }, message: "must be array" };
            vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
          }
        }
        if (data5.agents !== void 0) {
          let data8 = data5.agents;
          if (Array.isArray(data8)) {
            let len1 = data8.length;
            for (let i1 = 0; i1 < len1; i1++)
              if (typeof data8[i1] != "string") {
                let err12 = { instancePath: instancePath + "/artifacts/agents/" + i1, schemaPath: "#/properties/artifacts/properties/agents/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
              }
          } else {
            let err13 = { instancePath: instancePath + "/artifacts/agents", schemaPath: "#/properties/artifacts/properties/agents/type", keyword: "type", params: { type: "array" }, message: "must be array" };
            vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
          }
        }
        if (data5.skills !== void 0) {
          let data10 = data5.skills;
          if (Array.isArray(data10)) {
            let len2 = data10.length;
            for (let i2 = 0; i2 < len2; i2++)
              if (typeof data10[i2] != "string") {
                let err14 = { instancePath: instancePath + "/artifacts/skills/" + i2, schemaPath: "#/properties/artifacts/properties/skills/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
              }
          } else {
            let err15 = { instancePath: instancePath + "/artifacts/skills", schemaPath: "#/properties/artifacts/properties/skills/type", keyword: "type", params: { type: "array" }, message: "must be array" };
            vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
          }
        }
      } else {
        let err16 = { instancePath: instancePath + "/artifacts", schemaPath: "#/properties/artifacts/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
      }
    }
    if (data.repositories !== void 0 && !Array.isArray(data.repositories)) {
      let err17 = { instancePath: instancePath + "/repositories", schemaPath: "#/properties/repositories/type", keyword: "type", params: { type: "array" }, message: "must be array" };
      vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
    }
    if (data.token_budget !== void 0) {
      let data13 = data.token_budget;
      if (!(typeof data13 == "number" && isFinite(data13)) && !(data13 && typeof data13 == "object" && !Array.isArray(data13))) {
        let err18 = { instancePath: instancePath + "/token_budget", schemaPath: "#/properties/token_budget/type", keyword: "type", params: { type: schema31.properties.token_budget.type }, message: "must be integer,number,object" };
        vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
      }
    }
    if (data.factors_implemented !== void 0 && !Array.isArray(data.factors_implemented)) {
      let err19 = { instancePath: instancePath + "/factors_implemented", schemaPath: "#/properties/factors_implemented/type", keyword: "type", params: { type: "array" }, message: "must be array" };
      vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
    }
    if (data.educational_examples !== void 0 && !Array.isArray(data.educational_examples)) {
      let err20 = { instancePath: instancePath + "/educational_examples", schemaPath: "#/properties/educational_examples/type", keyword: "type", params: { type: "array" }, message: "must be array" };
      vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
    }
  } else {
    let err21 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
  }
  return validate20.errors = vErrors, errors === 0;
}
validate20.evaluated = { props: { profile: !0, artifacts: !0, repositories: !0, token_budget: !0, factors_implemented: !0, educational_examples: !0 }, dynamicProps: !1, dynamicItems: !1 };
export {
  stdin_default as default,
  validate
};
export const required = ["profile"];
export const about = new Map([
 [
  "/profile",
  "What the profile is."
 ],
 [
  "/profile/name",
  "How it is called."
 ],
 [
  "/profile/type",
  "What it stands for."
 ],
 [
  "/profile/scope",
  "Where it applies."
 ],
 [
  "/profile/description",
  "What it is for."
 ],
 [
  "/artifacts",
  "What it loads."
 ],
 [
  "/artifacts/commands",
  "Commands, by name or path."
 ],
 [
  "/artifacts/agents",
  "Agents, by name or path."
 ],
 [
  "/artifacts/skills",
  "Skills, by name or path."
 ],
 [
  "/repositories",
  "Repositories that it is used in."
 ],
 [
  "/token_budget",
  "Tokens that it may take: a number, or its parts and their total."
 ],
 [
  "/factors_implemented",
  "Factors that it serves."
 ],
 [
  "/educational_examples",
  "Examples to learn it from."
 ]
]);
