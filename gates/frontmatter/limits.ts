import type { Limits } from "../../src/content/yaml/limits.js";
import type { Options } from "./meta.js";

export const limitsOf = ({ limits }: Options): Limits => ({
  file: limits.fileBytes,
  frontMatter: limits.frontMatterBytes,
  keys: limits.keys,
  depth: limits.depth,
  aliases: limits.aliases,
});
