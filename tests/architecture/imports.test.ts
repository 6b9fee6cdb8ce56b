import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, it } from "vitest";

/** The import law: arrows point downward. A layer may import itself and what stands below it. */
const LAYERS: readonly { readonly name: string; readonly matches: RegExp; readonly why: string }[] = [
  {
    name: "cli",
    matches: /^src\/(cli|init|fix|doctor|agent|scaffold)\//,
    why: "the only layer that knows about argv, the terminal, installing, starting gates and harnesses of agents",
  },
  {
    name: "library entries",
    matches: /^src\/(index\.ts$|api\/|testing\/)/,
    why: "what plugins, their tests and scripts hold on to",
  },
  { name: "runner", matches: /^src\/runner\//, why: "brings plan, view and gates together" },
  {
    name: "registry",
    matches: /^gates\/registry\.ts$/,
    why: "the only thing above the gates that names them",
  },
  {
    name: "plan, view, report",
    matches: /^src\/(plan|view|report)\//,
    why: "data in, data out; they do not know who runs them",
  },
  { name: "gates", matches: /^gates\/[^/]+\//, why: "a gate's rules are nobody else's" },
  { name: "cache", matches: /^src\/cache\//, why: "what earlier runs found out about contents" },
  {
    name: "baseline",
    matches: /^src\/baseline\//,
    why: "what a repository lets be: results in, results out; it reads files as the config does",
  },
  { name: "config", matches: /^src\/config\//, why: "what a repository asks for" },
  { name: "hooks", matches: /^hooks\//, why: "what git says, as data" },
  { name: "git, content", matches: /^src\/(git|content)\//, why: "facts about repositories and texts" },
  { name: "process", matches: /^src\/process\//, why: "starts programs" },
  { name: "contract", matches: /^src\/gate\//, why: "what a gate is; types and a few pure functions" },
  { name: "ground", matches: /^src\/(errors|build-id|nearest)\.ts$/, why: "words that everybody uses" },
];

/** Exceptions to "downward", each with its reason. */
const FORBIDDEN: readonly {
  readonly from: RegExp;
  readonly forbids: (to: string, from: string) => boolean;
  readonly why: string;
}[] = [
  {
    from: /^gates\/[^/]+\//,
    forbids: (to, from) => to.startsWith("gates/") && !to.startsWith(from.split("/").slice(0, 2).join("/")),
    why: "a gate never knows another gate",
  },
  {
    from: /^gates\/[^/]+\//,
    forbids: (to) => to.startsWith("src/") && !/^src\/(gate|content)\/|^src\/(errors|nearest)\.ts$/.test(to),
    why: "a gate sees its view, not the engine",
  },
  { from: /^src\/content\//, forbids: (to) => to.startsWith("src/git/"), why: "parsers work on text alone" },
  {
    from: /^src\/report\//,
    forbids: (to) => /^src\/(view|plan)\//.test(to),
    why: "a reporter gets a report and gives text",
  },
  {
    from: /^src\/(plan|view)\//,
    forbids: (to) => to.startsWith("gates/"),
    why: "the engine does not know which gates there are",
  },
];

const PROCESSES = /^(node:)?(child_process|execa|simple-git)$/;

const sources = ["src", "gates", "hooks"].flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: "utf8" })
    .map((path) => `${root}/${path.replaceAll("\\", "/")}`)
    .filter((path) => path.endsWith(".ts") && !path.endsWith(".d.ts")),
);

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

const imports: Import[] = sources.flatMap((from) =>
  [
    ...readFileSync(from, "utf8").matchAll(
      /(?:^|\n)(?:import|export)\s(type\s)?[^;]*?from "([^"]+)"|(?:import|getBuiltinModule)\("([^"]+)"\)|(?:^|\n)import "([^"]+)"/g,
    ),
  ].map((match) => {
    const target = (match[2] ?? match[3] ?? match[4])!;
    const to = target.startsWith(".")
      ? normalize(join(dirname(from), target)).replace(/\.js$/, ".ts")
      : target;
    return { from, to, typeOnly: match[1] !== undefined };
  }),
);

const layerOf = (path: string): number => LAYERS.findIndex(({ matches }) => matches.test(path));
const own = imports.filter(({ to }) => to.endsWith(".ts"));

describe("the import law", () => {
  it("knows every source file", () => {
    expect(sources.filter((path) => layerOf(path) < 0)).toEqual([]);
  });

  it.each(LAYERS.map((layer) => [layer.name, layer] as const))(
    "guards something in %s",
    (_name, { matches }) => {
      expect(sources.some((path) => matches.test(path))).toBe(true);
    },
  );

  it("has no arrow upward", () => {
    const upward = own.filter(({ from, to }) => layerOf(to) >= 0 && layerOf(to) < layerOf(from));
    expect(upward.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
  });

  it.each(FORBIDDEN.map((rule) => [rule.why, rule] as const))("%s", (_why, { from, forbids }) => {
    expect(sources.some((path) => from.test(path))).toBe(true);
    const broken = own.filter((one) => from.test(one.from) && forbids(one.to, one.from));
    expect(broken.map((one) => `${one.from} -> ${one.to}`)).toEqual([]);
  });

  it("starts programs in one place, but for the porcelain that simple-git gives", () => {
    const starters = imports
      .filter(({ to, typeOnly }) => PROCESSES.test(to) && !typeOnly)
      .map(({ from }) => from);
    expect(new Set(starters)).toEqual(
      new Set(["src/process/spawn.ts", "src/process/shell.ts", "src/git/porcelain.ts"]),
    );
  });

  it("writes to the terminal in one place", () => {
    const writers = sources.filter((path) =>
      /process\.(stdout|stderr)\b|console\./.test(readFileSync(path, "utf8")),
    );
    expect(writers).toEqual(["src/cli/output.ts"]);
  });

  it("ends the process in one place", () => {
    expect(sources.filter((path) => /process\.exit\(/.test(readFileSync(path, "utf8")))).toEqual([
      "src/cli/bin.ts",
    ]);
  });

  it("has no circle of imports", () => {
    const graph = new Map<string, string[]>();
    for (const { from, to, typeOnly } of own)
      if (!typeOnly) graph.set(from, [...(graph.get(from) ?? []), to]);
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (path: string, trail: readonly string[]): void => {
      if (trail.includes(path)) circles.push([...trail.slice(trail.indexOf(path)), path].join(" -> "));
      if (done.has(path) || trail.includes(path)) return;
      for (const next of graph.get(path) ?? []) visit(next, [...trail, path]);
      done.add(path);
    };
    for (const path of sources) visit(path, []);
    expect(circles).toEqual([]);
  });
});
