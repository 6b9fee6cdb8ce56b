/** A GitHub workflow command, read by the rules of docs.github.com and actions/runner's ActionCommand.cs. */
export interface WorkflowCommand {
  readonly command: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

const unescapeData = (text: string): string =>
  text.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%25", "%");
const unescapeProperty = (text: string): string =>
  unescapeData(text.replaceAll("%3A", ":").replaceAll("%2C", ","));

/** The commands that the runner would obey in what a step printed, line by line; both of its forms. */
export function workflowCommands(printed: string): WorkflowCommand[] {
  return printed.split(/\r\n|\n|\r/).flatMap((line) => {
    const found =
      /^\s*::([^\s:]+)(?: (.*?))?::(.*)$/s.exec(line) ?? /##\[(\S+?)(?: (.*?))?\](.*)$/s.exec(line);
    if (!found) return [];
    const [, command, properties = "", data] = found;
    const pairs = properties
      .split(",")
      .filter(Boolean)
      .map((pair) => {
        const at = pair.indexOf("=");
        return [pair.slice(0, at), unescapeProperty(pair.slice(at + 1))];
      });
    return [{ command: command!, properties: Object.fromEntries(pairs), data: unescapeData(data!) }];
  });
}
