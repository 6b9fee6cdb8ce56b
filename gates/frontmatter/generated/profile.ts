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
var validate = validate20, stdin_default = validate20, schema31 = { $schema: "https://json-schema.org/draft/2020-12/schema", title: "Profile: what a role loads", $comment: "Source: the documents of 12-Factor AgentOps, collected in gates/frontmatter/README.md, as of 2026-08.", type: "object", required: ["profile"], properties: { profile: { type: "object", description: "What the profile is.", required: ["name"], properties: { name: { type: "string", description: "How it is called.", minLength: 1 }, type: { type: "string", enum: ["role", "domain", "reference"], description: "What it stands for." }, scope: { type: "string", enum: ["workspace", "framework", "universal"], description: "Where it applies." }, description: { type: "string", description: "What it is for." } } }, artifacts: { type: "object", description: "What it loads.", properties: { commands: { type: "array", items: { type: ["string", "object"], properties: { name: { type: "string", description: "What it is called." }, path: { type: "string", description: "Where it is, from the top of the repository." }, tokens: { type: "number", description: "What it is said to cost.", minimum: 0 } } }, description: "Commands, by name or path, or as { name or path, tokens }." }, agents: { type: "array", items: { type: ["string", "object"], properties: { name: { type: "string", description: "What it is called." }, path: { type: "string", description: "Where it is, from the top of the repository." }, tokens: { type: "number", description: "What it is said to cost.", minimum: 0 } } }, description: "Agents, by name or path, or as { name or path, tokens }." }, skills: { type: "array", items: { type: ["string", "object"], properties: { name: { type: "string", description: "What it is called." }, path: { type: "string", description: "Where it is, from the top of the repository." }, tokens: { type: "number", description: "What it is said to cost.", minimum: 0 } } }, description: "Skills, by name or path, or as { name or path, tokens }." } } }, repositories: { type: "array", description: "Repositories that it is used in." }, token_budget: { type: ["number", "object"], description: "Tokens that it may take: a number, or its parts and their total." }, factors_implemented: { type: "array", description: "Factors that it serves." }, educational_examples: { type: "array", description: "Examples to learn it from." }, inherits: { type: ["string", "array"], items: { type: "string" }, description: "Profiles whose parts come with its own, by name." } } }, func1 = require_ucs2length().default;
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
            for (let i0 = 0; i0 < len0; i0++) {
              let data7 = data6[i0];
              if (typeof data7 != "string" && !(data7 && typeof data7 == "object" && !Array.isArray(data7))) {
                let err10 = { instancePath: instancePath + "/artifacts/commands/" + i0, schemaPath: "#/properties/artifacts/properties/commands/items/type", keyword: "type", params: { type: schema31.properties.artifacts.properties.commands.items.type }, message: "must be string,object" };
                vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
              }
              if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
                if (data7.name !== void 0 && typeof data7.name != "string") {
                  let err11 = { instancePath: instancePath + "/artifacts/commands/" + i0 + "/name", schemaPath: "#/properties/artifacts/properties/commands/items/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                  vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
                }
                if (data7.path !== void 0 && typeof data7.path != "string") {
                  let err12 = { instancePath: instancePath + "/artifacts/commands/" + i0 + "/path", schemaPath: "#/properties/artifacts/properties/commands/items/properties/path/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                  vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
                }
                if (data7.tokens !== void 0) {
                  let data10 = data7.tokens;
                  if (typeof data10 == "number" && isFinite(data10)) {
                    if (data10 < 0 || isNaN(data10)) {
                      let err13 = { instancePath: instancePath + "/artifacts/commands/" + i0 + "/tokens", schemaPath: "#/properties/artifacts/properties/commands/items/properties/tokens/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                      vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
                    }
                  } else {
                    let err14 = { instancePath: instancePath + "/artifacts/commands/" + i0 + "/tokens", schemaPath: "#/properties/artifacts/properties/commands/items/properties/tokens/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                    vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
                  }
                }
              }
            }
          } else {
            let err15 = { instancePath: instancePath + "/artifacts/commands", schemaPath: "#/properties/artifacts/properties/commands/type", keyword: "type", params: { type: "array" }, message: "must be array" };
            vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
          }
        }
        if (data5.agents !== void 0) {
          let data11 = data5.agents;
          if (Array.isArray(data11)) {
            let len1 = data11.length;
            for (let i1 = 0; i1 < len1; i1++) {
              let data12 = data11[i1];
              if (typeof data12 != "string" && !(data12 && typeof data12 == "object" && !Array.isArray(data12))) {
                let err16 = { instancePath: instancePath + "/artifacts/agents/" + i1, schemaPath: "#/properties/artifacts/properties/agents/items/type", keyword: "type", params: { type: schema31.properties.artifacts.properties.agents.items.type }, message: "must be string,object" };
                vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
              }
              if (data12 && typeof data12 == "object" && !Array.isArray(data12)) {
                if (data12.name !== void 0 && typeof data12.name != "string") {
                  let err17 = { instancePath: instancePath + "/artifacts/agents/" + i1 + "/name", schemaPath: "#/properties/artifacts/properties/agents/items/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                  vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
                }
                if (data12.path !== void 0 && typeof data12.path != "string") {
                  let err18 = { instancePath: instancePath + "/artifacts/agents/" + i1 + "/path", schemaPath: "#/properties/artifacts/properties/agents/items/properties/path/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                  vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
                }
                if (data12.tokens !== void 0) {
                  let data15 = data12.tokens;
                  if (typeof data15 == "number" && isFinite(data15)) {
                    if (data15 < 0 || isNaN(data15)) {
                      let err19 = { instancePath: instancePath + "/artifacts/agents/" + i1 + "/tokens", schemaPath: "#/properties/artifacts/properties/agents/items/properties/tokens/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                      vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
                    }
                  } else {
                    let err20 = { instancePath: instancePath + "/artifacts/agents/" + i1 + "/tokens", schemaPath: "#/properties/artifacts/properties/agents/items/properties/tokens/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                    vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
                  }
                }
              }
            }
          } else {
            let err21 = { instancePath: instancePath + "/artifacts/agents", schemaPath: "#/properties/artifacts/properties/agents/type", keyword: "type", params: { type: "array" }, message: "must be array" };
            vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
          }
        }
        if (data5.skills !== void 0) {
          let data16 = data5.skills;
          if (Array.isArray(data16)) {
            let len2 = data16.length;
            for (let i2 = 0; i2 < len2; i2++) {
              let data17 = data16[i2];
              if (typeof data17 != "string" && !(data17 && typeof data17 == "object" && !Array.isArray(data17))) {
                let err22 = { instancePath: instancePath + "/artifacts/skills/" + i2, schemaPath: "#/properties/artifacts/properties/skills/items/type", keyword: "type", params: { type: schema31.properties.artifacts.properties.skills.items.type }, message: "must be string,object" };
                vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
              }
              if (data17 && typeof data17 == "object" && !Array.isArray(data17)) {
                if (data17.name !== void 0 && typeof data17.name != "string") {
                  let err23 = { instancePath: instancePath + "/artifacts/skills/" + i2 + "/name", schemaPath: "#/properties/artifacts/properties/skills/items/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                  vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
                }
                if (data17.path !== void 0 && typeof data17.path != "string") {
                  let err24 = { instancePath: instancePath + "/artifacts/skills/" + i2 + "/path", schemaPath: "#/properties/artifacts/properties/skills/items/properties/path/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                  vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
                }
                if (data17.tokens !== void 0) {
                  let data20 = data17.tokens;
                  if (typeof data20 == "number" && isFinite(data20)) {
                    if (data20 < 0 || isNaN(data20)) {
                      let err25 = { instancePath: instancePath + "/artifacts/skills/" + i2 + "/tokens", schemaPath: "#/properties/artifacts/properties/skills/items/properties/tokens/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                      vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
                    }
                  } else {
                    let err26 = { instancePath: instancePath + "/artifacts/skills/" + i2 + "/tokens", schemaPath: "#/properties/artifacts/properties/skills/items/properties/tokens/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                    vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
                  }
                }
              }
            }
          } else {
            let err27 = { instancePath: instancePath + "/artifacts/skills", schemaPath: "#/properties/artifacts/properties/skills/type", keyword: "type", params: { type: "array" }, message: "must be array" };
            vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
          }
        }
      } else {
        let err28 = { instancePath: instancePath + "/artifacts", schemaPath: "#/properties/artifacts/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
      }
    }
    if (data.repositories !== void 0 && !Array.isArray(data.repositories)) {
      let err29 = { instancePath: instancePath + "/repositories", schemaPath: "#/properties/repositories/type", keyword: "type", params: { type: "array" }, message: "must be array" };
      vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
    }
    if (data.token_budget !== void 0) {
      let data22 = data.token_budget;
      if (!(typeof data22 == "number" && isFinite(data22)) && !(data22 && typeof data22 == "object" && !Array.isArray(data22))) {
        let err30 = { instancePath: instancePath + "/token_budget", schemaPath: "#/properties/token_budget/type", keyword: "type", params: { type: schema31.properties.token_budget.type }, message: "must be number,object" };
        vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
      }
    }
    if (data.factors_implemented !== void 0 && !Array.isArray(data.factors_implemented)) {
      let err31 = { instancePath: instancePath + "/factors_implemented", schemaPath: "#/properties/factors_implemented/type", keyword: "type", params: { type: "array" }, message: "must be array" };
      vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
    }
    if (data.educational_examples !== void 0 && !Array.isArray(data.educational_examples)) {
      let err32 = { instancePath: instancePath + "/educational_examples", schemaPath: "#/properties/educational_examples/type", keyword: "type", params: { type: "array" }, message: "must be array" };
      vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
    }
    if (data.inherits !== void 0) {
      let data25 = data.inherits;
      if (typeof data25 != "string" && !Array.isArray(data25)) {
        let err33 = { instancePath: instancePath + "/inherits", schemaPath: "#/properties/inherits/type", keyword: "type", params: { type: schema31.properties.inherits.type }, message: "must be string,array" };
        vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
      }
      if (Array.isArray(data25)) {
        let len3 = data25.length;
        for (let i3 = 0; i3 < len3; i3++)
          if (typeof data25[i3] != "string") {
            let err34 = { instancePath: instancePath + "/inherits/" + i3, schemaPath: "#/properties/inherits/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
          }
      }
    }
  } else {
    let err35 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
  }
  return validate20.errors = vErrors, errors === 0;
}
validate20.evaluated = { props: { profile: !0, artifacts: !0, repositories: !0, token_budget: !0, factors_implemented: !0, educational_examples: !0, inherits: !0 }, dynamicProps: !1, dynamicItems: !1 };
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
  "Commands, by name or path, or as { name or path, tokens }."
 ],
 [
  "/artifacts/agents",
  "Agents, by name or path, or as { name or path, tokens }."
 ],
 [
  "/artifacts/skills",
  "Skills, by name or path, or as { name or path, tokens }."
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
 ],
 [
  "/inherits",
  "Profiles whose parts come with its own, by name."
 ]
]);
