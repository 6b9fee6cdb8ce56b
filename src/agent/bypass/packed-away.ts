import { readOptions } from "../../content/read-options.js";

/** Options with which a program that compresses leaves the file where it is, or makes one of it. */
const KEEPING =
  /^(-[1-9a-zA-Z]*[kcdtlh][1-9a-zA-Z]*|--(keep|stdout|to-stdout|decompress|uncompress|test|list|help))$/;

/** The archive that is made or changed; null where none is. */
export function packedInto(name: string, args: readonly string[]): string | null {
  const [first = ""] = args;
  if (name === "zip") return readOptions(args, { short: "ibntx", long: [] }).operands[0] ?? null;
  if (name === "7z")
    return /^[audr]$/.test(first) ? (args.slice(1).find((arg) => !arg.startsWith("-")) ?? null) : null;
  if (!name.endsWith("tar")) return null;
  const [cluster, ...rest] = /^[a-zA-Z]+$/.test(first) ? [`-${first}`, ...args.slice(1)] : args;
  const { options } = readOptions([cluster ?? "", ...rest], { short: "fCTX", long: ["--file"] });
  const writes = options.some(({ name: option }) =>
    /^(-[cruA]|--(create|append|update|concat.*|delete))$/.test(option),
  );
  const file = options.find(({ name: option }) => /^(-f|--file)$/.test(option))?.value;
  return writes && file && file !== "-" ? file : null;
}

/** Programs that put a file in the place of its compressed one. */
export const UNPACKING = /^(gunzip|unxz|bunzip2|unzstd|unlzma|uncompress)$/;
/** Options with which they print it, or only look at it. */
const LOOKING = /^(-[ctlhV]|--(stdout|to-stdout|test|list|help|version))$/;

/** The files that they make. */
export function unpacked(args: readonly string[]): readonly string[] {
  const { options, operands } = readOptions(args, { short: "So", attached: "FMTC", long: ["--suffix"] });
  const named = options.flatMap(({ name, value }) => (name === "-o" ? (value ?? []) : []));
  const isLooking = options.some(({ name }) => LOOKING.test(name));
  return isLooking ? named : [...operands.map((path) => path.replace(/\.\w+$/, "")), ...named];
}

/** The paths that are gone once an archive or a compressed file has them. */
export function packedAway(name: string, args: readonly string[]): readonly string[] {
  const has = (pattern: RegExp) => args.some((arg) => pattern.test(arg));
  const { operands } = readOptions(args, { short: name.endsWith("tar") ? "fCTX" : "", long: ["--file"] });
  if (/^(bsd|g)?tar$/.test(name)) return has(/^--remove-files$/) ? operands : [];
  if (name === "rsync") return has(/^--remove-source-files$/) ? operands.slice(0, -1) : [];
  if (name === "zip") return has(/^(-[a-zA-Z]*m[a-zA-Z]*|--move)$/) ? operands.slice(1) : [];
  if (/^7z[ar]?$/.test(name)) return has(/^-sdel$/) ? operands.slice(2) : [];
  return /^(gzip|bzip2|xz|lzma|compress)$/.test(name) && !has(KEEPING) ? operands : [];
}
