import { gates } from "../../../gates/registry.js";
import { UserError } from "../../errors.js";
import type { Case, Gate, GateMeta } from "../../gate/contract.js";
import { didYouMean } from "../../nearest.js";
import type { Command } from "../invocation.js";
import { atMost, readOptions } from "../options.js";

/** What a gate or a rule checks, and why, with an example that fails and one that passes. */
export const explain: Command = async (args, { output }) => {
  const { positionals } = readOptions(args, { cwd: { type: "string" } });
  atMost(1, positionals, "tollgate explain <gate|rule>");
  const [word] = positionals;
  const metas = gates.map((gate) => gate.meta);
  const known = metas.flatMap((meta) => [meta.id, ...Object.keys(meta.rules)]);
  if (word === undefined)
    throw new UserError("explain what?", "Name a gate or a rule; `tollgate list` shows them.");
  const asked = word.slice(word.indexOf("/") + 1);
  const gate = word === asked ? gates.find(({ meta }) => meta.id === asked) : undefined;
  const of = word.includes("/") ? word.slice(0, word.indexOf("/")) : null;
  const owners = gates.filter(
    ({ meta }) => Object.hasOwn(meta.rules, asked) && (of === null || of === meta.id),
  );
  if (!gate && owners.length === 0)
    throw new UserError(
      `there is no gate or rule "${word}".${didYouMean(word, known)}`,
      "`tollgate list` shows them.",
    );
  const texts = gate
    ? [aboutGate(gate.meta)]
    : await Promise.all(owners.map((owner) => aboutRule(owner, asked)));
  output.out(texts.join("\n"));
  return 0;
};

function aboutGate(meta: GateMeta): string {
  const rules = Object.entries(meta.rules).map(([id, rule]) => `  ${id} (${rule.severity}): ${rule.message}`);
  return `${meta.id}: ${meta.title}\n${meta.law}\nStages: ${meta.stages.join(", ")}\n\n${rules.join("\n")}\n`;
}

async function aboutRule({ meta, cases }: Gate, id: string): Promise<string> {
  const rule = meta.rules[id]!;
  const known = (await cases?.()) ?? [];
  const names = (example: Case) =>
    example.expect.map((expected) => (typeof expected === "string" ? expected : expected.rule));
  const failing = known.filter((example) => names(example).includes(id));
  // The plainest example is the one that fails for this reason alone.
  const fails = failing.find((example) => example.expect.length === 1) ?? failing[0];
  const passes = known.find((example) => example.expect.length === 0);
  return [
    `${meta.id}/${id} (${rule.severity} by default)`,
    // A text that is one placeholder says nothing here.
    ...[rule.message, rule.help].filter((text) => !/^\{\w+\}$/.test(text)).map((text) => `  ${text}`),
    `  Why: ${meta.law}`,
    `  Change it: gates.${meta.id}.severity.${id}: error | warning | info | off`,
    ...(fails ? ["", `Fails: ${fails.name}`, ...show(fails)] : []),
    ...(passes ? ["", `Passes: ${passes.name}`, ...show(passes)] : []),
    "",
  ].join("\n");
}

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
