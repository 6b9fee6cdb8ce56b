/** What plugins and scripts may hold on to. */
export { version } from "./build-id.js";
export { UserError } from "./errors.js";
export * from "./gate/contract.js";
export type { Finding } from "./gate/finding.js";
export type { RunReport } from "./report/report.js";
