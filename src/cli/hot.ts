/** What every hook needs: the build makes one file of all that these reach. */
export { hook } from "./commands/hook.js";
export { main } from "./main.js";
export { terminal } from "./output.js";
