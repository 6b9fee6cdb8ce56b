import type { FileContent } from "../../src/gate/contract.js";
import type { ImportGraph } from "./import-graph.js";

/** A file that is loaded, or what is loaded of it. */
export interface Part {
  readonly path: string;
  readonly content: FileContent;
  /** How it comes in: from the file that is named, over what imports it, to itself. */
  readonly chain: readonly string[];
  /** Only its name and description are loaded. */
  readonly listed: boolean;
}

/** What is loaded together. */
export interface Load {
  readonly name: string;
  /** By path, each once. */
  readonly parts: ReadonlyMap<string, Part>;
  /** Tokens that it may take. */
  readonly allowed: number;
  /** The same as a share of the window. */
  readonly share: number;
  /** The imports that it follows. */
  readonly graph: ImportGraph;
  /** Paths that config names and that are not there. */
  readonly missing: readonly string[];
}

export const partsOf = (graph: ImportGraph): Map<string, Part> =>
  new Map([...graph].map(([path, { chain, content }]) => [path, { path, chain, content, listed: false }]));

export const contentsOf = ({ parts }: Pick<Load, "parts">): FileContent[] =>
  [...parts.values()].map(({ content }) => content);
