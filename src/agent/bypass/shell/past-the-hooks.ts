import { readOptions } from "../../../content/read-options.js";
import { plainText } from "../../../content/shell/expand-word.js";
import { ask, WAYS } from "../verdict.js";
import type { Shell } from "./shell.js";

/** Of GitHub's and GitLab's REST API: commits, trees and refs are made there, and what guards branches is set. */
const ENDPOINT =
  /\brepos\/[^/]+\/[^/]+\/(contents\/|git\/(commits|refs|trees|tags)\b|merges$|branches\/[^/]+\/protection|rulesets)|\bprojects\/[^/]+\/repository\/(commits|files|branches)/;
const MUTATION =
  /\b(createCommitOnBranch|updateRefs?|createRef|mergeBranch|(update|delete)BranchProtectionRule)\b/;
const ON_SERVER = "it makes commits or moves branches on the server, which no hook here sees";

/** Commits that are made on the server. */
export function judgeServer(shell: Shell, name: string, args: readonly string[]): void {
  const words = args.map(plainText);
  if (name === "gh" && words[0] === "pr" && words[1] === "merge" && words.includes("--admin"))
    shell.object(ask("it merges without the checks that CI makes", WAYS.person));
  if (name === "gh" && words[0] === "workflow" && words[1] === "disable")
    shell.object(ask("it turns CI off, which judges what hooks do not see", WAYS.person));
  const calls = /^(gh|glab)$/.test(name) ? words[0] === "api" : /^(curl|wget|http|https)$/.test(name);
  if (calls && isChange(words)) shell.object(ask(ON_SERVER, WAYS.plumbing));
}

function isChange(words: readonly string[]): boolean {
  const { options, operands } = readOptions(words, {
    short: "XfFdHToq",
    long: [
      "--method",
      "--request",
      "--field",
      "--raw-field",
      "--input",
      "--data",
      "--json",
      "--header",
      "--url",
    ],
  });
  const method = options.findLast(({ name }) => /^(-X|--method|--request)$/.test(name))?.value?.toUpperCase();
  const sends = options.some(({ name }) =>
    /^(-[fFdT]|--(field|raw-field|input|data.*|json|upload-file|post-.*))$/.test(name),
  );
  if (operands.includes("graphql")) return words.some((word) => MUTATION.test(word));
  const isHttpie = /^(PUT|POST|PATCH|DELETE)$/.test(operands[0] ?? "");
  const writes = isHttpie || (method === undefined ? sends : !/^(GET|HEAD)$/.test(method));
  return (
    writes &&
    [...operands, ...options.flatMap(({ name, value }) => (name === "--url" && value) || [])].some((word) =>
      ENDPOINT.test(word.split("?")[0]!),
    )
  );
}

/** Programs that write git's repositories, and run none of its hooks. */
const FOREIGN: ReadonlyMap<string, RegExp> = new Map([
  ["jj", /^(commit|ci|describe|desc|git push)\b/],
  ["sl", /^(commit|ci|amend|push)\b/],
  ["got", /^(commit|send)\b/],
  ["dulwich", /^(commit|push)\b/],
]);

export function judgeForeignRepository(shell: Shell, name: string, args: readonly string[]): void {
  const verbs = args.filter((arg) => !arg.startsWith("-")).map(plainText);
  if (FOREIGN.get(name)?.test(verbs.join(" ")))
    shell.object(ask(`\`${name} ${verbs[0]}\` runs none of git's hooks`, WAYS.plumbing));
}
