/** ajv is CommonJS: imported by name here, it can be loaded lazily from here after bundling. */
export { Ajv } from "ajv";
