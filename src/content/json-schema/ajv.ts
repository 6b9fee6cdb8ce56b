/** ajv is CommonJS: imported through here it can be loaded lazily by name. */
export { Ajv } from "ajv";
export { Ajv2020 } from "ajv/dist/2020.js";
