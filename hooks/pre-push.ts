import { UserError } from "../src/errors.js";
import type { HookCall, PushedRef } from "./call.js";

/**
 * Arguments: the remote's name and its URL. stdin: a line a ref, `<local ref> <local oid> <remote ref>
 * <remote oid>`, zeros where a side does not exist (githooks(5)).
 */
export function prePush(args: readonly string[], stdin: string): HookCall {
  const refs = stdin
    .split("\n")
    .filter(Boolean)
    .map((line): PushedRef => {
      const [localRef, localOid, remoteRef, remoteOid, ...more] = line.split(" ");
      if (!localRef || !remoteRef || !isOid(localOid) || !isOid(remoteOid) || more.length > 0) {
        throw new UserError(
          `pre-push does not understand "${line}" on its standard input.`,
          "git writes: <local ref> <local oid> <remote ref> <remote oid>",
        );
      }
      return { localRef, localOid, remoteRef, remoteOid };
    });
  return { event: "pre-push", args, refs };
}

const isOid = (text: string | undefined): text is string =>
  text !== undefined && /^[0-9a-f]{40,64}$/.test(text);
