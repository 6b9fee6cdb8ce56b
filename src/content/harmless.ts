/** Who a URL logs in as, up to the host (RFC 3986, 3.2.1). */
const LOGIN = /\b([a-z][a-z0-9+.-]{0,20}):\/\/([^\s/?#"'`<>]+)@/gi;
/** What services take as a token in a query. A backslash is part of none: in JSON it belongs to the quote that comes next. */
const TOKEN = /([?&](?:access_|private_|auth_|job_)?token=)[^&\s"'`<>\\]+/gi;

/** A name that is no secret: whoever reaches a host by ssh or git says one. */
const isName = (scheme: string, login: string): boolean =>
  /^(ssh|git|git\+ssh|ssh\+git)$/i.test(scheme) && !login.includes(":");

/** What a URL holds of passwords and tokens becomes `***`. */
export function withoutCredentials(text: string): string {
  if (!text.includes("://")) return text;
  return text
    .replace(LOGIN, (whole, scheme: string, login: string) =>
      isName(scheme, login) ? whole : `${scheme}://***@`,
    )
    .replace(TOKEN, "$1***");
}

/** Whether anything in it steers a terminal or turns text round. Most texts have none of it, and one look tells. */
export const mayHarm = (text: string): boolean =>
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]/.test(
    text,
  );

/** That is written as JSON would escape it; newlines and tabs stay. */
export const escaped = (text: string): string =>
  text
    .replace(
      /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
      (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
    )
    .replace(/\p{Surrogate}/gu, "\ufffd");

/**
 * A CI log takes `::` at the start of a line, and `##[` anywhere, for a command (actions/runner, ActionCommand.cs), so both
 * are broken.
 */
export function withoutCommands(text: string): string {
  if (!/::|##\[/.test(text)) return text;
  return text.replace(/^(\s*):(?=:)/gm, "$1\\u003a").replace(/##(?=\[)/g, "#\\u0023");
}

/** Text of any origin, whole, as it may be printed. JSON stays the same JSON. */
export function harmless(text: string): string {
  const shown = withoutCredentials(text);
  return withoutCommands(mayHarm(shown) ? escaped(shown) : shown);
}
