// Bundles the command and the library into dist/. What hooks run is CommonJS files, whose compiled code is kept in the
// repository (src/cli/bundles.ts): core.js always, files.js for the gates that read files,
// told.js where there is something to tell. Node's loader of ES modules and each further file would cost a start more. The rest is split, lazy ESM (.mjs).
import { createHash } from "node:crypto";
import { chmod, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import { build } from "esbuild";
import { importSource } from "./artefacts/import-source.mjs";

const { version } = JSON.parse(await readFile("package.json", "utf8"));
/** Each holds what its entries reach without `import()`, but for what an earlier one holds. */
const BUNDLES = {
  "./core.js": [
    "src/cli/hot.ts",
    "src/nearest.ts",
    "src/plan/known.ts",
    "src/cache/cache-file.ts",
    "src/content/message/width.ts",
    "gates/commit-message/check.ts",
    "gates/hook-loop/check.ts",
  ],
  "./files.js": [
    "gates/frontmatter/check.ts",
    "gates/frontmatter/judge.ts",
    "gates/token-budget/check.ts",
    "src/cache/recall.ts",
  ],
  "./yaml.js": ["src/content/yaml/parser.ts"],
  "./programs.js": [
    "src/runner/fixers.ts",
    "src/runner/run-command.ts",
    "src/runner/fixing-mark.ts",
    "src/runner/orphan.ts",
  ],
  "./told.js": [
    "src/cli/show-human.ts",
    "src/report/agent.ts",
    "src/cli/keep-message.ts",
    "src/cli/called-as.ts",
    "src/runner/with-baseline.ts",
    "src/runner/attempts.ts",
  ],
};
/** Lazily imported, and in the bundle of who does: compiled when called. */
const INSIDE =
  /\/(?:gates\/frontmatter\/generated\/.*|gates\/token-budget\/judge-.*|content\/tokens\/o200k|cli\/commands\/(?:message|run))\.ts$/;

const NEW = ".tmp/dist";
const OLD = ".tmp/old-dist";

const common = {
  bundle: true,
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
/** Every gate's check has the same names, so in a bundle each is a part of its own. */
const isCheck = (source) => source.endsWith("/check.ts");
const partOf = (source) => nameOf(source).replaceAll("-", "_");
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
    format: "esm",
    entryPoints,
    plugins: [lazy],
    write: false,
    outdir: "dist",
  });
  return new Set(Object.keys(metafile.inputs).map((path) => resolve(path)));
}

/** The bundle that a source is in, where it is not a file of its own. */
const homes = new Map();
for (const [name, entries] of Object.entries(BUNDLES))
  for (const source of [...entries.map((entry) => resolve(entry)), ...(await reachedFrom(entries))])
    if (!homes.has(source)) homes.set(source, name);
const cold = new Map();

/** In a bundle, what is imported lazily is in a bundle too or a file of its own, built last. */
const lazyIsOutside = {
  name: "lazy-is-outside",
  setup(bundler) {
    bundler.onResolve({ filter: /^\./ }, (args) => {
      if (args.kind !== "dynamic-import") return null;
      const source = sourceOf(args);
      if (INSIDE.test(source)) return null;
      const home = homes.get(source);
      if (!home) cold.set(nameOf(source), source);
      const part = isCheck(source) ? `#${partOf(source)}` : "";
      return { path: home ? home + part : `./${nameOf(source)}.mjs`, external: true };
    });
  },
};

/** A module that has a home is taken from there, so that no code and no state exists twice. */
const fromHome = (own = null) => ({
  name: "from-home",
  setup(bundler) {
    bundler.onResolve({ filter: /^\./ }, (args) => {
      const home = args.importer ? homes.get(sourceOf(args)) : undefined;
      return home && home !== own ? { path: home, external: true } : null;
    });
  },
});

/** CommonJS packages inside a bundle ask for Node's own modules by require; only files that do so pay for it. */
const REQUIRE =
  'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);\n';

async function write(path, text) {
  await mkdir(dirname(join(NEW, path)), { recursive: true });
  await writeFile(join(NEW, path), text);
}

/** ESM files; only those that ask by require pay for it. */
const writeModules = ({ outputFiles }) =>
  Promise.all(
    outputFiles.map(({ path, text: given }) => {
      const text = requiringBundles(given);
      return write(relative(resolve("dist"), path), /\brequire\b/.test(text) ? REQUIRE + text : text);
    }),
  );

/** A bundle that is imported would be searched for its names by Node, which takes longer than all else it does. */
function requiringBundles(text) {
  const required = text.replaceAll(/\bimport\{([^}]*)\}from"(\.\/\w+\.js)";/g, (whole, names, path) =>
    path in BUNDLES ? `const{${names.replaceAll(" as ", ":")}}=require("${path}");` : whole,
  );
  const left = Object.keys(BUNDLES).find((path) => required.includes(`from"${path}"`));
  if (left) throw new Error(`a module takes something from ${left} in a way that the build does not know`);
  return required;
}

/** What `import.meta.url` is in a script: the call of a function, for it is seldom asked for and takes its time. */
const SCRIPT_URL = "__url";

