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
var validate = validate20, stdin_default = validate20, schema31 = { $schema: "https://json-schema.org/draft/2020-12/schema", title: "Compressed context", $comment: "Source: the documents of 12-Factor AgentOps, collected in gates/frontmatter/README.md, as of 2026-08.", type: "object", properties: { id: { type: "string", description: "How it is called.", minLength: 1 }, created: { type: "string", description: "When it was made." }, type: { type: "string", description: "What it holds." }, phase: { type: "string", description: "The phase of work that it is for." }, original_tokens: { type: ["integer", "number", "string"], description: "Tokens before it was compressed." }, compressed_tokens: { type: ["integer", "number", "string"], description: "Tokens that it takes." }, ratio: { type: ["integer", "number", "string"], description: "Original to compressed, such as 20:1." }, tags: { type: ["string", "array"], items: { type: "string" }, description: "Words to find it by." } } }, func1 = require_ucs2length().default;
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate20.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 == "string") {
        if (func1(data0) < 1) {
          let err0 = { instancePath: instancePath + "/id", schemaPath: "#/properties/id/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
        }
      } else {
        let err1 = { instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    }
    if (data.created !== void 0 && typeof data.created != "string") {
      let err2 = { instancePath: instancePath + "/created", schemaPath: "#/properties/created/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.type !== void 0 && typeof data.type != "string") {
      let err3 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.phase !== void 0 && typeof data.phase != "string") {
      let err4 = { instancePath: instancePath + "/phase", schemaPath: "#/properties/phase/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.original_tokens !== void 0) {
      let data4 = data.original_tokens;
      if (!(typeof data4 == "number" && isFinite(data4)) && typeof data4 != "string") {
        let err5 = { instancePath: instancePath + "/original_tokens", schemaPath: "#/properties/original_tokens/type", keyword: "type", params: { type: schema31.properties.original_tokens.type }, message: "must be integer,number,string" };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.compressed_tokens !== void 0) {
      let data5 = data.compressed_tokens;
      if (!(typeof data5 == "number" && isFinite(data5)) && typeof data5 != "string") {
        let err6 = { instancePath: instancePath + "/compressed_tokens", schemaPath: "#/properties/compressed_tokens/type", keyword: "type", params: { type: schema31.properties.compressed_tokens.type }, message: "must be integer,number,string" };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
    if (data.ratio !== void 0) {
      let data6 = data.ratio;
      if (!(typeof data6 == "number" && isFinite(data6)) && typeof data6 != "string") {
        let err7 = { instancePath: instancePath + "/ratio", schemaPath: "#/properties/ratio/type", keyword: "type", params: { type: schema31.properties.ratio.type }, message: "must be integer,number,string" };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
    if (data.tags !== void 0) {
      let data7 = data.tags;
      if (typeof data7 != "string" && !Array.isArray(data7)) {
        let err8 = { instancePath: instancePath + "/tags", schemaPath: "#/properties/tags/type", keyword: "type", params: { type: schema31.properties.tags.type }, message: "must be string,array" };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
      if (Array.isArray(data7)) {
        let len0 = data7.length;
        for (let i0 = 0; i0 < len0; i0++)
          if (typeof data7[i0] != "string") {
            let err9 = { instancePath: instancePath + "/tags/" + i0, schemaPath: "#/properties/tags/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
          }
      }
    }
  } else {
    let err10 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
  }
  return validate20.errors = vErrors, errors === 0;
}
validate20.evaluated = { props: { id: !0, created: !0, type: !0, phase: !0, original_tokens: !0, compressed_tokens: !0, ratio: !0, tags: !0 }, dynamicProps: !1, dynamicItems: !1 };
export {
  stdin_default as default,
  validate
};
export const required = [];
export const about = new Map([
 [
  "/id",
  "How it is called."
 ],
 [
  "/created",
  "When it was made."
 ],
 [
  "/type",
  "What it holds."
 ],
 [
  "/phase",
  "The phase of work that it is for."
 ],
 [
  "/original_tokens",
  "Tokens before it was compressed."
 ],
 [
  "/compressed_tokens",
  "Tokens that it takes."
 ],
 [
  "/ratio",
  "Original to compressed, such as 20:1."
 ],
 [
  "/tags",
  "Words to find it by."
 ]
]);
