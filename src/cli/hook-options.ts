import { HOOK_EVENTS } from "../../hooks/call.js";
import { UserError } from "../errors.js";
import { GIVEN_BY_GIT } from "./given-by-git.js";
import type { World } from "./invocation.js";
import { COMMON_OPTIONS, directoryOf, readOptions } from "./options.js";
import type { ReportOptions } from "./print-report.js";
import { reportOptions } from "./report-options.js";

const EVENTS: readonly string[] = HOOK_EVENTS;

interface ReadHook {
  /** The event, and what git gave with it. */
  readonly args: readonly string[];
  readonly world: World;
  readonly options: ReportOptions;
}

/** Takes the global options out of a hook's command line: those before the event, and those after all that git gives. */
export function readHookOptions(args: readonly string[], world: World): ReadHook {
  const at = args.findIndex((word) => EVENTS.includes(word));
  const end = at < 0 ? 0 : at + 1 + GIVEN_BY_GIT[args[at] as keyof typeof GIVEN_BY_GIT];
  const { values, positionals } = readOptions(
    [...args.slice(0, Math.max(at, 0)), ...args.slice(end)],
    COMMON_OPTIONS,
  );
  if (values.config !== undefined)
    throw new UserError(
      "a hook judges by the repository's own config.",
      "Leave --config out; `tollgate run` takes it.",
    );
  return {
    args: at < 0 ? positionals : args.slice(at, end),
    world: { ...world, cwd: directoryOf(values, world) },
    // What passed is told on request only: a commit that is well says nothing.
    options: reportOptions({ ...values, verbose: values.verbose ?? false }, world.env),
  };
}
