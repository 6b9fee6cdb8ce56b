// @ts-nocheck
// Written by scripts/generate.mjs from schemas/frontmatter. Do not edit.
// <stdin>
var validate = validate20, stdin_default = validate20, schema31 = { $schema: "https://json-schema.org/draft/2020-12/schema", title: "Plan of a piece of work", $comment: "Source: the documents of 12-Factor AgentOps, collected in gates/frontmatter/README.md, as of 2026-08.", type: "object", properties: { date: { type: "string", description: "The day it was written, as YYYY-MM-DD.", pattern: "^\\d{4}-\\d{2}-\\d{2}" }, type: { type: "string", description: "What kind of document it is." }, topic: { type: "string", description: "What it is about." }, research: { type: ["string", "array"], items: { type: "string" }, description: "The research that it builds on." }, tags: { type: ["string", "array"], items: { type: "string" }, description: "Words to find it by." }, status: { type: "string", description: "Where it stands, such as READY_FOR_APPROVAL." }, priority: { type: "string", enum: ["P0", "P1", "P2", "P3"], description: "How urgent it is." }, depends_on: { type: ["string", "array"], items: { type: "string" }, description: "Plans that come first." }, acceptance_criteria: { type: ["string", "array"], items: { type: "string" }, description: "When it is done." }, files: { type: ["string", "array"], items: { type: "string" }, description: "Files that it changes." }, test_strategy: { type: ["string", "object", "array"], description: "How it is tested." } } }, pattern4 = new RegExp("^\\d{4}-\\d{2}-\\d{2}", "u");
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate20.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.date !== void 0) {
      let data0 = data.date;
      if (typeof data0 == "string") {
        if (!pattern4.test(data0)) {
          let err0 = { instancePath: instancePath + "/date", schemaPath: "#/properties/date/pattern", keyword: "pattern", params: { pattern: "^\\d{4}-\\d{2}-\\d{2}" }, message: 'must match pattern "^\\d{4}-\\d{2}-\\d{2}"' };
          vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
        }
      } else {
        let err1 = { instancePath: instancePath + "/date", schemaPath: "#/properties/date/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    }
    if (data.type !== void 0 && typeof data.type != "string") {
      let err2 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.topic !== void 0 && typeof data.topic != "string") {
      let err3 = { instancePath: instancePath + "/topic", schemaPath: "#/properties/topic/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.research !== void 0) {
      let data3 = data.research;
      if (typeof data3 != "string" && !Array.isArray(data3)) {
        let err4 = { instancePath: instancePath + "/research", schemaPath: "#/properties/research/type", keyword: "type", params: { type: schema31.properties.research.type }, message: "must be string,array" };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
      if (Array.isArray(data3)) {
        let len0 = data3.length;
        for (let i0 = 0; i0 < len0; i0++)
          if (typeof data3[i0] != "string") {
            let err5 = { instancePath: instancePath + "/research/" + i0, schemaPath: "#/properties/research/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
          }
      }
    }
    if (data.tags !== void 0) {
      let data5 = data.tags;
      if (typeof data5 != "string" && !Array.isArray(data5)) {
        let err6 = { instancePath: instancePath + "/tags", schemaPath: "#/properties/tags/type", keyword: "type", params: { type: schema31.properties.tags.type }, message: "must be string,array" };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
      if (Array.isArray(data5)) {
        let len1 = data5.length;
        for (let i1 = 0; i1 < len1; i1++)
          if (typeof data5[i1] != "string") {
            let err7 = { instancePath: instancePath + "/tags/" + i1, schemaPath: "#/properties/tags/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
          }
      }
    }
    if (data.status !== void 0 && typeof data.status != "string") {
      let err8 = { instancePath: instancePath + "/status", schemaPath: "#/properties/status/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
    }
    if (data.priority !== void 0) {
      let data8 = data.priority;
      if (typeof data8 != "string") {
        let err9 = { instancePath: instancePath + "/priority", schemaPath: "#/properties/priority/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
      if (!(data8 === "P0" || data8 === "P1" || data8 === "P2" || data8 === "P3")) {
        let err10 = { instancePath: instancePath + "/priority", schemaPath: "#/properties/priority/enum", keyword: "enum", params: { allowedValues: schema31.properties.priority.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
    if (data.depends_on !== void 0) {
      let data9 = data.depends_on;
      if (typeof data9 != "string" && !Array.isArray(data9)) {
        let err11 = { instancePath: instancePath + "/depends_on", schemaPath: "#/properties/depends_on/type", keyword: "type", params: { type: schema31.properties.depends_on.type }, message: "must be string,array" };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
      if (Array.isArray(data9)) {
        let len2 = data9.length;
        for (let i2 = 0; i2 < len2; i2++)
          if (typeof data9[i2] != "string") {
            let err12 = { instancePath: instancePath + "/depends_on/" + i2, schemaPath: "#/properties/depends_on/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
          }
      }
    }
    if (data.acceptance_criteria !== void 0) {
      let data11 = data.acceptance_criteria;
      if (typeof data11 != "string" && !Array.isArray(data11)) {
        let err13 = { instancePath: instancePath + "/acceptance_criteria", schemaPath: "#/properties/acceptance_criteria/type", keyword: "type", params: { type: schema31.properties.acceptance_criteria.type }, message: "must be string,array" };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
      if (Array.isArray(data11)) {
        let len3 = data11.length;
        for (let i3 = 0; i3 < len3; i3++)
          if (typeof data11[i3] != "string") {
            let err14 = { instancePath: instancePath + "/acceptance_criteria/" + i3, schemaPath: "#/properties/acceptance_criteria/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
          }
      }
    }
    if (data.files !== void 0) {
      let data13 = data.files;
      if (typeof data13 != "string" && !Array.isArray(data13)) {
        let err15 = { instancePath: instancePath + "/files", schemaPath: "#/properties/files/type", keyword: "type", params: { type: schema31.properties.files.type }, message: "must be string,array" };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
      if (Array.isArray(data13)) {
        let len4 = data13.length;
        for (let i4 = 0; i4 < len4; i4++)
          if (typeof data13[i4] != "string") {
            let err16 = { instancePath: instancePath + "/files/" + i4, schemaPath: "#/properties/files/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
          }
      }
    }
    if (data.test_strategy !== void 0) {
      let data15 = data.test_strategy;
      if ((!data15 || typeof data15 != "object") && typeof data15 != "string") {
        let err17 = { instancePath: instancePath + "/test_strategy", schemaPath: "#/properties/test_strategy/type", keyword: "type", params: { type: schema31.properties.test_strategy.type }, message: "must be string,object,array" };
        vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
      }
    }
  } else {
    let err18 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
  }
  return validate20.errors = vErrors, errors === 0;
}
validate20.evaluated = { props: { date: !0, type: !0, topic: !0, research: !0, tags: !0, status: !0, priority: !0, depends_on: !0, acceptance_criteria: !0, files: !0, test_strategy: !0 }, dynamicProps: !1, dynamicItems: !1 };
export {
  stdin_default as default,
  validate
};
export const required = [];
export const about = new Map([
 [
  "/date",
  "The day it was written, as YYYY-MM-DD."
 ],
 [
  "/type",
  "What kind of document it is."
 ],
 [
  "/topic",
  "What it is about."
 ],
 [
  "/research",
  "The research that it builds on."
 ],
 [
  "/tags",
  "Words to find it by."
 ],
 [
  "/status",
  "Where it stands, such as READY_FOR_APPROVAL."
 ],
 [
  "/priority",
  "How urgent it is."
 ],
 [
  "/depends_on",
  "Plans that come first."
 ],
 [
  "/acceptance_criteria",
  "When it is done."
 ],
 [
  "/files",
  "Files that it changes."
 ],
 [
  "/test_strategy",
  "How it is tested."
 ]
]);
