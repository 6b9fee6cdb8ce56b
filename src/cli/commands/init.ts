import type { Command } from "../invocation.js";
export const init: Command = async () => 0;
