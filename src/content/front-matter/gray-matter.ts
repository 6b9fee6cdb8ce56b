/** gray-matter is CommonJS: imported through here it can be loaded lazily by name. */
import matter from "gray-matter";

const refuse = (name: string) => ({
  parse: (): never => {
    throw new Error(`front matter is never run: ${name}`);
  },
});

/**
 * The text that gray-matter takes for front matter, from the end of the opening line to before the line
 * break in front of the closing fence. Every engine that it has is replaced, so that nothing is run or parsed
 * here; an options object keeps its cache out.
 */
export const grayMatterBlock = (text: string): string =>
  matter(text, {
    language: "yaml",
    engines: {
      yaml: () => ({}),
      json: refuse("json"),
      javascript: refuse("javascript"),
      js: refuse("js"),
      coffee: refuse("coffee"),
      coffeescript: refuse("coffeescript"),
      toml: refuse("toml"),
    },
  }).matter;
