import { readOptions } from "../../content/read-options.js";

const DOWNLOADED = [
  "--output",
  "--output-document",
  "--output-dir",
  "--output-file",
  "--append-output",
  "--directory-prefix",
  "--dump-header",
  "--cookie-jar",
  "--trace",
  "--trace-ascii",
  "--stderr",
  "--dir",
];

/** curl takes the name from the address with -O, which has a value for wget. */
export const downloads = (program: string, args: readonly string[]): string[] =>
  readOptions(args, {
    short: program === "curl" ? "oDcXHdFuAeTmKb" : program === "wget" ? "oOPaUTt" : "dojxs",
    long: DOWNLOADED,
  }).options.flatMap(({ name, value }) =>
    ((name === "-d" ? program === "aria2c" : /^-[oOPDca]$/.test(name)) ||
      DOWNLOADED.some((one) => name.length > 4 && one.startsWith(name))) &&
    value
      ? [value]
      : [],
  );

/** Of GitHub's releases and runs. */
export const released = (args: readonly string[]): string[] =>
  readOptions(args, { short: "DOpnR", long: ["--dir", "--output"] }).options.flatMap(({ name, value }) =>
    /^(-[DO]|--dir|--output)$/.test(name) && value ? [value] : [],
  );
