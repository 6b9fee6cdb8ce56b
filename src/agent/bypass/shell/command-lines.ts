import { readOptions } from "../../../content/read-options.js";
import { plainText } from "../../../content/shell/expand-word.js";
import type { Feed, Shell } from "./shell.js";

/** Programs that hand some of their words, or what they read, to a shell. */
const RUNS_WORDS =
  /^(tmux|screen|nodemon|concurrently|entr|watchexec|chokidar|onchange|hyperfine|xterm|wsl|capsh|mprocs|dtach|zellij|vagrant|distrobox|devbox|flox)$/;
/** Only words that name one of these are worth reading: others may be formats and patterns. */
const WORTH = /\bgit\b|husky|tollgate/i;
const HERE = /^([^@]+@)?(localhost|127\.[\d.]+|::1|\[::1\]|ip6-localhost)$/;

/** Words that are scripts, each by itself. */
export function runWritten(
  shell: Shell,
  name: string,
  args: readonly string[],
  feed: Feed,
  depth: number,
): void {
  const words = args.map(plainText);
  if (RUNS_WORDS.test(name))
    for (const word of words) if (/\s/.test(word) && WORTH.test(word)) shell.text(word, depth + 1);
  if (name === "ssh") {
    const { operands } = readOptions(words, { short: "BbcDEeFIiJLlmOopQRSWw", long: [] }, true);
    if (HERE.test(operands[0] ?? "")) shell.text(operands.slice(1).join(" "), depth + 1);
  }
  if (name === "gh" && words[0] === "alias")
    for (const word of words) if (WORTH.test(word)) shell.text(word.replace(/^!/, ""), depth + 1);
  if (name === "npm" && words[0] === "pkg")
    for (const word of words) {
      const script = /^scripts\.[^=]+=(.*)$/s.exec(word)?.[1];
      if (script !== undefined && WORTH.test(script)) shell.text(script, depth + 1);
    }
  if (name !== "crontab") return;
  const table = shell.given(feed) ?? "";
  for (const line of table.split("\n"))
    if (WORTH.test(line)) shell.text(line.replace(/^\s*(@\w+|(\S+\s+){5})/, ""), depth + 1);
}
