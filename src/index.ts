/** What plugins and scripts may hold on to. */
export { runStage, type StageOptions } from "./api/run-stage.js";
export { version } from "./build-id.js";
export { UserError } from "./errors.js";
export type * from "./gate/contract.js";
// By name: the bundle has these in one file with much that is nobody else's.
export { DEFAULT_READ_LIMIT, defineGate, STAGES } from "./gate/contract.js";
export type { Finding } from "./gate/finding.js";
export type { RunReport } from "./report/report.js";
