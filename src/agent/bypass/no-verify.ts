import { mayBe, plainText } from "../../content/shell/expand-word.js";
import { MARK } from "../../content/shell/script.js";

/** Whether an option may be `--no-verify`: as any beginning that git may take, or with parts that cannot be told. */
export const isNoVerify = (name: string): boolean =>
  name.includes(MARK.unknown)
    ? mayBe(name, "--no-verify") && plainText(name).startsWith("--no")
    : name.length >= "--no-v".length && "--no-verify".startsWith(name);
