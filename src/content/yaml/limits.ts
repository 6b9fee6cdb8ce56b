/** How much YAML may hold before it is refused unread. */
export interface Limits {
  /** Bytes of the whole file. */
  readonly file: number;
  /** Bytes between the fences. */
  readonly frontMatter: number;
  /** Keys, nested ones included. */
  readonly keys: number;
  /** How deep maps and lists nest. */
  readonly depth: number;
  /** How often aliases are expanded, those inside of what an alias stands for included. */
  readonly aliases: number;
}

/** Why something is too large: what, how much of it, and how much is allowed. */
export interface Excess {
  readonly what: string;
  /** Text where counting to the end would cost what the limit is there to save. */
  readonly size: number | string;
  readonly limit: number;
}

/** For YAML that people write in a repository: front matter, profiles. */
export const DEFAULT_LIMITS: Limits = {
  file: 1_048_576,
  frontMatter: 65_536,
  keys: 1_000,
  depth: 64,
  aliases: 100,
};
