// Bundles the command and the library into dist/. Everything that a hook always needs is one file, core.js, and what
// the gates that read files need besides is another, files.js: each further file costs a start about a third of a
// millisecond. The rest is split and lazy.
import { createHash } from "node:crypto";
import { chmod, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import { build } from "esbuild";
import { importSource } from "./artefacts/import-source.mjs";

const { version } = JSON.parse(await readFile("package.json", "utf8"));
const HOT_ENTRY = "src/cli/hot.ts";
/** What runs when a commit changes an agent file; files.js is all that they share or have to themselves. */
const FILE_ENTRIES = [
  "gates/frontmatter/check.ts",
  "gates/frontmatter/judge.ts",
  "gates/token-budget/check.ts",
];

const NEW = ".tmp/dist";
const OLD = ".tmp/old-dist";

const common = {
  bundle: true,
  format: "esm",
  platform: "node",
  target: "node20.19",
  // The last is for sources that run unbundled; a bundle has o200k.bin.
  external: ["husky", "gpt-tokenizer/bpeRanks/o200k_base"],
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: "none",
  // yaml's CommonJS build cannot be imported lazily by name, nor shaken; its ESM build can.
  alias: { yaml: resolve("node_modules/yaml/browser/index.js") },
  metafile: true,
  logOverride: { "ambiguous-reexport": "error" },
};

/** gray-matter requires js-yaml 3 for engines that we replace, one by one, with our own: nothing of it is shipped. */
const withoutJsYaml = {
  name: "without-js-yaml",
  setup(bundler) {
    bundler.onResolve({ filter: /^js-yaml$/ }, () => ({ path: "js-yaml", namespace: "stub" }));
    bundler.onLoad({ filter: /.*/, namespace: "stub" }, () => ({
      contents: "module.exports = { safeLoad() {}, safeDump() {} };",
    }));
  },
};

const nameOf = (path) =>
  relative(process.cwd(), path).replace(/\.ts$/, "").replaceAll(/[\\/]/g, "-").replace(/^src-/, "");
const sourceOf = (args) => resolve(args.resolveDir, args.path).replace(/\.js$/, ".ts");

/** What entries reach without `import()`. */
async function reachedFrom(entryPoints) {
  const lazy = {
    name: "lazy",
    setup: (bundler) =>
      bundler.onResolve({ filter: /^\./ }, (args) =>
        args.kind === "dynamic-import" ? { path: args.path, external: true } : null,
      ),
  };
  const { metafile } = await build({
    ...common,
    entryPoints,
    plugins: [lazy],
    write: false,
    outdir: "dist",
  });
  return new Set(Object.keys(metafile.inputs).map((path) => resolve(path)));
}

const hot = await reachedFrom([HOT_ENTRY]);
const warm = await reachedFrom(FILE_ENTRIES);
// commit-msg needs no files, so nothing of the gates that run there is in that file.
const ofMessages = await reachedFrom(["gates/commit-message/check.ts", "gates/hook-loop/check.ts"]);
for (const path of [...hot, ...ofMessages, ...FILE_ENTRIES.map((entry) => resolve(entry))]) warm.delete(path);
const cold = new Map();

/** The file that a module is in, where it is not one of its own. */
const homeOf = (source) => (hot.has(source) ? "./core.js" : warm.has(source) ? "./files.js" : null);

/** In core.js and files.js a lazy module is a file of its own, built next, or in the other one. */
const lazyIsOutside = {
  name: "lazy-is-outside",
  setup(bundler) {
    bundler.onResolve({ filter: /^\./ }, (args) => {
      if (args.kind !== "dynamic-import") return null;
      const source = sourceOf(args);
      const home = homeOf(source);
      if (!home) cold.set(nameOf(source), source);
      return { path: home ?? `./${nameOf(source)}.js`, external: true };
    });
  },
};

/** A module that has a home is taken from there, so that no code and no state exists twice. */
const fromHome = (homes) => ({
  name: "from-home",
  setup(bundler) {
    bundler.onResolve({ filter: /^\./ }, (args) => {
      const home = args.importer ? homeOf(sourceOf(args)) : null;
      return homes.includes(home) ? { path: home, external: true } : null;
    });
  },
});

/** CommonJS packages inside a bundle ask for Node's own modules by require; only files that do so pay for it. */
const REQUIRE =
  'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);\n';

async function write({ outputFiles }) {
  for (const file of outputFiles) {
    const path = join(NEW, relative(resolve("dist"), file.path));
    const { text } = file;
    const asks = /\brequire\b/.test(text);
    const head = /^#!.*\n/.exec(text)?.[0] ?? "";
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, asks ? head + REQUIRE + text.slice(head.length) : text);
  }
}

/** Reading the tokenizer's library would cost a start more than everything else that is done with a file. */
async function packedVocabulary() {
  const { packVocabulary, ranks } = await importSource(VOCABULARY, "vocabulary");
  return packVocabulary(ranks);
}

const VOCABULARY = `export { packVocabulary } from "./src/content/tokens/vocabulary.ts";
export { default as ranks } from "gpt-tokenizer/bpeRanks/o200k_base";`;

async function bundle(id) {
  const define = { TOLLGATE_VERSION: JSON.stringify(version), TOLLGATE_BUILD: JSON.stringify(id) };
  const together = (modules, outfile, plugins) =>
    build({
      ...common,
      stdin: {
        contents: [...modules]
          .filter((path) => path.endsWith(".ts") && path !== resolve(HOT_ENTRY) && !/meta\.ts$/.test(path))
          .map((path) => `export * from ${JSON.stringify(path)};`)
          .join("\n"),
        resolveDir: process.cwd(),
        loader: "ts",
      },
      outfile,
      define,
      plugins,
      write: false,
    });
  const core = await together(hot, "dist/core.js", [lazyIsOutside]);
  const files = await together(warm, "dist/files.js", [
    lazyIsOutside,
    fromHome(["./core.js"]),
    withoutJsYaml,
  ]);
  const rest = await build({
    ...common,
    entryPoints: {
      tollgate: "src/cli/bin.ts",
      index: "src/index.ts",
      testing: "src/testing/index.ts",
      ...Object.fromEntries(cold),
    },
    outdir: "dist",
    splitting: true,
    chunkNames: "shared-[hash]",
    define,
    plugins: [fromHome(["./core.js", "./files.js"]), withoutJsYaml],
    write: false,
  });
  return [core, files, rest];
}

const vocabulary = await packedVocabulary();
const hash = createHash("sha256").update(vocabulary);
for (const { outputFiles } of await bundle("")) for (const { contents } of outputFiles) hash.update(contents);
await rm(NEW, { recursive: true, force: true });
const built = await bundle(hash.digest("hex").slice(0, 16));
for (const files of built) await write(files);
await writeFile(join(NEW, "o200k.bin"), vocabulary);
await chmod(join(NEW, "tollgate.js"), 0o755);
// Swapped at once: hooks of this repository may run at any moment.
await rm(OLD, { recursive: true, force: true });
await rename("dist", OLD).catch(() => {});
await rename(NEW, "dist");
await rm(OLD, { recursive: true, force: true });
await writeFile(".tmp/metafile.json", JSON.stringify(built.map(({ metafile }) => metafile)));
