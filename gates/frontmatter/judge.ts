/** What is needed once a file has to be judged, as one module: each further one costs a start time. */
export { judgeAcrossFiles } from "./across-files.js";
export { judgeFile } from "./judge-file.js";
export { kindLoader } from "./kinds.js";
