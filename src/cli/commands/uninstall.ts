import type { Command } from "../invocation.js";
export const uninstall: Command = async () => 0;
