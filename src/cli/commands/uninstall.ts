import { findRepository } from "../../git/repository.js";
import { takeBack } from "../../init/uninstall.js";
import type { Command } from "../invocation.js";
import { directoryOf, hushed, readOptions } from "../options.js";

/** Takes back exactly what init wrote. */
export const uninstall: Command = async (args, world) => {
  const { values } = readOptions(args, {});
  const said = await takeBack(await findRepository(directoryOf(values, world)));
  hushed(values, world).output.out(
    said.length > 0 ? `${said.join("\n")}\n` : "There was nothing to take back.\n",
  );
  return 0;
};