/** Read as one byte a character, which is quicker; esbuild leaves regular expressions as they are. */
const ascii = (text) =>
  text.replaceAll(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** Modules of the runtime's own that take milliseconds to load, and that only some runs need. */
const COSTLY = ["crypto", "util", "url", "zlib", "os", "tty"];

/** Those are loaded by whoever uses them first: esbuild would load them with the bundle. */
function lateModules(text) {
  const loaded = new RegExp(
    `\\b(import_node_(?:${COSTLY.join("|")})\\d*)=(require\\("node:\\w+"\\)|__toESM\\(require\\("node:\\w+"\\)(?:,1)?\\))`,
    "g",
  );
  const names = [...text.matchAll(loaded)].map(([, name]) => name);
  // To copy all that the process has would open its streams.
  const late = text
    .replaceAll(loaded, "$1=()=>$2")
    .replaceAll(/__toESM\(require\("node:process"\)(?:,1)?\)/g, "{default:process}");
  return names.reduce((one, name) => one.replaceAll(new RegExp(`\\b${name}\\.`, "g"), `${name}().`), late);
}

/** esbuild copies a bundle's exports, name by name, for those who look whether it was an ES module: nobody does here. */
const direct = (text) =>
  text.replace("module.exports=__toCommonJS(stdin_exports)", "module.exports=stdin_exports");

/**
 * A bundle is compiled as a script, which cannot import; another bundle is required, and a module is imported by
 * the one file that does nothing else.
 */
const asScript = (text) =>
  (text.includes(SCRIPT_URL)
    ? `const ${SCRIPT_URL}=()=>require("node:url").pathToFileURL(__filename).href;`
    : "") +
  ascii(lateModules(direct(text.replaceAll(SCRIPT_URL, `${SCRIPT_URL}()`)))).replaceAll(
    /\bimport\("([^"#]+)(?:#(\w+))?"\)/g,
    (_, path, part) =>
      path in BUNDLES || path.startsWith("node:")
        ? `Promise.resolve().then(()=>require("${path}")${part ? `.${part}` : ""})`
        : `require("./import.js").load("${path}")`,
  );

/** Reading the tokenizer's library would cost a start more than everything else that is done with a file. */
async function packedVocabularies() {
  const { COMMON, packVocabulary, ranks } = await importSource(VOCABULARY, "vocabulary");
  return { "o200k.bin": packVocabulary(ranks), "o200k-common.bin": packVocabulary(ranks.slice(0, COMMON)) };
}

const VOCABULARY = `export { COMMON, packVocabulary } from "./src/content/tokens/vocabulary.ts";
export { default as ranks } from "gpt-tokenizer/bpeRanks/o200k_base";`;

async function bundle(id) {
  const define = { TOLLGATE_VERSION: JSON.stringify(version), TOLLGATE_BUILD: JSON.stringify(id) };
  const script = (outfile, entry, plugins) =>
    build({
      ...common,
      format: "cjs",
      ...entry,
      outfile,
      define: { ...define, "import.meta.url": SCRIPT_URL },
      plugins,
      write: false,
    });
  const bundles = [];
  for (const name of Object.keys(BUNDLES)) {
    const contents = [...homes]
      .filter(([path, home]) => home === name && path.endsWith(".ts") && !/meta\.ts$/.test(path))
      .map(([path]) => `export * ${isCheck(path) ? `as ${partOf(path)} ` : ""}from ${JSON.stringify(path)};`)
      .join("\n");
    const stdin = { contents, resolveDir: process.cwd(), loader: "ts" };
    const plugins = [lazyIsOutside, fromHome(name), withoutJsYaml];
    bundles.push(await script(join("dist", name), { stdin }, plugins));
  }
  const start = await script("dist/tollgate.js", { entryPoints: ["src/cli/bin.ts"] }, []);
  const rest = await build({
    ...common,
    format: "esm",
    entryPoints: {
      index: "src/index.ts",
      testing: "src/testing/index.ts",
      ...Object.fromEntries(cold),
    },
    outdir: "dist",
    outExtension: { ".js": ".mjs" },
    splitting: true,
    chunkNames: "shared-[hash]",
    define,
    plugins: [fromHome(), withoutJsYaml],
    write: false,
  });
  return { scripts: [...bundles, start], rest };
}

const vocabularies = await packedVocabularies();
const hash = createHash("sha256");
for (const packed of Object.values(vocabularies)) hash.update(packed);
const all = ({ scripts, rest }) => [...scripts, rest];
for (const { outputFiles } of all(await bundle("")))
  for (const { contents } of outputFiles) hash.update(contents);
await rm(NEW, { recursive: true, force: true });
const built = await bundle(hash.digest("hex").slice(0, 16));
for (const { outputFiles } of built.scripts)
  for (const { path, text } of outputFiles) await write(relative(resolve("dist"), path), asScript(text));
await writeModules(built.rest);
await write("import.js", "exports.load=path=>import(path);\n");
await write("package.json", '{ "type": "commonjs" }\n');
await write("types/package.json", '{ "type": "module" }\n');
for (const [name, packed] of Object.entries(vocabularies)) await writeFile(join(NEW, name), packed);
await chmod(join(NEW, "tollgate.js"), 0o755);
// Swapped at once: hooks of this repository may run at any moment.
await rm(OLD, { recursive: true, force: true });
await rename("dist", OLD).catch(() => {});
await rename(NEW, "dist");
await rm(OLD, { recursive: true, force: true });
await writeFile(".tmp/metafile.json", JSON.stringify(all(built).map(({ metafile }) => metafile)));
