import { gates as shipped } from "../../../gates/registry.js";
import { UserError } from "../../errors.js";
import type { Case, Gate } from "../../gate/contract.js";
import { didYouMean } from "../../nearest.js";
import { judgeCase } from "../../testing/judge-case.js";
import { gatesHere } from "../gates-here.js";
import type { Command } from "../invocation.js";
import { atMost, directoryOf, readOptions } from "../options.js";
import { tellTroubles } from "../tell-troubles.js";

/** What a gate or a rule checks, and why, with an example that fails and one that passes. */
export const explain: Command = async (args, world) => {
  const { values, positionals } = readOptions(args, {});
  atMost(1, positionals, "tollgate explain <gate|rule>");
  const [word] = positionals;
  if (word === undefined)
    throw new UserError("explain what?", "Name a gate or a rule; `tollgate list` shows them.");
  let texts = await explained(word, shipped);
  // Code of the repository is loaded only for what nothing that ships is called.
  if (texts.length === 0) {
    const { gates, troubles } = await gatesHere(directoryOf(values, world), values.config ?? null);
    const known = gates.map(({ gate }) => gate);
    texts = await explained(word, known);
    tellTroubles(troubles, world);
    if (texts.length === 0) throw unknown(word, known);
  }
  world.output.out(texts.join("\n"));
  return 0;
};

/** A text for each that is called so: a rule's name may be that of several gates' rules. */
async function explained(word: string, gates: readonly Gate[]): Promise<string[]> {
  const gate = gates.find(({ meta }) => meta.id === word);
  if (gate) return [await aboutGate(gate)];
  const slash = word.indexOf("/");
  const rule = word.slice(slash + 1);
  const owners = gates.filter(
    ({ meta }) => Object.hasOwn(meta.rules, rule) && (slash < 0 || meta.id === word.slice(0, slash)),
  );
  return Promise.all(owners.map((owner) => aboutRule(owner, rule)));
}

function unknown(word: string, gates: readonly Gate[]): UserError {
  const known = gates.flatMap(({ meta: { id, rules } }) => {
    const names = Object.keys(rules);
    return word.includes("/") ? names.map((rule) => `${id}/${rule}`) : [id, ...names];
  });
  return new UserError(
    `there is no gate or rule "${word}".${didYouMean(word, known)}`,
    "`tollgate list` shows them.",
  );
}

async function aboutGate(gate: Gate): Promise<string> {
  const { id, title, law, stages, rules } = gate.meta;
  const known = await examplesOf(gate);
  const lines = await Promise.all(
    Object.entries(rules).map(async ([rule, { severity }]) => {
      const [text = ""] = await textsOf(gate, rule, failing(known, rule));
      return `  ${rule} (${severity}): ${text.split("\n")[0]}`;
    }),
  );
  return `${id}: ${title}\n${law}\nStages: ${stages.join(", ")}\n\n${lines.join("\n")}\n`;
}

async function aboutRule(gate: Gate, id: string): Promise<string> {
  const { meta } = gate;
  const rule = meta.rules[id]!;
  const known = await examplesOf(gate);
  const fails = failing(known, id);
  const passes = known.find((example) => example.expect.length === 0);
  return [
    `${meta.id}/${id} (${rule.severity} by default)`,
    ...(await textsOf(gate, id, fails)).flatMap((text) => text.split("\n")).map((line) => `  ${line}`),
    `  Why: ${meta.law}`,
    `  Change it: gates.${meta.id}.severity.${id}: error | warning | info | off`,
    ...(fails ? ["", `Fails: ${fails.name}`, ...show(fails)] : []),
    ...(passes ? ["", `Passes: ${passes.name}`, ...show(passes)] : []),
    "",
  ].join("\n");
}

/** The plainest example is the one that fails for this reason alone. */
function failing(known: readonly Case[], id: string): Case | undefined {
  const found = known.filter(({ expect }) =>
    expect.some((expected) => (typeof expected === "string" ? expected : expected.rule) === id),
  );
  return found.find(({ expect }) => expect.length === 1) ?? found[0];
}

/** Those of a plugin are anybody's: what is no list, or throws, is none. */
async function examplesOf(gate: Gate): Promise<readonly Case[]> {
  const ask = async (): Promise<unknown> => gate.cases?.();
  const found = await ask().catch(() => null);
  return Array.isArray(found) ? (found as Case[]).filter((one) => Array.isArray(one?.expect)) : [];
}

/** What the gate says of its own example, message and help; without one, the rule's texts. */
async function textsOf(gate: Gate, id: string, fails: Case | undefined): Promise<string[]> {
  if (fails) {
    const { check } = await gate.load();
    const judged = await judgeCase({ meta: gate.meta, check }, fails).catch(() => null);
    const found = judged?.findings.find(({ rule }) => rule === id);
    if (found) return [found.message, found.help];
  }
  const { message, help } = gate.meta.rules[id]!;
  // A text that is one placeholder says nothing here.
  return [message, help].filter((text) => !/^\{\w+\}$/.test(text)).map(unfilled);
}

/** A rule's text where no finding fills it: what only adds to a word is left out. */
const unfilled = (text: string): string => text.replace(/(?<=[\w.`}])\{\w+\}/g, "").replace(/\{\w+\}/g, "…");

/** Long examples end where the point is made. */
const MAX_LINES = 12;
const MAX_COLUMNS = 100;

function show(example: Case): string[] {
  const quote = (title: string, text: string): string[] => {
    const lines = text.trimEnd().split("\n");
    const cut = lines.length > MAX_LINES ? [...lines.slice(0, MAX_LINES), "…"] : lines;
    const short = cut.map((line) => (line.length > MAX_COLUMNS ? `${line.slice(0, MAX_COLUMNS)}…` : line));
    return [`  ${title}`, ...short.map((line) => `    | ${line}`)];
  };
  return [
    ...(example.options ? [`  with ${JSON.stringify(example.options)}`] : []),
    ...[...(example.commits ?? []), ...(example.commit ? [example.commit] : [])].flatMap(({ message }) =>
      quote("message", message),
    ),
    ...Object.entries(example.files ?? {}).flatMap(([path, text]) => quote(path, text)),
  ];
}
