import { readFileSync } from "node:fs";
import { createInstrumenter } from "@stryker-mutator/instrumenter";

const LOGGER = { isDebugEnabled: () => false, debug() {}, info() {}, warn: console.warn };

/** The little of Stryker's injector that the instrumenter asks for. */
const injector = (values) => ({
  provideValue: (token, value) => injector({ ...values, [token]: value }),
  injectClass: (type) => new type(...type.inject.map((token) => values[token])),
});

/** A text with blanks in it is for people: messages, helps, hints. Words without blanks are compared with. */
const prose = {
  shouldIgnore({ node }) {
    const text =
      node.type === "StringLiteral"
        ? node.value
        : node.type === "TemplateLiteral"
          ? node.quasis.map(({ value }) => value.raw).join("")
          : "";
    return / /.test(text) ? "text for people" : undefined;
  },
};

/** A pattern that is made once is used where it is, so that its mutants can be switched while tests run. */
function inlinePatterns(source) {
  let text = source;
  for (const [whole, name, pattern] of source.matchAll(
    /^const (\w+)(?:: \w+)? =\s+(\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+\/[a-z]*);$/gm,
  )) {
    const kept = whole.replace(/[^\n]/g, "");
    text = text.replace(whole, () => kept);
    text = text.replaceAll(new RegExp(`(?<![\\w.])${name}\\b`, "g"), () => pattern);
  }
  return text;
}

/** The sources with every mutant in them, each behind a switch: `{ files: path -> code, mutants }`. */
export async function instrument(paths) {
  const { files, mutants } = await createInstrumenter(injector({ logger: LOGGER })).instrument(
    paths.map((name) => ({ name, mutate: true, content: inlinePatterns(readFileSync(name, "utf8")) })),
    { ignorers: [prose], plugins: null, excludedMutations: [] },
  );
  return { files: Object.fromEntries(files.map(({ name, content }) => [name, content])), mutants };
}
