// @ts-nocheck
// Written by scripts/generate.mjs from schemas/baseline.schema.json. Do not edit.
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
var validate = validate20, stdin_default = validate20;
var func1 = require_ucs2length().default, pattern4 = new RegExp("^[0-9a-f]{16}$", "u");
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate20.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.version === void 0 && (missing0 = "version") || data.findings === void 0 && (missing0 = "findings"))
        return validate20.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!(key0 === "$schema" || key0 === "version" || key0 === "findings")) {
            return validate20.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.$schema !== void 0) {
            let _errs2 = errors;
            if (typeof data.$schema != "string")
              return validate20.errors = [{ instancePath: instancePath + "/$schema", schemaPath: "#/properties/%24schema/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.version !== void 0) {
              let _errs4 = errors;
              if (data.version !== 1)
                return validate20.errors = [{ instancePath: instancePath + "/version", schemaPath: "#/properties/version/const", keyword: "const", params: { allowedValue: 1 }, message: "must be equal to constant" }], !1;
              var valid0 = _errs4 === errors;
            } else
              var valid0 = !0;
            if (valid0)
              if (data.findings !== void 0) {
                let data2 = data.findings, _errs5 = errors;
                if (errors === _errs5)
                  if (Array.isArray(data2)) {
                    if (data2.length > 1e5)
                      return validate20.errors = [{ instancePath: instancePath + "/findings", schemaPath: "#/properties/findings/maxItems", keyword: "maxItems", params: { limit: 1e5 }, message: "must NOT have more than 100000 items" }], !1;
                    {
                      var valid1 = !0;
                      let len0 = data2.length;
                      for (let i0 = 0; i0 < len0; i0++) {
                        let data3 = data2[i0], _errs7 = errors;
                        if (errors === errors)
                          if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
                            let missing1;
                            if (data3.gate === void 0 && (missing1 = "gate") || data3.rule === void 0 && (missing1 = "rule") || data3.path === void 0 && (missing1 = "path") || data3.fingerprint === void 0 && (missing1 = "fingerprint") || data3.count === void 0 && (missing1 = "count") || data3.message === void 0 && (missing1 = "message"))
                              return validate20.errors = [{ instancePath: instancePath + "/findings/" + i0, schemaPath: "#/$defs/entry/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'" }], !1;
                            {
                              let _errs10 = errors;
                              for (let key1 in data3)
                                if (!(key1 === "gate" || key1 === "rule" || key1 === "path" || key1 === "fingerprint" || key1 === "count" || key1 === "message")) {
                                  return validate20.errors = [{ instancePath: instancePath + "/findings/" + i0, schemaPath: "#/$defs/entry/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" }], !1;
                                  break;
                                }
                              if (_errs10 === errors) {
                                if (data3.gate !== void 0) {
                                  let data4 = data3.gate, _errs11 = errors;
                                  if (errors === _errs11)
                                    if (typeof data4 == "string") {
                                      if (func1(data4) < 1)
                                        return validate20.errors = [{ instancePath: instancePath + "/findings/" + i0 + "/gate", schemaPath: "#/$defs/entry/properties/gate/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                                    } else
                                      return validate20.errors = [{ instancePath: instancePath + "/findings/" + i0 + "/gate", schemaPath: "#/$defs/entry/properties/gate/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                                  var valid3 = _errs11 === errors;
                                } else
                                  var valid3 = !0;
                                if (valid3) {
                                  if (data3.rule !== void 0) {
                                    let data5 = data3.rule, _errs13 = errors;
                                    if (errors === _errs13)
                                      if (typeof data5 == "string") {
                                        if (func1(data5) < 1)
                                          return validate20.errors = [{ instancePath: instancePath + "/findings/" + i0 + "/rule", schemaPath: "#/$defs/entry/properties/rule/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                                      } else
                                        return validate20.errors = [{ instancePath: instancePath + "/findings/" + i0 + "/rule", schemaPath: "#/$defs/entry/properties/rule/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                                    var valid3 = _errs13 === errors;
                                  } else
                                    var valid3 = !0;
                                  if (valid3) {
                                    if (data3.path !== void 0) {
                                      let data6 = data3.path, _errs15 = errors;
                                      if (errors === _errs15)
                                        if (typeof data6 == "string") {
                                          if (func1(data6) < 1)
                                            return validate20.errors = [{ instancePath: instancePath + "/findings/" + i0 + "/path", schemaPath: "#/$defs/entry/properties/path/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                                        } else
                                          return validate20.errors = [{ instancePath: instancePath + "/findings/" + i0 + "/path", schemaPath: "#/$defs/entry/properties/path/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                                      var valid3 = _errs15 === errors;
                                    } else
                                      var valid3 = !0;
                                    if (valid3) {
                                      if (data3.fingerprint !== void 0) {
                                        let data7 = data3.fingerprint, _errs17 = errors;
                                        if (errors === _errs17)
                                          if (typeof data7 == "string") {
                                            if (!pattern4.test(data7))
                                              return validate20.errors = [{ instancePath: instancePath + "/findings/" + i0 + "/fingerprint", schemaPath: "#/$defs/entry/properties/fingerprint/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{16}$" }, message: 'must match pattern "^[0-9a-f]{16}$"' }], !1;
                                          } else
                                            return validate20.errors = [{ instancePath: instancePath + "/findings/" + i0 + "/fingerprint", schemaPath: "#/$defs/entry/properties/fingerprint/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                                        var valid3 = _errs17 === errors;
                                      } else
                                        var valid3 = !0;
                                      if (valid3) {
                                        if (data3.count !== void 0) {
                                          let data8 = data3.count, _errs19 = errors;
                                          if (!(typeof data8 == "number" && !(data8 % 1) && !isNaN(data8) && isFinite(data8)))
                                            return validate20.errors = [{ instancePath: instancePath + "/findings/" + i0 + "/count", schemaPath: "#/$defs/entry/properties/count/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                                          if (errors === _errs19 && typeof data8 == "number" && isFinite(data8)) {
                                            if (data8 > 1e5 || isNaN(data8))
                                              return validate20.errors = [{ instancePath: instancePath + "/findings/" + i0 + "/count", schemaPath: "#/$defs/entry/properties/count/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e5 }, message: "must be <= 100000" }], !1;
                                            if (data8 < 1 || isNaN(data8))
                                              return validate20.errors = [{ instancePath: instancePath + "/findings/" + i0 + "/count", schemaPath: "#/$defs/entry/properties/count/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }], !1;
                                          }
                                          var valid3 = _errs19 === errors;
                                        } else
                                          var valid3 = !0;
                                        if (valid3)
                                          if (data3.message !== void 0) {
                                            let _errs21 = errors;
                                            if (typeof data3.message != "string")
                                              return validate20.errors = [{ instancePath: instancePath + "/findings/" + i0 + "/message", schemaPath: "#/$defs/entry/properties/message/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                                            var valid3 = _errs21 === errors;
                                          } else
                                            var valid3 = !0;
                                      }
                                    }
                                  }
                                }
                              }
                            }
                          } else
                            return validate20.errors = [{ instancePath: instancePath + "/findings/" + i0, schemaPath: "#/$defs/entry/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                        var valid1 = _errs7 === errors;
                        if (!valid1)
                          break;
                      }
                    }
                  } else
                    return validate20.errors = [{ instancePath: instancePath + "/findings", schemaPath: "#/properties/findings/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                var valid0 = _errs5 === errors;
              } else
                var valid0 = !0;
          }
        }
      }
    } else
      return validate20.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate20.errors = vErrors, errors === 0;
}
validate20.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
export {
  stdin_default as default
};
