import { type OptionShape, type ReadOption, readOptions } from "../../../content/read-options.js";
import { plainText } from "../../../content/shell/expand-word.js";
import { MARK } from "../../../content/shell/script.js";
import { COMMIT_OPTIONS } from "../../../git/command-options.js";
import { isNoVerify } from "../no-verify.js";
import type { PatchUse } from "../shell/patches.js";
import { ask, deny, WAYS } from "../verdict.js";
import type { SubcommandCall } from "./judge-git.js";

type HookedCommand = OptionShape & { readonly n: boolean };

/** Which short `-n` is `--no-verify` (git-commit(1), git-am(1)); for push, add and merge it is another's. */
const COMMANDS: Readonly<Record<string, HookedCommand>> = {
  commit: { n: true, ...COMMIT_OPTIONS },
  am: {
    n: true,
    short: "Cp",
    attached: "S",
    long: ["--directory", "--exclude", "--include", "--whitespace", "--patch-format"],
  },
  merge: {
    n: false,
    short: "mFsX",
    attached: "S",
    long: ["--message", "--file", "--strategy", "--strategy-option", "--into-name", "--cleanup"],
  },
  pull: {
    n: false,
    short: "sXjo",
    attached: "S",
    long: ["--strategy", "--strategy-option", "--depth", "--refmap", "--upload-pack"],
  },
  push: { n: false, short: "o", long: ["--repo", "--push-option", "--receive-pack"] },
  rebase: {
    n: false,
    short: "sXxC",
    attached: "S",
    long: ["--onto", "--exec", "--strategy", "--strategy-option", "--whitespace"],
  },
  "cherry-pick": {
    n: false,
    short: "mX",
    attached: "S",
    long: ["--mainline", "--strategy", "--strategy-option", "--cleanup"],
  },
  revert: {
    n: false,
    short: "mX",
    attached: "S",
    long: ["--mainline", "--strategy", "--strategy-option", "--cleanup"],
  },
};

/** null for a command that git asks no hook about. */
export const hookedCommand = (name: string): HookedCommand | null =>
  // commitizen hands its flags on to `git commit`.
  name === "cz" ? COMMANDS.commit! : Object.hasOwn(COMMANDS, name) ? COMMANDS[name]! : null;

/** Commands that git asks hooks about. */
export function judgeHooked(name: string, args: readonly string[], shape: HookedCommand): SubcommandCall {
  const { options, operands } = readOptions(args, shape);
  const scripts = options.flatMap((option) =>
    name === "rebase" && /^(-x|--exec|--exe)$/.test(option.name) && option.value
      ? [plainText(option.value)]
      : [],
  );
  const patch = name === "am" ? mailbox(options, operands) : null;
  const flag = options.find((option) => isNoVerify(option.name) || (shape.n && option.name === "-n"));
  if (flag) {
    const shown = plainText(flag.name).replaceAll(MARK.unknown, "…");
    return { scripts, patch, objections: [deny(`\`${shown}\` makes git ${name} skip its hooks`, WAYS.flag)] };
  }
  if (
    name === "push" &&
    options.some((option) => /^(-o|--push-o)/.test(option.name) && /\bci[.-]skip/.test(option.value ?? ""))
  )
    return {
      scripts,
      patch,
      objections: [ask("it tells the server to skip CI, which judges it again", WAYS.plain)],
    };
  // A flag may hide in words that cannot be told; refs of a push are too often such words to ask each time.
  const hidden = [
    ...options.map((option) => option.name),
    ...(shape.n ? operandsBeforePaths(args, operands) : []),
  ].some((word) => word.startsWith(MARK.unknown) || /^-+[^=]*\ue000/.test(word));
  const what = `a word of git ${name} cannot be told, and may be a flag that skips its hooks`;
  return { scripts, patch, objections: [hidden ? ask(what, WAYS.plain) : null] };
}

/** The patches that `am` takes; null while it goes on with those that it took. */
function mailbox(options: readonly ReadOption[], operands: readonly string[]): PatchUse | null {
  if (
    options.some(({ name }) =>
      /^(-r|--(continue|resolved|skip|abort|quit|retry|show-current-patch))$/.test(name),
    )
  )
    return null;
  const given = (name: string) => options.find((option) => option.name === name)?.value;
  return { files: operands, strip: Number(given("-p") ?? 1), folder: given("--directory") ?? "" };
}

/** Behind `--` stand paths alone. */
const operandsBeforePaths = (args: readonly string[], operands: readonly string[]): readonly string[] => {
  const end = args.indexOf("--");
  return end < 0 ? operands : operands.slice(0, Math.max(0, operands.length - (args.length - end - 1)));
};
